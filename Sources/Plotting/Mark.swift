import Graphics

/// Something drawn from data: a line, points, a heat map.
///
/// A mark knows its data and its style, but not the panel that holds it. To add a mark, write one file that
/// conforms to this protocol and add it to `Marks.all`.
public protocol Mark: StyledContent, Sendable, Equatable, Codable {
  /// The kind's name in JSON: `line`, `point`, `heatmap`.
  static var type: String { get }
  /// The name of what the mark shows, for legends; nil for none.
  var label: String? { get }
  /// How the mark looks.
  var style: Style { get set }
  /// How many classes or series there are at least, counted by the greatest whose colour the mark has.
  var classCount: Int { get }
  /// The room that the data take.
  var extent: DataExtent { get }
  /// Why the mark cannot be drawn, such as arrays of different lengths; nil if it can.
  var defect: String? { get }
  /// Draws the mark.
  func draw(on canvas: inout Canvas)
  /// How a legend explains the mark; usually one entry, if it has a label.
  func legendEntries(theme: Theme) -> [LegendEntry]
  /// The colour bar that explains the mark's colours, if it needs one.
  func colorBar(theme: Theme) -> ColorBar?
  /// What the mark tells readers that cannot see it; nil if it shows no data of its own.
  var description: MarkDescription? { get }
  /// The mark's data as columns of a table; all numbers, and none that are not data.
  var dataColumns: [DataColumn] { get }
}

extension Mark {
  /// One more than the class whose colour the style names; 0 for other colours.
  public var classCount: Int { style.color.flatMap(Theme.classIndex).map { min($0, 999) + 1 } ?? 0 }
  /// No colour bar.
  public func colorBar(theme: Theme) -> ColorBar? { nil }
  /// No entries.
  public func legendEntries(theme: Theme) -> [LegendEntry] { [] }
  /// No defect.
  public var defect: String? { nil }
}

/// The kinds of marks that figures are read back from.
public enum Marks {
  /// Every kind, in the order of the documentation.
  static let all: [any Mark.Type] = [
    LineMark.self, PointMark.self, RuleMark.self, TextMark.self, AreaMark.self, HeatmapMark.self,
    ContourMark.self,
    ImageMark.self, EdgeMark.self, NodeMark.self, SurfaceMark.self,
    BarMark.self,
    RectMark.self,
    ArrowMark.self,
    MatrixMark.self,
    TableMark.self,
  ]
}

/// A mark of any kind.
public struct AnyMark: Sendable {
  /// The mark itself.
  public var base: any Mark

  /// Holds a mark.
  public init(_ base: any Mark) {
    self.base = base
  }
}

extension AnyMark: Equatable {
  /// Whether both hold marks of the same kind with the same data and style.
  public static func == (a: AnyMark, b: AnyMark) -> Bool {
    func equals<M: Mark>(_ mark: M) -> Bool { mark == b.base as? M }
    return equals(a.base)
  }
}

extension AnyMark: Codable {
  private enum CodingKeys: String, CodingKey { case type }

  /// Reads the mark that the key `type` names.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let type = try container.decode(String.self, forKey: .type)
    guard let kind = Marks.all.first(where: { $0.type == type }) else {
      let known = Marks.all.map { $0.type }.joined(separator: ", ")
      throw DecodingError.dataCorruptedError(
        forKey: .type, in: container, debugDescription: "no mark is called '\(type)'; there are \(known)")
    }
    base = try kind.init(from: decoder)
    if let defect = base.defect {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "the mark '\(type)' \(defect)"))
    }
  }

  /// Writes the mark's own keys and its `type`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Swift.type(of: base).type, forKey: .type)
    try base.encode(to: encoder)
  }
}
