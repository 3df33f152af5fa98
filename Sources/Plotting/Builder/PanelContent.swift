/// What may stand between the braces of a panel: marks, series of marks, insets.
public protocol PanelContent {
  /// Adds the content to the panel, in front of what is there.
  func add(to panel: inout Panel)
}

/// Panel content whose look modifiers such as `.foregroundStyle(_:)` and `.opacity(_:)` change.
public protocol StyledContent: PanelContent {
  /// The content with its styles changed.
  func styled(_ change: (inout Style) -> Void) -> Self
}

extension Mark {
  /// Adds the mark in front of the panel's marks.
  ///
  /// - Precondition: the mark can be drawn: its `defect` is nil.
  public func add(to panel: inout Panel) {
    if let defect { preconditionFailure("a mark of the kind '\(Self.type)' \(defect)") }
    (self as? any NotedMark)?.notes.name(&panel)
    panel.marks.append(AnyMark(self))
  }

  /// The mark with its style changed.
  public func styled(_ change: (inout Style) -> Void) -> Self {
    var mark = self
    change(&mark.style)
    return mark
  }
}

extension Inset: PanelContent {
  /// Adds the inset to the panel.
  public func add(to panel: inout Panel) { panel.insets.append(self) }
}
