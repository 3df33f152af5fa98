/// The places of normalisations and rectifiers among dense layers that have names: `bn1` stands behind `fc1`.
///
/// A layer belongs to the dense layer of its own number; one without such a number to the only dense layer that has as
/// many units as it, or before all of them if it has as many as there are features. Such names leave open whether a
/// normalisation comes before the activation, as in `relu(bn1(fc1(x)))`, or behind it: `StagedChain`.
struct NamedStages {
  private let dense: [ModuleName]
  /// The features and the units of each dense layer.
  private let sizes: [Int]

  init(dense: [ModuleName], sizes: [Int]) {
    (self.dense, self.sizes) = (dense, sizes)
  }

  /// Neighbouring numbers say that no activation stands between.
  static func number(ofDense index: Int) -> UInt64 { UInt64(8 * index + 1) }

  /// A number for each layer, behind that of its dense layer.
  func numbers(of stages: [StageTensors], path: String) throws(ModelFileError) -> [UInt64] {
    var numbers: [UInt64] = []
    for stage in stages {
      guard let number = number(of: stage), !numbers.contains(number) else {
        throw .tensor(stage.tensors.values.map(\.name).min() ?? "", .unknownPlace, path: path)
      }
      numbers.append(number)
    }
    return numbers
  }

  private func number(of stage: StageTensors) -> UInt64? {
    let width = stage.width
    func fits(_ index: Int) -> Bool { width == nil || width == sizes[index + 1] }
    if let place = placeInList(stage) { return fits(place.dense) ? place.number : nil }
    let own = dense.indices.filter {
      fits($0) && !stage.module.numbers.isEmpty && dense[$0].numbers == stage.module.numbers
    }
    // Behind the last layer come the logits, which nothing normalises.
    let others = dense.indices.dropLast().filter(fits)
    let offset: UInt64 = stage.isRectifier ? 2 : 1
    if own.count == 1 { return Self.number(ofDense: own[0]) + offset }
    if own.isEmpty, others.count == 1 { return Self.number(ofDense: others[0]) + offset }
    return own.isEmpty && others.isEmpty && width == sizes[0] && !stage.isRectifier ? 0 : nil
  }

  /// The place of a layer in a list with dense layers, `net.0`, `net.1`, which a gap in the numbers parts from the one
  /// before as in files of such a list alone.
  private func placeInList(_ stage: StageTensors) -> (dense: Int, number: UInt64)? {
    let before = dense.indices.last { index in
      let module = dense[index]
      return module.text == stage.module.text && module.numbers.dropLast() == stage.module.numbers.dropLast()
        && module.numbers.lexicographicallyPrecedes(stage.module.numbers)
    }
    guard let before, let first = dense[before].numbers.last, let second = stage.module.numbers.last else {
      return nil
    }
    return (before, Self.number(ofDense: before) + min(second - first, 7))
  }
}
