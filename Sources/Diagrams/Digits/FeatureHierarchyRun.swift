import Networks

/// The units that are shown, with what excites them.
struct FeatureHierarchyRun: Sendable {
  /// One unit.
  struct Unit: Sendable {
    /// Its place in the layer, from 0.
    var index: Int
    /// The training digits with the greatest weighted sums, the greatest first, and these sums.
    var strongest: [(place: Int, value: Double)]
    /// The image that ascent found, and the unit's weighted sum there.
    var found: (image: [Double], value: Double)
    /// The sum at the image from which ascent started: the mean digit with no more ink than the strongest one.
    var startValue: Double
  }

  /// One layer.
  struct Layer: Sendable {
    /// Its place among the dense layers, from 0.
    var index: Int
    var unitCount: Int
    /// Whether its units are the network's outputs.
    var isLast: Bool
    var activation: String
    var units: [Unit]
    /// The most frequent label's share of a unit's strongest digits, as a mean over all units of the layer.
    var agreement: Double
  }

  let classifier: DigitClassifier
  let layers: [Layer]
  /// How many strongest digits are asked for their labels.
  let sampleCount: Int
  /// The mean training digit, from which ascent starts.
  let start: [Double]

  init(_ diagram: FeatureHierarchyDiagram, classifier: DigitClassifier) throws {
    self.classifier = classifier
    let digits = classifier.digits
    let count = digits.train.count
    sampleCount = min(50, count)
    let pixels = digits.rows * digits.columns
    start = (0..<pixels).map { pixel in
      (0..<count).reduce(0) { $0 + digits.train.images[$1, pixel] } / Double(count)
    }
    let dense = classifier.model.layers.indices.filter { classifier.model.layers[$0] is Dense }
    let chosen = diagram.layers ?? Array(1...dense.count)
    let (start, sampleCount) = (start, sampleCount)
    layers = try chosen.map { number in
      guard (1...dense.count).contains(number) else {
        throw DiagramError.option("--layer", reason: "give layers from 1 to \(dense.count), not \(number)")
      }
      let part = Self.network(classifier.model, upTo: dense[number - 1])
      let ascent = UnitAscent(
        network: part, shape: ImageShape(rows: digits.rows, columns: digits.columns),
        normalization: classifier.normalization)
      let activation = try UnitLayer(classifier.model, number: number).activation
      return try Self.layer(
        number, diagram: diagram, ascent: ascent, activation: activation, digits: digits,
        sums: part.forward(classifier.inputs(digits.train.images)), start: start, sampleCount: sampleCount,
        isLast: number == dense.count)
    }
  }

  private static func layer(
    _ number: Int, diagram: FeatureHierarchyDiagram, ascent: UnitAscent, activation: any Activation,
    digits: Digits, sums: Matrix<Double>, start: [Double], sampleCount: Int, isLast: Bool
  ) throws -> Layer {
    let columns = (0..<sums.columns).map { sums.column($0) }
    let shown = try units(number, diagram: diagram, columns: columns, activation: activation)
    let chosen = shown.map { strongest(columns[$0], min(diagram.images, digits.train.count)) }
    let norms = chosen.map { UnitAscent.norm(digits.train.images.row($0[0])) }
    let found = ascent.images(of: shown, norms: norms, from: start)
    let units = shown.enumerated().map { row, unit in
      Unit(
        index: unit,
        strongest: chosen[row].map { ($0, columns[unit][$0]) },
        found: (found.images.row(row), found.values[row]), startValue: found.starts[row])
    }
    let agreement = columns.reduce(0) { sum, values in
      let labels = strongest(values, sampleCount).map { digits.train.labels[$0] }
      let most = (0..<Digits.classCount).map { digit in labels.count { $0 == digit } }.max() ?? 0
      return sum + Double(most) / Double(sampleCount)
    }
    return Layer(
      index: number - 1, unitCount: columns.count, isLast: isLast, activation: activation.name, units: units,
      agreement: agreement / Double(columns.count))
  }

  /// The units that were asked for, or those whose outputs have the greatest variance over the digits, by their place.
  private static func units(
    _ number: Int, diagram: FeatureHierarchyDiagram, columns: [[Double]], activation: any Activation
  ) throws -> [Int] {
    if let numbers = diagram.unitNumbers {
      if let odd = numbers.first(where: { !(1...columns.count).contains($0) }) {
        throw DiagramError.option(
          "--unit", reason: "layer \(number) has the units 1 to \(columns.count), not \(odd)")
      }
      return numbers.map { $0 - 1 }
    }
    let spreads = columns.map { values in
      let outputs = values.map { activation.value(at: $0) }
      let mean = outputs.reduce(0, +) / Double(outputs.count)
      return outputs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    return spreads.indices.sorted { (spreads[$1], $0) < (spreads[$0], $1) }.prefix(diagram.units).sorted()
  }

  /// The places of the greatest values, the greatest first.
  private static func strongest(_ values: [Double], _ count: Int) -> [Int] {
    Array(values.indices.sorted { (values[$1], $0) < (values[$0], $1) }.prefix(count))
  }

  /// The layers up to the weighted sums that a dense layer's activation takes: its own, or that of a layer behind it.
  private static func network(_ model: Sequential<Double>, upTo index: Int) -> Sequential<Double> {
    let behind = model.layers[(index + 1)...].prefix { !($0 is Dense) }
    var layers = Array(model.layers[...index])
    if let activating = behind.indices.first(where: { behind[$0] is ActivationLayer }) {
      layers = Array(model.layers[..<activating])
    } else {
      layers[index] = Dense(inputs: layers[index].inputs, outputs: layers[index].outputs)
    }
    let (parameters, state) = (
      layers.reduce(0) { $0 + $1.parameterCount }, layers.reduce(0) { $0 + $1.stateCount }
    )
    return Sequential(
      layers: layers, parameters: Array(model.parameters[..<parameters]), state: Array(model.state[..<state]))
  }

  /// Among how many of the shown units the found image excites more than any training digit.
  var exceedingCount: Int { shown.count { $0.found.value > ($0.strongest.first?.value ?? .infinity) } }
  /// All shown units.
  var shown: [Unit] { layers.flatMap(\.units) }
}
