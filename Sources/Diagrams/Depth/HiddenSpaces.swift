import Networks
import Plotting

/// A classifier's samples, the grid of its inputs and its boundary as each layer sees them.
struct HiddenSpaces: Sendable {
  /// Lines on a plane; NaN between two of them.
  typealias Lines = (x: [Double], y: [Double])

  /// What one layer gives, or the inputs.
  struct Space: Sendable {
    /// The layer, from 1; 0 are the inputs.
    var layer: Int
    var units: Int
    /// Whether the axes are the units themselves, not principal components.
    var isOwn: Bool
    var points: Lines
    /// The grid of two inputs, carried here.
    var grid: Lines?
    /// Where the network's answer changes, carried here.
    var boundary: Lines?
    /// The share of samples that one linear layer on these units gets right.
    var linearAccuracy: Double
  }

  let classifier: Classifier
  /// How many first weights were tried; 0 for a network from a file.
  let starts: Int
  let isRight: [Bool]
  let spaces: [Space]
  /// The plane of two features in the first panel; nil where that shows principal components.
  let plane: FeaturePlane?
  /// The last linear layer of a network of one output and two units before it.
  let line: (weights: (x: Double, y: Double), bias: Double)?

  var accuracy: Double { Double(isRight.count { $0 }) / Double(isRight.count) }

  init(_ diagram: HiddenSpaceDiagram, setting: Setting) throws {
    // Before anything is trained in vain.
    if diagram.model.file == nil, let layers = diagram.model.layers {
      try Self.check(hidden: layers.count - 2)
    }
    (classifier, starts) = try Self.trained(diagram, setting: setting)
    isRight = classifier.isRight(threshold: 0.5)
    let (model, own) = (self.classifier.model, isRight)
    // What each dense layer is given: its own layer's outputs after normalisation and the like.
    let stages = model.layers.indices.dropLast().filter {
      model.layers[$0 + 1] is Dense && $0 >= (model.layers.firstIndex { $0 is Dense } ?? 0)
    }
    try Self.check(hidden: stages.count)
    let features = self.classifier.dataset.features
    let classifier = self.classifier
    let chosen = try Self.plane(of: classifier.dataset, diagram)
    let carriedPlane = chosen.map { InputPlane(classifier, plane: $0, isEqual: diagram.data.hasLikeFeatures) }
    let seed = UInt64(setting.seed)
    func space(_ layer: Int, _ view: (Matrix<Double>) -> Matrix<Double>) -> Space {
      let units = view(features)
      let projection =
        if layer == 0, let chosen { PrincipalPlane(chosen) } else { PrincipalPlane(of: units) }
      func carried(_ lines: Lines) -> Lines {
        let rows = lines.x.indices.filter { lines.x[$0].isFinite }
        let places = Matrix(
          rows: rows.count, columns: features.columns,
          elements: rows.flatMap { chosen?.sample(lines.x[$0], lines.y[$0]) ?? [] })
        let images = projection.places(of: view(places))
        var result = lines
        for (index, row) in rows.enumerated() {
          result.x[row] = images.x[index]
          result.y[row] = images.y[index]
        }
        return result
      }
      let isLast = layer == stages.count
      let right =
        isLast
        ? Double(own.count { $0 }) / Double(own.count)
        : Self.linearAccuracy(units, of: classifier, seed: seed)
      return Space(
        layer: layer, units: units.columns, isOwn: projection.isOwn, points: projection.places(of: units),
        grid: carriedPlane.map { carried($0.grid) }, boundary: carriedPlane.map { carried($0.boundary) },
        linearAccuracy: right)
    }
    let normalized = { classifier.normalization?.apply(to: $0) ?? $0 }
    plane = chosen
    spaces =
      [space(0) { chosen == nil ? normalized($0) : $0 }]
      + stages.enumerated().map { number, stage in
        space(number + 1) { model.trace(normalized($0))[stage].outputs }
      }
    line = Self.line(of: model, units: spaces[spaces.count - 1].units, hidden: stages.count)
  }

  /// The plane of two features, if the samples have no more or the options ask for one.
  private static func plane(of dataset: Dataset, _ diagram: HiddenSpaceDiagram) throws -> FeaturePlane? {
    guard dataset.featureCount == 2 || diagram.features != nil || !diagram.fill.isEmpty else { return nil }
    return try FeaturePlane(
      dataset, features: diagram.features, fill: diagram.fill, equalAspect: diagram.data.hasLikeFeatures)
  }

  private static func check(hidden: Int) throws {
    let most = HiddenSpaceDiagram.mostPanels - 1
    try require(hidden <= most, "--layers", "at most \(most) hidden layers are drawn, not \(hidden)")
  }

  /// A classifier that gets all samples right, or the best of all starts.
  private static func trained(
    _ diagram: HiddenSpaceDiagram, setting: Setting
  ) throws -> (Classifier, starts: Int) {
    let dataset = try diagram.data.load()
    var best: (classifier: Classifier, right: Int)?
    for start in 0..<diagram.starts {
      setting.report?(Double(start) / Double(diagram.starts), "start \(start + 1)")
      let setting = Setting(language: setting.language, seed: setting.seed &+ UInt32(start))
      let classifier = try Classifier(
        diagram.model, for: dataset, testShare: 0, hidden: HiddenSpaceDiagram.hidden,
        learningRate: HiddenSpaceDiagram.standardLearningRate, setting: setting)
      if diagram.model.file != nil { return (classifier, 0) }
      let right = classifier.isRight(threshold: 0.5).count { $0 }
      if right == dataset.sampleCount { return (classifier, start + 1) }
      if right > best?.right ?? -1 { best = (classifier, right) }
    }
    guard let best else { throw DiagramError.option("--starts", reason: "give at least one") }
    return (best.classifier, diagram.starts)
  }

  /// A linear probe (Alain and Bengio 2016): logistic regression on what a layer gives.
  private static func linearAccuracy(_ units: Matrix<Double>, of classifier: Classifier, seed: UInt64)
    -> Double
  {
    let samples = Samples(
      features: Normalization(adaptedTo: units).apply(to: units),
      targets: Matrix(
        rows: units.rows, columns: 1, elements: classifier.classes.map(Double.init)))
    var probe = Sequential<Double>(
      layerSizes: [units.columns, classifier.task.outputs], activation: Linear(), seed: seed)
    let options = TrainingOptions(
      optimizer: Adam(), learningRate: 0.1, epochs: 300, batchSize: .full, shuffles: false, seed: seed)
    // A probe that does not learn, because a unit overflows, finds nothing.
    _ = try? probe.fit(samples, task: classifier.task, options: options)
    return probe.evaluate(samples, task: classifier.task).accuracy ?? 0
  }

  /// w and b of the output over the two units before it, in the units of the panel.
  private static func line(
    of model: Sequential<Double>, units: Int, hidden: Int
  ) -> (weights: (x: Double, y: Double), bias: Double)? {
    let last = model.layers.count - 1
    guard model.outputs == 1, units == 2, hidden > 0, model.layers[last] is Dense else { return nil }
    let weights = model.weights(ofLayer: last)
    return ((weights[0, 0], weights[0, 1]), model.biases(ofLayer: last)[0])
  }
}

/// The plane of two inputs: its frame, a grid of lines, and where the network's answer changes.
private struct InputPlane {
  let grid: HiddenSpaces.Lines
  let boundary: HiddenSpaces.Lines

  private static let lines = 15
  /// Finer where boundaries meet.
  private static func resolution(outputs: Int) -> Int { outputs == 1 ? 140 : 280 }

  init(_ classifier: Classifier, plane: FeaturePlane, isEqual: Bool) {
    let features = classifier.dataset.features
    let frame = SquareFrame(x: features.column(plane.x), y: features.column(plane.y), isEqual: isEqual)
    let (x, y) = (frame.x, frame.y)
    var grid: HiddenSpaces.Lines = ([], [])
    func add(_ xs: [Double], _ ys: [Double]) {
      grid.x += xs + [.nan]
      grid.y += ys + [.nan]
    }
    let fine = (x: SampledCurve.places(in: x, count: 91), y: SampledCurve.places(in: y, count: 91))
    for place in SampledCurve.places(in: x, count: Self.lines) { add(fine.y.map { _ in place }, fine.y) }
    for place in SampledCurve.places(in: y, count: Self.lines) { add(fine.x, fine.x.map { _ in place }) }
    self.grid = grid
    let places = PlaneGrid(
      x: x, y: y, features: (plane.x, plane.y), fixed: plane.fixed,
      resolution: Self.resolution(outputs: classifier.task.outputs),
      aspect: 1)
    let logits = classifier.logits(of: places.samples)
    var boundary: HiddenSpaces.Lines = ([], [])
    for kind in 0..<max(1, logits.columns - 1) {
      let values = (0..<logits.rows).map { row in
        guard logits.columns > 1 else { return logits[row, 0] }
        let others = (0..<logits.columns).filter { $0 != kind }.map { logits[row, $0] }
        return logits[row, kind] - (others.max() ?? 0)
      }
      let grid = Grid(rows: places.y.count, columns: places.x.count, values: values)
      for line in grid.lines(at: 0, x: places.x, y: places.y) {
        boundary.x += line.x + [.nan]
        boundary.y += line.y + [.nan]
      }
    }
    self.boundary = boundary
  }
}

/// A square around points.
struct SquareFrame: Sendable {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>

  /// The frame with some air.
  ///
  /// - Parameter isEqual: whether a unit is as long along both axes.
  init(x: [Double], y: [Double], isEqual: Bool) {
    func range(_ values: [Double]) -> (middle: Double, half: Double) {
      let finite = values.filter(\.isFinite)
      let (low, high) = (finite.min() ?? 0, finite.max() ?? 0)
      return (low / 2 + high / 2, high / 2 - low / 2)
    }
    let (a, b) = (range(x), range(y))
    func around(_ middle: Double, _ half: Double) -> ClosedRange<Double> {
      let half = half > 0 ? 1.1 * half : max(1, abs(middle)) * 0.5
      return middle - half...middle + half
    }
    self.x = around(a.middle, isEqual ? max(a.half, b.half) : a.half)
    self.y = around(b.middle, isEqual ? max(a.half, b.half) : b.half)
  }
}
