import Networks

/// Which hidden units are on where: lines, and the patterns of the cells between them.
struct ReLUCutsRun: Sendable {
  let classifier: Classifier
  let plane: FeaturePlane
  let grid: PlaneGrid
  /// z of every hidden unit at the places of the grid, layer by layer.
  let z: [[Double]]
  /// z = w·(x, y) + b of the first hidden layer's units on the plane.
  let lines: [PlaneLine]
  /// The cells that the grid meets, each with the place that is farthest from its edges.
  let cells: [Cell]

  /// Places with the same units on.
  struct Cell: Sendable {
    var isOn: [Bool]
    var x: Double
    var y: Double
    /// The distance to the next line or edge, as a share of the plane.
    var room: Double
  }

  /// Refuses more hidden units than cells can be told apart for.
  static func check(units: Int, most: Int) throws {
    guard units <= most else {
      throw DiagramError.option("--layers", reason: "\(units) hidden units are too many; at most \(most)")
    }
  }

  init(_ classifier: Classifier, plane: FeaturePlane, resolution: Int, mostUnits: Int) throws {
    self.classifier = classifier
    self.plane = plane
    grid = PlaneGrid(
      x: plane.xRange, y: plane.yRange, features: (plane.x, plane.y), fixed: plane.fixed,
      resolution: resolution, aspect: plane.aspect)
    let count = classifier.model.layers.count { $0 is Dense }
    guard count >= 2 else {
      throw DiagramError.option("--layers", reason: "give at least one hidden layer")
    }
    let layers = try (1..<count).map { try UnitLayer(classifier.model, number: $0) }
    let names = layers.map { String($0.activation.name.prefix { $0 != "(" }) }
    if let layer = names.firstIndex(where: { !ReLUCutsDiagram.activations.contains($0) }) {
      throw DiagramError.data(
        "layer \(layer + 1) has the activation \(names[layer]), but this figure shows units that switch at a line: "
          + ReLUCutsDiagram.activations.joined(separator: ", "))
    }
    let units = layers.reduce(0) { $0 + $1.units }
    try Self.check(units: units, most: mostUnits)
    func answers(_ layer: UnitLayer, _ places: Matrix<Double>) -> Matrix<Double> {
      let standardised = classifier.normalization?.apply(to: places) ?? places
      return layer.answers(to: layer.inputs(of: standardised)).z
    }
    let samples = grid.samples
    z = layers.flatMap { layer in
      let z = answers(layer, samples)
      return (0..<z.columns).map(z.column)
    }
    lines = layers[0].isStraight ? PlaneLine.lines(on: plane) { answers(layers[0], $0) } : []
    cells = Self.cells(z: z, lines: lines, grid: grid, plane: plane)
  }

  /// The patterns on the grid in order, each at its roomiest place.
  private static func cells(z: [[Double]], lines: [PlaneLine], grid: PlaneGrid, plane: FeaturePlane) -> [Cell]
  {
    let (width, height) = (
      plane.xRange.upperBound - plane.xRange.lowerBound, plane.yRange.upperBound - plane.yRange.lowerBound
    )
    var best: [[Bool]: Cell] = [:]
    for (row, y) in grid.y.enumerated() {
      for (column, x) in grid.x.enumerated() {
        let place = row * grid.x.count + column
        let edges = [
          (x - plane.xRange.lowerBound) / width, (plane.xRange.upperBound - x) / width,
          (y - plane.yRange.lowerBound) / height, (plane.yRange.upperBound - y) / height,
        ]
        let distances = lines.map { line in
          let (u, v) = (line.weights.x * width, line.weights.y * height)
          let length = (u * u + v * v).squareRoot()
          return length > 0 ? abs(line.value(x, y)) / length : 1
        }
        let isOn = z.map { $0[place] > 0 }
        let room = (edges + distances).min() ?? 0
        if room > best[isOn]?.room ?? -1 { best[isOn] = Cell(isOn: isOn, x: x, y: y, room: room) }
      }
    }
    return best.values.sorted { a, b in
      zip(a.isOn, b.isOn).first { $0 != $1 }.map { $0.0 } ?? false
    }
  }

  /// How many units are on at each place of the grid.
  var counts: [Double] {
    (0..<grid.x.count * grid.y.count).map { place in Double(z.count { $0[place] > 0 }) }
  }

  /// The units that do not switch on the plane: whose line does not cross it, or that are always on or off on the grid.
  var idle: [Int] {
    z.indices.filter { unit in
      lines.indices.contains(unit)
        ? lines[unit].halves(plane).ends == nil : Set(z[unit].map { $0 > 0 }).count == 1
    }
  }

  /// More hidden units than this have no names on their lines, and cells no patterns.
  private static let mostNamed = 6
  /// A pattern needs this share of the plane around it.
  private static let leastRoom = 0.028

  /// Whether units and cells have names.
  var isNamed: Bool { z.count <= Self.mostNamed }
  /// The cells that have room for their pattern.
  var roomyCells: [Cell] { cells.filter { $0.room >= Self.leastRoom } }
}
