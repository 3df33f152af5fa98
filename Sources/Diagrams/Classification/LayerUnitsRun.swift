import Networks

/// The units of a layer on a plane: their answers everywhere, their switching lines, the samples they are on for.
struct LayerUnitsRun: Sendable {
  let classifier: Classifier
  let layer: UnitLayer
  let plane: FeaturePlane
  let grid: PlaneGrid
  /// z and activations at the places of the grid, a column for each unit.
  let z: Matrix<Double>
  let activations: Matrix<Double>
  /// z for the samples, and the samples' places on the plane.
  let sampleZ: Matrix<Double>
  private let sampleActivations: Matrix<Double>
  let places: (x: [Double], y: [Double])
  /// Of a layer whose z is linear on the plane, z = w·(x, y) + b of each unit; empty of others.
  let lines: [PlaneLine]

  init(_ classifier: Classifier, diagram: LayerUnitsDiagram) throws {
    self.classifier = classifier
    layer = try UnitLayer(classifier.model, number: diagram.layer)
    let overPrevious = diagram.over == .previous
    if overPrevious, diagram.layer == 1 {
      throw DiagramError.option("--over", reason: "before layer 1 there are only features; give input")
    }
    let features = classifier.dataset.features
    let standardised = classifier.normalization?.apply(to: features) ?? features
    let inputs = layer.inputs(of: standardised)
    let shown = overPrevious ? Self.previous(inputs, layer: diagram.layer) : classifier.dataset
    plane = try FeaturePlane(
      shown, features: diagram.features, fill: diagram.fill,
      equalAspect: !overPrevious && diagram.data.hasLikeFeatures)
    grid = PlaneGrid(
      x: plane.xRange, y: plane.yRange, features: (plane.x, plane.y), fixed: plane.fixed,
      resolution: diagram.resolution, aspect: plane.aspect)
    let layer = layer
    func answers(_ places: Matrix<Double>) -> (z: Matrix<Double>, activations: Matrix<Double>) {
      if overPrevious { return layer.answers(to: places) }
      let standardised = classifier.normalization?.apply(to: places) ?? places
      return layer.answers(to: layer.inputs(of: standardised))
    }
    (z, activations) = answers(grid.samples)
    (sampleZ, sampleActivations) = layer.answers(to: inputs)
    places = (shown.feature(plane.x), shown.feature(plane.y))
    lines = overPrevious || layer.isStraight ? PlaneLine.lines(on: plane) { answers($0).z } : []
  }

  /// What the layer before gives to the samples, as a data set of features a1, a2, …
  private static func previous(_ outputs: Matrix<Double>, layer: Int) -> Dataset {
    Dataset(
      name: "layer \(layer - 1)", features: outputs,
      featureNames: (1...outputs.columns).map { "a\($0)" },
      labels: .values(Array(repeating: 0, count: outputs.rows), name: ""))
  }

  /// How many units are drawn.
  var shown: Int { min(layer.units, LayerUnitsDiagram.mostUnits) }
  var classes: [Int] { classifier.classes }
  var classCount: Int { classifier.classNames.count }
  var isOutput: Bool { layer.isLast }
  /// Whether the units are the logits of more than two classes.
  var isClassOutput: Bool { isOutput && classifier.task != .binary }

  func samples(ofClass kind: Int) -> Int { classes.count { $0 == kind } }

  /// Whether a unit is on for a sample: its z is above 0.
  func isOn(_ unit: Int, sample: Int) -> Bool { sampleZ[sample, unit] > 0 }

  /// Whether a unit gives the same to all samples.
  func isConstant(_ unit: Int) -> Bool {
    (0..<sampleActivations.rows).allSatisfy { sampleActivations[$0, unit] == sampleActivations[0, unit] }
  }

  /// Whether each unit switches on one line that crosses the plane.
  var cutsOnce: Bool {
    layer.thresholds.count == 1 && !lines.isEmpty
      && lines.allSatisfy { $0.halves(plane, threshold: layer.thresholds[0]).ends != nil }
  }

  /// How many samples of a class a unit is on for.
  func on(_ unit: Int, ofClass kind: Int) -> Int {
    classes.indices.count { classes[$0] == kind && isOn(unit, sample: $0) }
  }

  /// The unit with the largest z for a sample.
  func largest(sample: Int) -> Int {
    (0..<layer.units).reduce(0) { sampleZ[sample, $1] > sampleZ[sample, $0] ? $1 : $0 }
  }

  /// For how many samples of a class a unit answers more than all others.
  func leads(_ unit: Int, ofClass kind: Int) -> Int {
    classes.indices.count { classes[$0] == kind && largest(sample: $0) == unit }
  }

  /// The units that are on for the most samples of a class together, and for how many samples these are exactly the
  /// ones that are on.
  func pattern(ofClass kind: Int) -> (on: [Int], samples: Int) {
    var counts: [[Int]: Int] = [:]
    for sample in classes.indices where classes[sample] == kind {
      counts[(0..<layer.units).filter { isOn($0, sample: sample) }, default: 0] += 1
    }
    let best = counts.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
    }
    return best.first.map { ($0.key, $0.value) } ?? ([], 0)
  }

  /// The colours' common scale: what units give where they switch, and the greatest distance from it.
  var range: ClosedRange<Double> {
    let middle = layer.activation.value(at: 0)
    let distance = (0..<activations.rows).reduce(0.0) { greatest, row in
      (0..<shown).reduce(greatest) { max($0, abs(activations[row, $1] - middle)) }
    }
    return middle - max(distance, 1e-9)...middle + max(distance, 1e-9)
  }
}
