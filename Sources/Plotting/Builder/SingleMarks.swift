extension RuleMark {
  /// A vertical line.
  public init(x: Double, label: String? = nil) { self.init(x: [x], label: label) }

  /// A horizontal line.
  public init(y: Double, label: String? = nil) { self.init(y: [y], label: label) }
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
