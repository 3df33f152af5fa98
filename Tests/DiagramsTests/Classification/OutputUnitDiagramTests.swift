import Diagrams
import Foundation
import Networks
import Plotting
import Testing

struct OutputUnitDiagramTests {
  private func figure(seed: UInt32 = 42, _ change: (inout OutputUnitDiagram) -> Void = { _ in }) throws
    -> Figure
  {
    var diagram = OutputUnitDiagram()
    diagram.resolution = 24
    change(&diagram)
    return try diagram.figure(Setting(seed: seed))
  }

  private func metric(_ name: String, _ figure: Figure) throws -> Double {
    try #require(figure.metrics[name], "\(name)")
  }

  /// The units along the axes of a panel, from 0.
  private func units(_ panel: Panel) throws -> [Int] {
    try [panel.x.label, panel.y.label].map { try #require(Int($0.filter(\.isNumber))) - 1 }
  }

  /// The unit upright in a panel, from 0.
  private func upright(_ panel: Panel) throws -> Int {
    let axis = try #require(panel.z)
    return try #require(Int(axis.label.filter(\.isNumber))) - 1
  }

  /// Trains the default network once more with the engine alone, and asks it at every cell.
  @Test("Every cell of every slice is the engine's own answer, and the points are the engine's activations")
  func agreement() throws {
    let figure = try figure()
    let data = try Datasets.make("coffee")
    let normalization = Normalization(adaptedTo: data.features)
    var samples = Samples<Double>(data)
    samples.features = normalization.apply(to: samples.features)
    var network = Sequential<Double>(
      layerSizes: [2, 3, 1], activation: Sigmoid(), initializer: nil, seed: 42)
    _ = try network.fit(
      samples, task: .binary,
      options: TrainingOptions(
        optimizer: Adam(), learningRate: 0.1, epochs: 1000, batchSize: .full, seed: 42))
    let hidden = try #require(network.trace(samples.features).first).outputs
    let output = Sequential(
      layers: [Dense(inputs: 3, outputs: 1)], parameters: Array(network.parameters.suffix(4)))

    #expect(figure.panels.count == 5)
    let upright = try upright(figure.panels[0])
    for panel in figure.panels.dropFirst(2) {
      let (x, y) = (try units(panel)[0], try units(panel)[1])
      let end = try #require(panel.title.split(separator: "= ").last)
      let height = try #require(Double(end.dropLast()))
      let map = try #require(panel.marks(HeatmapMark.self).first)
      for (row, v) in map.y.enumerated() {
        for (column, u) in map.x.enumerated() {
          var place = Matrix<Double>(rows: 1, columns: 3)
          (place[0, x], place[0, y], place[0, upright]) = (u, v, height)
          let expected = 1 / (1 + exp(-output.forward(place)[0, 0]))
          #expect(abs(map.values[row, column] - expected) < 1e-5)
        }
      }
      let near = (0..<200).filter { abs(hidden[$0, upright] - height) <= 0.1 }
      let shown = try #require(panel.marks(PointMark.self).first)
      #expect(shown.x == near.map { hidden[$0, x] })
    }
    let points = try #require(figure.panels[0].marks(PointMark.self).first)
    let (x, y) = (try units(figure.panels[0])[0], try units(figure.panels[0])[1])
    let heights = try #require(points.z)
    for sample in 0..<200 {
      #expect(abs(points.x[sample] - hidden[sample, x]) < 1e-9)
      #expect(abs(points.y[sample] - hidden[sample, y]) < 1e-9)
      #expect(abs(heights[sample] - hidden[sample, upright]) < 1e-9)
    }
    let answers = network.forward(samples.features).elements
    guard case .classes(let classes, _) = data.labels else { return #expect(Bool(false), "no classes") }
    let right = zip(answers, classes).count { ($0 > 0) == ($1 == 1) }
    #expect(try metric("right", figure) == Double(right))
  }

  @Test(
    "The surface, its outline and the slices' lines lie where z is 0", arguments: ["sigmoid", "tanh", "relu"])
  func surface(activation: String) throws {
    let figure = try figure { $0.model.activation = activation }
    let panel = figure.panels[0]
    let bias = try metric("bias", figure)
    let upright = try upright(panel) + 1
    let weights = try (units(panel).map { $0 + 1 } + [upright]).map { try metric("weight\($0)", figure) }
    let scale = weights.map(abs).reduce(abs(bias), +) * 3
    func z(_ x: Double, _ y: Double, _ z: Double) -> Double {
      weights[0] * x + weights[1] * y + weights[2] * z + bias
    }
    let surface = try #require(panel.marks(SurfaceMark.self).first)
    for (row, y) in surface.y.enumerated() {
      for (column, x) in surface.x.enumerated() {
        #expect(abs(z(x, y, surface.values[row, column])) < 1e-9 * scale)
      }
    }
    let lines = panel.marks(LineMark.self)
    #expect(!lines.isEmpty)
    let ranges = [panel.x.domain, panel.y.domain, panel.z?.domain]
    for line in lines {
      let heights = try #require(line.z)
      for index in line.x.indices {
        let place = [line.x[index], line.y[index], heights[index]]
        #expect(abs(z(place[0], place[1], place[2])) < 1e-8 * scale)
        for (value, range) in zip(place, ranges) {
          let range = try #require(range)
          #expect(value >= range.lowerBound - 1e-9 && value <= range.upperBound + 1e-9)
        }
      }
    }
  }

  @Test("The table says what the unit answers at the corners, and counts each sample once")
  func corners() throws {
    let figure = try figure()
    let weights = try (1...3).map { try metric("weight\($0)", figure) }
    let bias = try metric("bias", figure)
    let table = try #require(figure.panels[1].marks(TableMark.self).first)
    var counts = [0.0, 0.0]
    for number in 0..<8 {
      let corner = [number >> 2 & 1, number >> 1 & 1, number & 1]
      let name = "corner" + corner.map(String.init).joined()
      let z = zip(weights, corner).reduce(bias) { $0 + $1.0 * Double($1.1) }
      let output = try metric("\(name).output", figure)
      #expect(abs(output - 1 / (1 + exp(-z))) < 1e-9)
      #expect(table.rows[number].prefix(3).elementsEqual(corner.map(String.init)))
      let written = try #require(Double(table.rows[number][3]))
      #expect(abs(written - output) <= 5.01e-4)
      for kind in 0...1 { counts[kind] += try metric("\(name).class\(kind)", figure) }
    }
    let data = try Datasets.make("coffee")
    #expect(counts == (0...1).map { Double(data.rows(ofClass: $0).count) })
  }

  @Test("With seeds 1…10 one corner alone is good: an AND of the three units")
  func claim() throws {
    let good = try (1...10).filter { seed in
      let figure = try figure(seed: UInt32(seed)) { $0.resolution = 8 }
      let positive = try metric("positive_corners", figure)
      #expect(figure.caption.contains("as in an AND") == (positive == 1))
      #expect(try metric("accuracy", figure) >= 0.97)
      return positive == 1
    }
    #expect(good.count >= 9)
  }

  @Test("1,000 units, three chosen ones, deep networks, dead units")
  func extremes() throws {
    let wide = try figure {
      $0.model.layers = [2, 1000, 1]
      $0.model.epochs = 2
      $0.units = [1000, 7, 500]
      $0.slices = [0.25]
    }
    #expect(Set(wide.metrics.keys).isSuperset(of: ["weight7", "weight500", "weight1000"]))
    #expect(wide.caption.contains("The other 997 of 1000 units are held at their medians"))
    #expect(wide.panels.count == 5 && wide.panels[4].frame == .none)
    let deep = try figure {
      $0.model.layers = [2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1]
      $0.model.activation = "relu"
      $0.model.epochs = 1
    }
    #expect(deep.panels.count == 5)
    let areFinite = deep.metrics.values.allSatisfy { $0.isFinite }
    #expect(areFinite)
  }
}
