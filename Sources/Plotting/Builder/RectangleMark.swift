/// Rectangles between two values along each axis, by Swift Charts' name; `rect` in JSON.
public typealias RectangleMark = RectMark
