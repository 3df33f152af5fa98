/// Gathers the marks between the braces of a panel, with `if`, `switch` and `for`.
@resultBuilder
public enum MarkBuilder {
  /// One mark, series or inset.
  public static func buildExpression(_ content: some PanelContent) -> [any PanelContent] { [content] }
  /// Several marks at once, such as `BarMark.grouped(x:series:)` gives.
  public static func buildExpression(_ contents: [some PanelContent]) -> [any PanelContent] { contents }
  /// One statement after the other.
  public static func buildBlock(_ parts: [any PanelContent]...) -> [any PanelContent] { parts.flatMap { $0 } }
  /// `if` without `else`.
  public static func buildOptional(_ part: [any PanelContent]?) -> [any PanelContent] { part ?? [] }
  /// `if` of `else`.
  public static func buildEither(first part: [any PanelContent]) -> [any PanelContent] { part }
  /// `else`.
  public static func buildEither(second part: [any PanelContent]) -> [any PanelContent] { part }
  /// `for`.
  public static func buildArray(_ parts: [[any PanelContent]]) -> [any PanelContent] { parts.flatMap { $0 } }
  /// `if #available`.
  public static func buildLimitedAvailability(_ part: [any PanelContent]) -> [any PanelContent] { part }
}
