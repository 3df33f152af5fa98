/// A mark whose data have places for texts.
public protocol AnnotatableMark: Mark {
  /// Where the text of each datum goes.
  var annotationPlaces: [(x: Double, y: Double)] { get }
}

/// A mark with texts at its data.
public struct Annotated<Content: AnnotatableMark>: StyledContent {
  /// The mark.
  public let mark: Content
  /// The texts.
  public let texts: TextMark

  /// Adds the mark, then its texts.
  public func add(to panel: inout Panel) {
    mark.add(to: &panel)
    texts.add(to: &panel)
  }

  /// The mark with its style changed; the texts keep theirs.
  public func styled(_ change: (inout Style) -> Void) -> Annotated {
    Annotated(mark: mark.styled(change), texts: texts)
  }
}

extension AnnotatableMark {
  /// The mark with a text at some of its data.
  ///
  /// Swift Charts' closure gives a view for the mark's only datum; here it gives a text, or nil for none, for the datum
  /// at an index.
  ///
  /// - Parameters:
  ///   - position: above or below the place.
  ///   - alignment: to the left or right of the place.
  ///   - text: what is written at a datum, in the markup of texts.
  public func annotation(
    position: Typesetter.Position = .above, alignment: Typesetter.Alignment = .center, text: (Int) -> String?
  ) -> Annotated<Self> {
    var texts = TextMark(x: [], y: [], text: [], alignment: alignment, position: position)
    for (index, place) in annotationPlaces.enumerated() {
      guard let text = text(index) else { continue }
      texts.x.append(place.x)
      texts.y.append(place.y)
      texts.text.append(text)
    }
    if let bars = self as? BarMark { texts.notes.extent = bars.extentWithTexts }
    return Annotated(mark: self, texts: texts)
  }
}

extension LineMark: AnnotatableMark {
  /// The line's points.
  public var annotationPlaces: [(x: Double, y: Double)] { zip(x, y).map { (x: $0, y: $1) } }
}

extension PointMark: AnnotatableMark {
  /// The points.
  public var annotationPlaces: [(x: Double, y: Double)] { zip(x, y).map { (x: $0, y: $1) } }
}

extension BarMark: AnnotatableMark {
  /// The bars' ends.
  public var annotationPlaces: [(x: Double, y: Double)] { zip(x, y).map { (x: $0, y: $1) } }
}

extension BarMark {
  /// The bars with air for a line of text beyond their ends, and none below them: so they stand on the axis.
  fileprivate var extentWithTexts: DataExtent? {
    guard horizontal != true, let y = extent.y, y.lowerBound >= 0 else { return nil }
    return DataExtent(x: extent.x, y: y.lowerBound...(y.upperBound + 0.08 * y.length))
  }
}

extension RectMark: AnnotatableMark {
  /// The rectangles' centres.
  public var annotationPlaces: [(x: Double, y: Double)] {
    xStart.indices.map { index in
      let x: Double = (xStart[index] + xEnd[index]) / 2
      let y: Double = (yStart[index] + yEnd[index]) / 2
      return (x: x, y: y)
    }
  }
}
