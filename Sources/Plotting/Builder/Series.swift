/// A mark split into one mark for each class of a column.
public struct Series<Content: SeriesMark>: StyledContent {
  /// One mark for each class.
  public private(set) var marks: [Content]
  /// The mark before it was split.
  let original: Content
  /// What it was split by.
  let column: ClassColumn

  /// Splits a mark; each part has the name of its class.
  ///
  /// - Parameter original: the mark before anything was done to split it; nil if nothing was.
  /// - Precondition: there is a class for each datum.
  init(_ mark: Content, by column: ClassColumn, of original: Content? = nil) {
    column.check(count: mark.count, of: Content.type)
    self.original = original ?? mark
    self.column = column
    marks = column.names.indices.map { kind in
      var part = mark.selecting(column.members(of: kind))
      part.label = column.names[kind]
      return part
    }
  }

  /// Adds the marks of all classes.
  public func add(to panel: inout Panel) {
    for mark in marks { mark.add(to: &panel) }
  }

  /// The series with the styles of all its marks changed.
  public func styled(_ change: (inout Style) -> Void) -> Series {
    mapping { $1 = $1.styled(change) }
  }

  /// The series with each class's mark changed.
  func mapping(_ change: (_ kind: Int, _ mark: inout Content) -> Void) -> Series {
    var series = self
    for kind in marks.indices { change(kind, &series.marks[kind]) }
    return series
  }

  /// Checks that a second modifier splits by the same column.
  func check(_ other: ClassColumn) {
    precondition(
      other == column,
      "a mark is split by one column: its classes are \(column.names), the second column's are \(other.names)"
    )
  }
}
