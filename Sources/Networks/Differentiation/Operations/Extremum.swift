/// The smaller or larger of two matrices' entries: the gradient goes to the entry that was chosen.
///
/// Where both are equal, each derivative is the one from the left if only one side has a gradient (max(x, 0)
/// has 0 at 0, min(x, 0) has 1); if both have one, they get half each, as in PyTorch, so that max(x, x) keeps
/// the derivative 1. NaN wins, as in NumPy.
enum Extremum: DifferentiableOperation {
  case minimum, maximum

  var name: String { self == .minimum ? "min" : "max" }

  func value(of inputs: [Matrix<Double>]) -> Matrix<Double> {
    let (a, b) = (inputs[0], inputs[1])
    return Broadcasting(a, b, for: name).map(a, b, value)
  }

  /// The entry that is chosen of two.
  func value(_ a: Double, _ b: Double) -> Double {
    a.isNaN ? a : b.isNaN ? b : prefers(a, to: b) ? a : b
  }

  /// The derivatives by two entries, of which those that vary have a gradient.
  func weights(_ a: Double, _ b: Double, vary: (Bool, Bool)) -> (first: Double, second: Double) {
    let share = vary.0 && vary.1 ? 0.5 : self == .minimum ? 1 : 0
    return (weight(a, against: b, whenEqual: share), weight(b, against: a, whenEqual: share))
  }

  func gradients(
    of inputs: [Matrix<Double>], upstream: Matrix<Double>, needed: [Bool]
  ) -> [Matrix<Double>?] {
    let (a, b) = (inputs[0], inputs[1])
    let broadcasting = Broadcasting(a, b, for: name)
    var byFirst = Matrix<Double>(rows: a.rows, columns: a.columns)
    var bySecond = Matrix<Double>(rows: b.rows, columns: b.columns)
    broadcasting.forEach { result, i, j in
      let weights = weights(a.elements[i], b.elements[j], vary: (needed[0], needed[1]))
      byFirst.elements[i] += upstream.elements[result] * weights.first
      bySecond.elements[j] += upstream.elements[result] * weights.second
    }
    return [needed[0] ? byFirst : nil, needed[1] ? bySecond : nil]
  }

  private func prefers(_ a: Double, to b: Double) -> Bool { self == .minimum ? a < b : a > b }

  private func weight(_ entry: Double, against other: Double, whenEqual share: Double) -> Double {
    if entry == other { return share }
    return entry.isNaN || prefers(entry, to: other) ? 1 : 0
  }
}
