import Networks
import Plotting

/// A network's output unit between three of its hidden units, asked by the network's own forward pass.
struct OutputUnitRun: Sendable {
  /// The box at one height of its upright unit.
  struct Slice: Sendable {
    let height: Double
    /// The output at each place of the grid.
    let output: [Double]
    /// The samples at about this height.
    let samples: [Int]
  }

  let classifier: Classifier
  /// Units of the last hidden layer.
  let unitCount: Int
  let box: OutputUnitBox
  /// What the last hidden layer gives to the samples, a column for each unit.
  let hidden: Matrix<Double>
  /// The places of a slice.
  let grid: PlaneGrid
  let slices: [Slice]
  /// The corners of the box with the output there, and the samples of each class in that eighth of the box.
  let corners: [(isHigh: [Bool], output: Double, samples: [Int])]

  init(_ classifier: Classifier, diagram: OutputUnitDiagram) throws {
    self.classifier = classifier
    let model = classifier.model
    let dense = model.layers.indices.filter { model.layers[$0] is Dense }
    guard let last = dense.last, dense.count > 1 else {
      throw DiagramError.data("the network has no hidden layer, but this figure shows three hidden units")
    }
    let count = model.layers[last].inputs
    guard count >= 3 else {
      throw DiagramError.data("the last hidden layer has \(count) units, but this figure shows three")
    }
    unitCount = count
    let output = try UnitLayer(model, number: dense.count)
    let before = try UnitLayer(model, number: dense.count - 1)
    let features = classifier.dataset.features
    let hidden = output.inputs(of: classifier.normalization?.apply(to: features) ?? features)
    let values = model.parameters[model.offsets[last]..<model.offsets[last] + count + 1]
    let weights = Array(values.dropLast())
    let chosen = try Self.units(diagram.units, weights: weights, hidden: hidden)
    var fixed = (0..<count).map { chosen.contains($0) ? 0 : hidden.column($0).median }
    let box = OutputUnitBox(
      units: chosen, ranges: chosen.map { Self.range(hidden.column($0), of: before.activation) },
      weights: chosen.map { weights[$0] },
      bias: zip(weights, fixed).reduce(values.last ?? 0) { $0 + $1.0 * $1.1 })
    let task = classifier.task
    func outputs(_ places: Matrix<Double>) -> [Double] {
      task.probabilities(logits: output.answers(to: places).activations).column(1)
    }
    self.box = box
    self.hidden = hidden
    corners = box.corners.map { corner in
      for (side, value) in box.place(corner).enumerated() { fixed[box.units[side]] = value }
      let inside = (0..<hidden.rows).filter { row in
        (0..<3).allSatisfy { box.isHigh(hidden[row, box.units[$0]], side: $0) == corner[$0] }
      }
      let counts = (0...1).map { kind in inside.count { classifier.classes[$0] == kind } }
      return (corner, outputs(Matrix(rows: 1, columns: fixed.count, elements: fixed))[0], counts)
    }
    let heights = try Self.heights(diagram.slices, box: box)
    var grids: [PlaneGrid] = []
    let thickness = Self.thickness(box)
    slices = heights.map { height in
      fixed[box.units[2]] = height
      let grid = PlaneGrid(
        x: box.ranges[0], y: box.ranges[1], features: (box.units[0], box.units[1]), fixed: fixed,
        resolution: diagram.resolution, aspect: 1)
      grids.append(grid)
      let near = (0..<hidden.rows).filter { abs(hidden[$0, box.units[2]] - height) <= thickness }
      return Slice(height: height, output: outputs(grid.samples), samples: near)
    }
    grid = grids[0]
  }

  /// The three units that are asked for, or those whose spread over the samples moves z the most.
  private static func units(_ wanted: [Int]?, weights: [Double], hidden: Matrix<Double>) throws -> [Int] {
    guard let wanted else {
      let deviations = Normalization(adaptedTo: hidden).deviations
      let pull = zip(weights, deviations).map { abs($0 * $1) }
      return weights.indices.sorted { (-pull[$0], $0) < (-pull[$1], $1) }.prefix(3).sorted()
    }
    guard wanted.count == 3, Set(wanted).count == 3 else {
      throw DiagramError.option("--units", reason: "name three different units, such as 1,2,3")
    }
    if let bad = wanted.first(where: { !(1...weights.count).contains($0) }) {
      throw DiagramError.option("--units", reason: "\(bad) is not in 1…\(weights.count)")
    }
    return wanted.map { $0 - 1 }.sorted()
  }

  /// What a unit can give if that is bounded, else what it gave to the samples.
  private static func range(_ values: [Double], of activation: any Activation) -> ClosedRange<Double> {
    let (least, greatest) = (values.min() ?? 0, values.max() ?? 1)
    let (lower, upper) = (activation.range.lower, activation.range.upper)
    if lower.isFinite, upper.isFinite, lower <= least, greatest <= upper { return lower...upper }
    let start = least >= 0 ? 0 : least
    return start...(greatest > start ? greatest : start + 1)
  }

  private static func thickness(_ box: OutputUnitBox) -> Double {
    0.1 * (box.ranges[2].upperBound - box.ranges[2].lowerBound)
  }

  /// Samples that are no further away from a slice are shown on it.
  var thickness: Double { Self.thickness(box) }

  /// The heights that are asked for, or those at which the plane is met.
  private static func heights(_ wanted: [Double]?, box: OutputUnitBox) throws -> [Double] {
    let range = box.ranges[2]
    guard let wanted else { return box.sliceHeights }
    guard (1...3).contains(wanted.count), Set(wanted).count == wanted.count else {
      throw DiagramError.option("--slices", reason: "give one to three different numbers")
    }
    if let bad = wanted.first(where: { !range.contains($0) }) {
      throw DiagramError.option(
        "--slices",
        reason: "\(bad) is not in the range of unit \(box.units[2] + 1), "
          + "\(range.lowerBound)…\(range.upperBound)")
    }
    return wanted.sorted()
  }

  /// What a unit along x, y or upwards gives to the samples.
  func values(along side: Int, of samples: [Int]) -> [Double] {
    samples.map { hidden[$0, box.units[side]] }
  }

  /// The corners where the second class is more probable.
  var positiveCorners: [[Bool]] { corners.filter { $0.output > 0.5 }.map(\.isHigh) }

  /// Units outside the box.
  var held: Int { unitCount - 3 }
}
