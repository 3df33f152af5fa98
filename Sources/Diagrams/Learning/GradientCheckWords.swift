import Networks
import Plotting

/// The texts and numbers of a gradient check; all follow from both gradients.
struct GradientCheckWords: FigureWords {
  let check: GradientCheck
  let diagram: GradientCheckDiagram
  let language: Language
  let numerical: [Double]
  /// The relative error of each parameter at the step asked for.
  let errors: [Double]
  /// Two steps per decade from 10⁻¹ down to 10⁻¹³.
  let steps: [Double]
  /// The largest relative error at each of them.
  let largestErrors: [Double]

  /// A relative error below this is round-off; a wrong derivative is far above.
  static let bound = 1e-6

  init(check: GradientCheck, diagram: GradientCheckDiagram, language: Language) {
    self.check = check
    self.diagram = diagram
    self.language = language
    numerical = check.numerical(step: diagram.step)
    errors = zip(check.exact, numerical).map(GradientCheck.relativeError)
    let decades = (1...13).map { power in (0..<power).reduce(1.0) { value, _ in value / 10 } }
    steps = decades.flatMap { [$0, $0 * 0.316_227_766_016_838] }.dropLast()
    largestErrors = steps.map { check.relativeErrors(step: $0).max() ?? 0 }
  }

  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 2) }
  private var layers: String { ClassifierText.layers(check.model.layerSizes) }
  private var largest: Double { errors.max() ?? 0 }
  private var best: (step: Double, error: Double) {
    zip(steps, largestErrors).min { $0.1 < $1.1 } ?? (diagram.step, largest)
  }

  /// The constant of the h² line: through the error at h = 10⁻³, where kinks of the activation rarely reach.
  var quadratic: Double { max(largestErrors[4], 1e-16) / 1e-6 }
  /// The constant of the 1/h line: the loss's own rounding over the least gradient that is not 0.
  var roundOff: Double {
    let least = check.exact.map(abs).filter { $0 > 0 }.min() ?? 1
    return 1.1e-16 * max(check.loss, 1e-3) / least
  }

  var groupNames: [String] {
    check.groups.map { "$\($0.isBias ? "b" : "W")^{[\($0.layer)]}$" }
  }
  var agreementTitle: String { language("Two gradients", zh: "两种梯度") }
  var errorsTitle: String {
    language("Relative error at $h$ = \(number(diagram.step))", zh: "$h$ = \(number(diagram.step)) 时的相对误差")
  }
  var stepsTitle: String { language("Neither large nor tiny steps", zh: "步长不宜过大或过小") }
  var exactLabel: String { language("∂L/∂w, backpropagation", zh: "∂L/∂w，反向传播") }
  var numericalLabel: String { language("∂L/∂w, central differences", zh: "∂L/∂w，中心差分") }
  var equal: String { language("equal", zh: "相等") }
  var parameterLabel: String { language("parameter", zh: "参数序号") }
  var errorLabel: String { language("relative error", zh: "相对误差") }
  var largestLabel: String { language("largest relative error", zh: "最大相对误差") }
  var boundLabel: String { language("usual bound", zh: "常用界限") }
  var orderLabel: String { "∝ $h^2$" }
  var roundOffLabel: String { language("round-off", zh: "舍入误差") }
  var stepLabel: String { "$h$ = \(number(diagram.step))" }

  /// How far both agree.
  var title: String {
    largest < Self.bound
      ? language(
        "Backpropagation and central differences agree to \(number(largest))",
        zh: "反向传播与中心差分的相对误差不超过 \(number(largest))")
      : language(
        "Backpropagation and central differences differ by up to \(number(largest))",
        zh: "反向传播与中心差分的相对误差达 \(number(largest))")
  }

  /// The network, its loss, the best step.
  var caption: String {
    let count = check.exact.count
    let opening = language(
      "\(layers) net, \(check.model.activation(ofLayer: 0).name), \(count) parameters, loss "
        + "\(DecimalFormat.significant(check.loss, digits: 4)).",
      zh: "\(layers) 网络，\(check.model.activation(ofLayer: 0).name)，\(count) 个参数，损失 "
        + "\(DecimalFormat.significant(check.loss, digits: 4))。")
    let formula = language(
      "Each derivative is compared with (L(w + h) − L(w − h)) / 2h; the error is relative to the larger of the two.",
      zh: "每个导数都与 (L(w + h) − L(w − h)) / 2h 相比；误差相对于两者中较大的。")
    let steps = language(
      "Of these steps \(number(best.step)) is the best: with larger steps the loss bends, smaller ones lose digits.",
      zh: "其中 \(number(best.step)) 最好：更大则受曲率影响，更小则损失有效数字。")
    return [opening, formula, equals, steps].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  /// How many pairs are the same number, most of them zeros of units that are off.
  private var equals: String {
    let count = errors.filter { $0 == 0 }.count
    guard count > 0 else { return "" }
    return language(
      "\(count) pairs are equal in every digit (at the bottom).", zh: "\(count) 对完全相等（位于底部）。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    Markup.spoken(
      language(
        "Gradient check of a \(layers) net with \(check.exact.count) parameters: at h = \(number(diagram.step)) the "
          + "largest relative error is \(number(largest)); the best step is \(number(best.step)).",
        zh: "\(layers) 网络（\(check.exact.count) 个参数）的梯度检验：h = \(number(diagram.step)) 时最大相对误差为 "
          + "\(number(largest))；最好的步长为 \(number(best.step))。"))
  }

  /// The loss and the errors, of each tensor too.
  var metrics: [String: Double] {
    var metrics = [
      "loss": check.loss, "parameters": Double(check.exact.count), "largest_error": largest,
      "best_step": best.step, "best_error": best.error,
    ]
    for group in check.groups {
      metrics["error.\(group.isBias ? "b" : "W")\(group.layer)"] = group.range.map { errors[$0] }.max()
    }
    return metrics
  }

  /// The network, for readers of the data.
  var model: JSONValue? {
    .object([
      "layers": .array(check.model.layerSizes.map { .number(Double($0)) }),
      "activation": .string(check.model.activation(ofLayer: 0).name), "h": .number(diagram.step),
    ])
  }
}
