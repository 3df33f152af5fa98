import Networks

/// Looks for the learning rate, and the momentum with it, that bring a descent farthest down.
///
/// What counts is the greatest loss of the last three steps: the loss of the last one alone would favour paths that
/// only happen to cross the minimum there.
struct MomentumSearch: Sendable {
  /// A learning rate and a momentum.
  struct Setting: Sendable, Equatable {
    var rate: Double
    var momentum: Double
  }

  let function: PlaneFunction
  let start: PlanePoint
  let steps: Int
  let form: SGD.MomentumForm

  /// The rates that are tried first, of the classic form: 10⁻⁴ to 10, eight to a decade.
  private static let ratio = exponential(naturalLogarithm(10) / 8)
  /// How often the neighbourhood of the best is searched again, eight times as finely.
  private static let refinements = 3

  /// The best setting, its rate to three digits and its momentum to two decimals; nil if all diverge.
  ///
  /// - Parameters:
  ///   - rate: the rate in this form if it is given.
  ///   - momentum: β if it is given.
  func best(rate: Double?, momentum: Double?) throws -> Setting? {
    let momenta = momentum.map { [$0] } ?? (0..<20).map { 0.05 * Double($0) }
    let rates = (0...40).map { 1e-4 * exponential(naturalLogarithm(Self.ratio) * Double($0)) }
    var (ratio, width) = (Self.ratio, 0.05)
    var best = try best(among: settings(rates: rates, momenta: momenta, given: rate))
    for _ in 0..<Self.refinements {
      guard let middle = best?.setting else { return nil }
      guard let loss = best?.loss, loss > -1e6 * max(1, abs(try function.value(start))) else {
        throw DiagramError.data("--function falls without end from --start; choose one with a minimum")
      }
      let near = (-8...8).map { Double($0) / 8 }
      let classic = classicRate(middle)
      let rates = near.map { classic * exponential(naturalLogarithm(ratio) * $0) }
      let momenta =
        momentum.map { [$0] } ?? near.map { middle.momentum + width * $0 }.filter { (0...0.999).contains($0) }
      best = try self.best(among: settings(rates: rates, momenta: momenta, given: rate))
      ratio = exponential(naturalLogarithm(ratio) / 8)
      width /= 8
    }
    return best.map { found in
      Setting(
        rate: rate ?? Self.rounded(found.setting.rate),
        momentum: momentum ?? min(0.99, (100 * found.setting.momentum).rounded() / 100))
    }
  }

  /// All pairs, with rates of this form.
  private func settings(rates: [Double], momenta: [Double], given: Double?) -> [Setting] {
    momenta.flatMap { momentum in
      given.map { [Setting(rate: $0, momentum: momentum)] }
        ?? rates.map { Setting(rate: form == .ema ? $0 / (1 - momentum) : $0, momentum: momentum) }
    }
  }

  /// The rate that takes the same path with v ← βv + g.
  private func classicRate(_ setting: Setting) -> Double {
    form == .ema ? setting.rate * (1 - setting.momentum) : setting.rate
  }

  /// All descents at once, each a place in the same arrays; the best of them.
  private func best(among settings: [Setting]) throws -> (setting: Setting, loss: Double)? {
    let count = settings.count
    var (x, y) = (Array(repeating: start.x, count: count), Array(repeating: start.y, count: count))
    var (u, v) = (Array(repeating: 0.0, count: count), Array(repeating: 0.0, count: count))
    var worst = Array(repeating: -Double.infinity, count: count)
    for step in 1...steps {
      let gradients = try function.expression.valuesAndGradients(at: ["x": x, "y": y]).gradients
      let (gx, gy) = (gradients["x"] ?? u, gradients["y"] ?? v)
      for i in 0..<count {
        let (rate, momentum) = (classicRate(settings[i]), settings[i].momentum)
        u[i] = momentum * u[i] + gx[i]
        v[i] = momentum * v[i] + gy[i]
        x[i] -= rate * u[i]
        y[i] -= rate * v[i]
      }
      guard step > steps - 3 else { continue }
      for (i, loss) in try function.values(x: x, y: y).enumerated() {
        worst[i] = loss.isNaN ? .infinity : max(worst[i], loss)
      }
    }
    guard let index = worst.indices.min(by: { worst[$0] < worst[$1] }), worst[index].isFinite else {
      return nil
    }
    return (settings[index], worst[index])
  }

  /// The number to three significant digits.
  private static func rounded(_ value: Double) -> Double {
    var factor = 1.0
    while value * factor < 100 { factor *= 10 }
    while value * factor >= 1000 { factor /= 10 }
    return (value * factor).rounded() / factor
  }
}
