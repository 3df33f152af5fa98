import Plotting

/// The marks of losses over the epochs.
enum LossCurveMarks {
  /// One line, from epoch 1.
  static func line(_ losses: [Double], _ color: String, _ dash: Style.Dash, label: String) -> LineMark {
    LineMark(
      x: losses.indices.map { Double($0 + 1) }, y: losses, label: label,
      style: Style(color: color, dash: dash))
  }

  /// A star at the least validation loss.
  static func best(of curves: LossCurves, label: String?, size: Double = 10) -> PointMark {
    PointMark(
      x: [Double(curves.best.epoch)], y: [curves.best.loss], label: label,
      style: Style(color: "validation", symbol: .star, size: size))
  }

  /// The numbers at the ends of two lines: the lower one below its line if there is no room for it between both.
  ///
  /// - Parameter span: the length of the vertical axis.
  static func ends(_ values: [Double], at last: Double, span: Double) -> [any Mark] {
    let values = values.sorted(by: >)
    let isNarrow = values[0] - values[1] < 0.15 * span
    return zip(values, [.above, isNarrow ? .below : .above]).map { value, position in
      TextMark(
        x: [last], y: [value], text: [ClassifierText.short(value)], alignment: .trailing, position: position,
        distance: 4)
    }
  }
}
