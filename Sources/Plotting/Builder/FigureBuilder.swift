/// What may stand between the braces of a figure.
public enum FigurePart {
  /// A panel.
  case panel(Panel)
  /// A mark without a panel of its own.
  case content(any PanelContent)
}

/// Gathers the panels between the braces of a figure, with `if`, `switch` and `for`.
///
/// Marks that follow each other without a panel around them make up one panel.
@resultBuilder
public enum FigureBuilder {
  /// A panel.
  public static func buildExpression(_ panel: Panel) -> [FigurePart] { [.panel(panel)] }
  /// Several panels.
  public static func buildExpression(_ panels: [Panel]) -> [FigurePart] { panels.map { .panel($0) } }
  /// A mark, series or inset.
  public static func buildExpression(_ content: some PanelContent) -> [FigurePart] { [.content(content)] }
  /// Several marks at once.
  public static func buildExpression(_ contents: [some PanelContent]) -> [FigurePart] {
    contents.map { .content($0) }
  }
  /// One statement after the other.
  public static func buildBlock(_ parts: [FigurePart]...) -> [FigurePart] { parts.flatMap { $0 } }
  /// `if` without `else`.
  public static func buildOptional(_ part: [FigurePart]?) -> [FigurePart] { part ?? [] }
  /// `if` of `else`.
  public static func buildEither(first part: [FigurePart]) -> [FigurePart] { part }
  /// `else`.
  public static func buildEither(second part: [FigurePart]) -> [FigurePart] { part }
  /// `for`.
  public static func buildArray(_ parts: [[FigurePart]]) -> [FigurePart] { parts.flatMap { $0 } }
  /// `if #available`.
  public static func buildLimitedAvailability(_ part: [FigurePart]) -> [FigurePart] { part }

  /// The panels, those of loose marks among them.
  static func panels(of parts: [FigurePart]) -> [Panel] {
    var panels: [Panel] = []
    var loose: [any PanelContent] = []
    func closePanel() {
      if !loose.isEmpty { panels.append(Panel(content: loose)) }
      loose = []
    }
    for part in parts {
      switch part {
      case .content(let content): loose.append(content)
      case .panel(let panel):
        closePanel()
        panels.append(panel)
      }
    }
    closePanel()
    return panels
  }
}
