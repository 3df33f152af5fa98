extension RuleMark {
  /// A vertical line.
  public init(x: Double, label: String? = nil) { self.init(x: [x], label: label) }

  /// A horizontal line.
  public init(y: Double, label: String? = nil) { self.init(y: [y], label: label) }
}

extension RuleMark {
  /// A horizontal line from one place to another.
  public init(xStart: Double, xEnd: Double, y: Double, label: String? = nil) {
    self.init(xStart: [xStart], xEnd: [xEnd], y: [y], label: label)
  }

  /// A vertical line from one place to another.
  public init(x: Double, yStart: Double, yEnd: Double, label: String? = nil) {
    self.init(x: [x], yStart: [yStart], yEnd: [yEnd], label: label)
  }
}

extension TextMark {
  /// A text at a place.
  public init(
    _ text: String, x: Double, y: Double, alignment: Typesetter.Alignment = .center,
    position: Typesetter.Position = .above
  ) {
    self.init(x: [x], y: [y], text: [text], alignment: alignment, position: position)
  }
}
