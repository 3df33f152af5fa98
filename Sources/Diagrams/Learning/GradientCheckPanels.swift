import Networks
import Plotting

/// The panels of a gradient check: both gradients, their relative errors, and the errors by the step.
struct GradientCheckPanels {
  let check: GradientCheck
  let words: GradientCheckWords

  /// What is drawn on a logarithmic axis in place of no error at all.
  private static let least = 1e-16

  private var kinds: [Int] {
    check.groups.indices.flatMap { kind in check.groups[kind].range.map { _ in kind } }
  }

  /// One point for each parameter: backpropagation across, central differences up.
  func agreement() -> Panel {
    let all = check.exact + words.numerical
    let (low, high) = (all.min() ?? 0, all.max() ?? 0)
    let padding = max(0.08 * (high - low), 1e-12)
    let range = (low - padding)...(high + padding)
    return Panel(
      title: words.agreementTitle, x: Axis(label: words.exactLabel, domain: range),
      y: Axis(label: words.numericalLabel, domain: range),
      marks: [
        LineMark(
          x: [range.lowerBound, range.upperBound], y: [range.lowerBound, range.upperBound],
          label: words.equal, style: Style(color: "muted", width: 1.4, dash: .dashed)),
        PointMark(
          x: check.exact, y: words.numerical, classes: kinds, classNames: words.groupNames,
          style: Style(size: kinds.count > 200 ? 4 : 7, hollow: true)),
      ])
  }

  /// The relative error of each parameter, on a logarithmic axis.
  func errors() -> Panel {
    let numbers = (1...check.exact.count).map(Double.init)
    return Panel(
      title: words.errorsTitle,
      x: Axis(label: words.parameterLabel, domain: 0.5...Double(check.exact.count) + 0.5),
      y: Axis(label: words.errorLabel, domain: Self.least / 3...1, scale: "log"),
      marks: [
        RuleMark(
          y: [GradientCheckWords.bound], label: words.boundLabel,
          style: Style(color: "muted", width: 1.4, dash: .dashed)),
        PointMark(
          x: numbers, y: words.errors.map { max($0, Self.least) }, classes: kinds,
          style: Style(size: kinds.count > 200 ? 4 : 7)),
      ])
  }

  /// The largest relative error for steps from 10⁻¹ to 10⁻¹³: it falls with h², then rises as digits cancel.
  func steps() -> Panel {
    let steps = words.steps
    let largest = words.largestErrors.map { max($0, Self.least) }
    return Panel(
      title: words.stepsTitle, x: Axis(label: "$h$", domain: 1e-13...0.3, scale: "log"),
      y: Axis(label: words.largestLabel, domain: Self.least / 3...1, scale: "log"),
      marks: [
        LineMark(
          x: [1e-13, 1e-6], y: [words.roundOff / 1e-13, words.roundOff / 1e-6], label: words.roundOffLabel,
          style: Style(color: "muted", width: 1.4, dash: .dotted)),
        LineMark(x: steps, y: largest, style: Style(color: "accent", width: 2)),
        PointMark(x: steps, y: largest, style: Style(color: "accent", size: 5)),
        // Beside the curve, which would hide it.
        LineMark(
          x: [1e-4, 1e-1], y: [words.quadratic * 4e-8, words.quadratic * 4e-2], label: words.orderLabel,
          style: Style(color: "muted", width: 1.4, dash: .dashed)),
        RuleMark(
          x: [words.diagram.step], label: words.stepLabel, style: Style(color: "foreground", width: 1)),
      ])
  }
}
