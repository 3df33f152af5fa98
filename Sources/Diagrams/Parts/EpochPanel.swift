import Plotting

/// Losses or accuracies over the epochs of trainings, with the epochs that stand out.
struct EpochPanel {
  /// What the curves measure.
  enum Quantity {
    /// From 0 on.
    case loss
    /// Shares of right predictions.
    case accuracy
  }

  var quantity: Quantity
  var curves: [EpochCurve]
  var language: Language
  var title = ""
  /// Epochs with a star and, behind the curves, a dotted line at them.
  var marked: [MarkedEpoch] = []
  /// Two curves, by their places, between which the gap is shaded, with what it shows.
  var gap: (from: Int, to: Int, label: String)?
  /// The greatest value that is shown; nil shows all.
  var limit: Double?

  /// Up to so many epochs each value has a symbol.
  private static let mostSymbols = 30

  /// The panel.
  func panel() -> Panel {
    let rules = Set(marked.map(\.epoch)).sorted().map(Double.init)
    var marks: [any Mark] =
      rules.isEmpty ? [] : [RuleMark(x: rules, style: Style(color: "muted", dash: .dotted))]
    if let gap { marks.append(area(gap)) }
    marks += curves.map { $0.mark(symbols: epochs <= Self.mostSymbols) }
    marks += marked.flatMap(star)
    return Panel(
      title: title, x: Axis(label: language("epoch", zh: "轮次"), domain: epochDomain),
      y: Axis(
        label: quantity == .loss ? language("loss", zh: "损失") : language("accuracy", zh: "准确率"),
        domain: valueDomain, format: quantity == .loss ? nil : .percent),
      marks: marks)
  }

  /// The number of epochs of the longest training.
  private var epochs: Int { curves.map(\.values.count).max() ?? 0 }

  /// From 1 to the last with air for the outer symbols; few epochs have room for five, so that ticks are whole numbers.
  private var epochDomain: ClosedRange<Double> {
    let last = Double(max(5, epochs))
    let air = max(0.4, 0.02 * last)
    return 1 - air...last + air
  }

  private var valueDomain: ClosedRange<Double> {
    let values = curves.flatMap(\.values).filter(\.isFinite)
    guard var low = values.min(), var high = values.max() else { return 0...1 }
    if let limit { high = min(high, limit) }
    switch quantity {
    case .loss:
      low = min(0, low)
      high = max(high, low)
      // Air above for what is written there.
      return low...(high > low ? high + 0.1 * (high - low) : low + 1)
    case .accuracy:
      let air = max(0.06 * (high - low), 0.005)
      return max(0, low - air)...max(min(1, high + air), low - air + 0.01)
    }
  }

  private func area(_ gap: (from: Int, to: Int, label: String)) -> AreaMark {
    let (lower, upper) = (curves[gap.from].values, curves[gap.to].values)
    let count = min(lower.count, upper.count)
    return AreaMark(
      x: (0..<count).map { Double($0 + 1) }, yStart: Array(lower.prefix(count)),
      yEnd: Array(upper.prefix(count)), label: gap.label,
      style: Style(color: curves[gap.to].style.color ?? "muted", opacity: 0.15))
  }

  private func star(_ epoch: MarkedEpoch) -> [any Mark] {
    let x = [Double(epoch.epoch)]
    var marks: [any Mark] = [
      PointMark(
        x: x, y: [epoch.value], label: epoch.label, style: Style(color: epoch.color, symbol: .star, size: 12))
    ]
    if let text = epoch.text {
      // At the foot of the rule, where the curves are not, on the side that has more room.
      let isLate = Double(epoch.epoch) > 0.5 * epochDomain.upperBound
      marks.append(
        TextMark(
          x: x, y: [valueDomain.lowerBound], text: [text], alignment: isLate ? .trailing : .leading,
          position: .above, distance: 7))
    }
    return marks
  }
}
