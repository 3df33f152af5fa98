/// What a mark keeps between its braces and its panel, such as the names that `.value(_:_:)` gives the axes.
///
/// Notes are no part of a mark's value: they are neither compared nor written.
struct BuilderNotes: Sendable, Equatable {
  /// What the mark calls the horizontal axis.
  var x: String?
  /// What the mark calls the vertical axis.
  var y: String?
  /// What the mark calls its classes.
  var legend: String?
  /// The names of the places 0, 1, 2, … along x.
  var xNames: [String]?
  /// The names of the places 0, 1, 2, … along y.
  var yNames: [String]?
  /// Whether the mark is a single datum of a series.
  var isDatum = false
  /// Whether the mark is to have a symbol that tells its series.
  var takesSymbol = false
  /// The room that the mark takes, where it is another than its own; the domain that follows from it is kept.
  var extent: DataExtent?
  /// How the mark lies on others of its kind.
  var stacking: StackingMethod?

  static func == (a: BuilderNotes, b: BuilderNotes) -> Bool { true }

  /// Tells a panel the names, where it has none of its own.
  func name(_ panel: inout Panel) {
    if let x, panel.x.label.isEmpty { panel.x.label = x }
    if let y, panel.y.label.isEmpty { panel.y.label = y }
    if let legend, panel.legendTitle.isEmpty { panel.legendTitle = legend }
    if let xNames { panel.x.take(xNames) }
    if let yNames { panel.y.take(yNames) }
  }
}

extension Axis {
  /// Names the places 0, 1, 2, …, unless it has as many names.
  fileprivate mutating func take(_ names: [String]) {
    guard names.count > categories.count else { return }
    categories = names
    scale = CategoryScale.name
  }
}

/// A mark that keeps notes.
protocol NotedMark: Mark {
  var notes: BuilderNotes { get set }
}

extension LineMark: NotedMark {}
extension PointMark: NotedMark {}
extension AreaMark: NotedMark {}
extension BarMark: NotedMark {}
extension RuleMark: NotedMark {}
extension RectMark: NotedMark {}
