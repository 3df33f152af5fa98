/// A chain of dense layers with normalisations and rectifiers between them, put in the order of their numbers.
struct StagedChain {
  private enum Entry {
    case dense(Int)
    case stage(StageTensors)
  }

  private let entries: [(number: [UInt64], entry: Entry)]
  private let stages: [StageTensors]
  /// The names of the dense layers.
  private let names: [ModuleName]

  /// The layers of a file.
  ///
  /// - Parameters:
  ///   - stages: what lies between dense layers.
  ///   - dense: the names of the dense layers, in the order of the chain.
  ///   - sizes: the features and the units of each dense layer.
  init(
    _ stages: [StageTensors], dense: [ModuleName], sizes: [Int], path: String
  ) throws(ModelFileError) {
    self.stages = stages
    names = dense
    guard Set((stages.map(\.module) + dense).map(\.text)).count > 1, !stages.isEmpty else {
      let all =
        stages.map { ($0.module.numbers, Entry.stage($0)) }
        + dense.enumerated().map { ($0.element.numbers, Entry.dense($0.offset)) }
      // Names of several kinds have no common numbers; dense layers alone already are in order.
      entries = stages.isEmpty ? all : all.sorted { $0.0.lexicographicallyPrecedes($1.0) }
      return
    }
    let numbers = try NamedStages(dense: dense, sizes: sizes).numbers(of: stages, path: path)
    let all =
      zip(numbers, stages).map { ([$0], Entry.stage($1)) }
      + dense.indices.map { ([NamedStages.number(ofDense: $0)], Entry.dense($0)) }
    entries = all.sorted { $0.0.lexicographicallyPrecedes($1.0) }
  }

  /// The dense layers that a rectifier of the file follows, and which therefore need no activation.
  var rectified: Set<Int> {
    var (last, result): (Int?, Set<Int>) = (nil, [])
    for (_, entry) in entries {
      switch entry {
      case .dense(let index): last = index
      case .stage(let stage): if stage.isRectifier, let last { result.insert(last) }
      }
    }
    return result
  }

  /// The network.
  ///
  /// Normalisations whose numbers follow a dense layer's at once come before its activation, as in
  /// `Linear, BatchNorm1d, ReLU`; a gap in the numbers is taken for the activation. Of named ones it is asked for.
  ///
  /// - Parameters:
  ///   - dense: the dense layers with their activations.
  ///   - parameters: those of each dense layer.
  ///   - placement: where normalisations stand whose names do not tell.
  func model(
    _ dense: [Dense], parameters: [[Double]], placement: NormPlacement?, path: String
  ) throws(ModelFileError) -> Sequential<Double> {
    let (entries, apart) = try settled(dense, placement, path: path)
    var layers: [any Layer] = []
    var (numbers, state): ([Double], [Double]) = ([], [])
    var pending: (any Activation)?
    var width = dense[0].inputs
    for (place, current) in entries.enumerated() {
      let continues = !apart.contains(place + 1) && Self.normalisationFollows(place, in: entries)
      switch current.entry {
      case .dense(let index):
        let layer = dense[index]
        pending = continues ? layer.activation : nil
        layers.append(
          continues ? Dense(inputs: layer.inputs, outputs: layer.outputs, activation: Linear()) : layer)
        numbers += parameters[index]
        width = layer.outputs
      case .stage(let stage):
        let layer = stage.layer(inputs: width)
        layers.append(layer)
        numbers += try stage.elements(layer.parameterShapes, path: path)
        state += try stage.elements(layer.stateShapes, path: path)
      }
      if !continues, let activation = pending {
        if !(activation is Linear) { layers.append(ActivationLayer(inputs: width, activation: activation)) }
        pending = nil
      }
    }
    return Sequential(layers: layers, parameters: numbers, state: state)
  }

  /// The layers with each normalisation on the side of the activation where it stands.
  ///
  /// - Returns: the layers, and the places of the normalisations between which and the dense layer before the
  ///   activation stands.
  private func settled(
    _ dense: [Dense], _ placement: NormPlacement?, path: String
  ) throws(ModelFileError) -> (entries: [(number: [UInt64], entry: Entry)], apart: Set<Int>) {
    var (entries, apart, unknown) = (entries, Set<Int>(), [String]())
    for place in entries.indices.dropFirst() {
      guard let (stage, layer) = unsettled(place, dense) else { continue }
      guard let found = placement ?? stage.placement(at: layer.activation) else {
        unknown.append(stage.module.display)
        continue
      }
      guard found == .afterActivation else { continue }
      if isRectifier(place + 1) { entries.swapAt(place, place + 1) } else { apart.insert(place) }
    }
    guard unknown.isEmpty else { throw .model(.unknownNormPlacement(unknown), path: path) }
    return (entries, apart)
  }

  /// A normalisation behind a dense layer, unless the numbers of one list say where the activation stands, or there is
  /// none.
  private func unsettled(_ place: Int, _ dense: [Dense]) -> (stage: StageTensors, layer: Dense)? {
    guard case .stage(let stage) = entries[place].entry, !stage.isRectifier,
      case .dense(let index) = entries[place - 1].entry,
      !(names[index].isInList && names[index].text == stage.module.text),
      !(dense[index].activation is Linear) || isRectifier(place + 1)
    else { return nil }
    return (stage, dense[index])
  }

  private func isRectifier(_ place: Int) -> Bool {
    if entries.indices.contains(place), case .stage(let stage) = entries[place].entry {
      stage.isRectifier
    } else {
      false
    }
  }

  /// Whether the entry behind one is a normalisation with the next number.
  private static func normalisationFollows(
    _ place: Int, in entries: [(number: [UInt64], entry: Entry)]
  ) -> Bool {
    guard place + 1 < entries.count, case .stage(let next) = entries[place + 1].entry, !next.isRectifier,
      let number = entries[place].number.last, number < .max
    else { return false }
    return entries[place + 1].number.last == number + 1
  }
}
