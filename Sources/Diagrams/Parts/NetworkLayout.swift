import Plotting

/// Where the units of a network stand in a drawing: a column for each layer, evenly spaced and centred.
///
/// A layer wider than the drawing allows shows its first and last units with ⋮ between them and its size below.
struct NetworkLayout: Sendable {
  /// A unit that is drawn.
  struct Unit: Sendable, Hashable {
    /// The layer, from 0 for the inputs.
    var layer: Int
    /// The place in the layer, from 0.
    var index: Int
  }

  /// A place in the drawing, in units of the distance between layers and between neighbours.
  struct Place: Sendable, Equatable {
    var x: Double
    var y: Double
  }

  let layerSizes: [Int]
  /// The units that are drawn, layer by layer from the top.
  let units: [Unit]
  /// The places of the units.
  let places: [Place]
  /// The gaps in shortened layers.
  let gaps: [Place]
  /// The shortened layers with the places of their sizes.
  let counts: [(layer: Int, place: Place)]
  /// The pairs of units, as indices into `units`, that a weight joins.
  let edges: [(from: Int, to: Int)]
  private let tallest: Int

  /// The drawing of a dense network.
  ///
  /// - Parameter mostUnits: how many places a layer has at most, at least 3.
  init(layerSizes: [Int], mostUnits: Int = 8) {
    let columns = layerSizes.map { Self.column(size: $0, mostUnits: max(3, mostUnits)) }
    var units: [Unit] = []
    var places: [Place] = []
    var gaps: [Place] = []
    var counts: [(layer: Int, place: Place)] = []
    for (layer, column) in columns.enumerated() {
      let top = Double(column.count - 1) / 2
      for (slot, index) in column.enumerated() {
        let place = Place(x: Double(layer), y: top - Double(slot))
        if let index {
          units.append(Unit(layer: layer, index: index))
          places.append(place)
        } else {
          gaps.append(place)
        }
      }
      if column.contains(nil) { counts.append((layer, Place(x: Double(layer), y: -top - 0.5))) }
    }
    self.layerSizes = layerSizes
    self.units = units
    self.places = places
    self.gaps = gaps
    self.counts = counts
    edges = Self.edges(units)
    tallest = columns.map(\.count).max() ?? 1
  }

  /// The units of a layer from the top; nil for the gap.
  private static func column(size: Int, mostUnits: Int) -> [Int?] {
    guard size > mostUnits else { return Array(0..<size) }
    let upper = mostUnits / 2
    return Array(0..<upper) + [nil] + Array(size - (mostUnits - 1 - upper)..<size)
  }

  private static func edges(_ units: [Unit]) -> [(from: Int, to: Int)] {
    units.indices.flatMap { from in
      units.indices.filter { units[$0].layer == units[from].layer + 1 }.map { (from, $0) }
    }
  }

  /// The room of the drawing, with air for circles and sizes.
  var xDomain: ClosedRange<Double> { -0.3...Double(max(layerSizes.count - 1, 1)) + 0.3 }
  var yDomain: ClosedRange<Double> {
    let half = Double(tallest - 1) / 2
    return -half - (counts.isEmpty ? 0.6 : 1.2)...half + 0.6
  }

  /// The edges, the units, the gaps and the sizes.
  ///
  /// - Parameters:
  ///   - dropped: units that take no part; they are crossed and have no edges.
  ///   - diameter: of the circles in CSS pixels.
  ///   - color: the circles' colour; nil is that of all networks.
  func marks(dropped: Set<Unit> = [], diameter: Double = 16, color: String? = nil) -> [any Mark] {
    let off = units.indices.filter { dropped.contains(units[$0]) }
    let kept = edges.filter { !dropped.contains(units[$0.from]) && !dropped.contains(units[$0.to]) }
    let (x, y) = (places.map(\.x), places.map(\.y))
    var marks: [any Mark] = [
      EdgeMark(x: x, y: y, from: kept.map(\.from), to: kept.map(\.to)),
      NodeMark(x: x, y: y, dropped: off.isEmpty ? nil : off, style: Style(color: color, size: diameter)),
    ]
    guard !gaps.isEmpty else { return marks }
    marks.append(
      TextMark(
        x: gaps.map(\.x), y: gaps.map(\.y), text: gaps.map { _ in "⋮" }, position: .middle, distance: 0,
        style: Style(color: "muted", size: 14)))
    marks.append(
      TextMark(
        x: counts.map(\.place.x), y: counts.map(\.place.y), text: counts.map { "\(layerSizes[$0.layer])" },
        position: .below, distance: 2, style: Style(color: "muted")))
    return marks
  }
}
