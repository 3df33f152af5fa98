import Foundation

/// What the contract promises of a figure's JSON; reading fails if a promised key is missing.
struct FigureData: Decodable {
  struct Panel: Decodable {
    var title: String
    var x: Axis
    var y: Axis
    var marks: [Mark]
  }

  struct Axis: Decodable {
    var label: String
    var domain: [Double]
    var scale: String
  }

  struct Mark: Decodable {
    var type: String
    var x: [Double?]?
    var y: [Double?]?
    var values: [[Double?]]?
    var classes: [Int]?
    var style: [String: Value]

    /// Points have one class each; a map that shows classes has rows of them.
    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      type = try container.decode(String.self, forKey: .type)
      // A written matrix or table has one corner.
      if !["matrix", "table"].contains(type) {
        x = try container.decodeIfPresent([Double?].self, forKey: .x)
        y = try container.decodeIfPresent([Double?].self, forKey: .y)
      }
      // Edges have one value each, grids have rows of them.
      if type != "edge" { values = try container.decodeIfPresent([[Double?]].self, forKey: .values) }
      if type == "point" { classes = try container.decodeIfPresent([Int].self, forKey: .classes) }
      style = try container.decode([String: Value].self, forKey: .style)
    }

    private enum CodingKeys: String, CodingKey {
      case type, x, y, values, style
      case classes = "class"
    }

    /// The mark's places.
    var points: [[Double?]] { zip(x ?? [], y ?? []).map { [$0, $1] } }
  }

  /// Anything: its presence is what counts.
  struct Value: Decodable {
    init(from decoder: any Decoder) throws {}
  }

  var figure: String
  var command: String
  var version: String
  var title: String
  var alt: String
  var size: String
  var lang: String
  var theme: String
  var panels: [Panel]
  var model: [String: Value]?
  var metrics: [String: Double]

  init(_ json: Data) throws {
    self = try JSONDecoder().decode(FigureData.self, from: json)
  }

  func marks(_ type: String) -> [Mark] { panels.flatMap(\.marks).filter { $0.type == type } }
}
