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
  /// What the values are called, where losses or accuracies are of one kind only.
  var valueName: String?
  /// Epochs with a star and, behind the curves, a dotted line at them.
  var marked: [MarkedEpoch] = []
  /// Whether the marked epochs' texts stand at the top of their rules: where curves get down to the foot.
  var hasTextsAbove = false
  /// The curves, by their places, at whose ends their last values stand.
  var numbered: [Int] = []
  /// Two curves, by their places, between which the gap is shaded, with what it shows.
  var gap: (from: Int, to: Int, label: String)?
  /// Whether the values are spread by their size; they should be above 0.
  var isLogarithmic = false
  /// The values that are shown; nil suits the curves.
  var domain: ClosedRange<Double>?
  /// How many epochs there is room for; nil is those of the longest training.
  var epochs: Int?

  /// Up to so many epochs each value has a symbol.
  private static let mostSymbols = 30

  /// The panel.
  func panel() -> Panel {
    let rules = Set(marked.map(\.epoch)).sorted().map(Double.init)
    var marks: [any Mark] =
      rules.isEmpty ? [] : [RuleMark(x: rules, style: Style(color: "muted", dash: .dotted))]
    if let gap { marks.append(area(gap)) }
    marks += curves.map { $0.mark(symbols: lastEpoch <= Self.mostSymbols) }
    marks += marked.flatMap(star) + ends()
    let name = quantity == .loss ? language("loss", zh: "损失") : language("accuracy", zh: "准确率")
    return Panel(
      title: title, x: Axis(label: language("epoch", zh: "轮次"), domain: epochDomain),
      y: Axis(
        label: valueName ?? name, domain: isLogarithmic ? domain : valueDomain,
        scale: isLogarithmic ? LogScale.name : LinearScale.name,
        format: quantity == .loss ? nil : .percent),
      marks: marks)
  }

  private var lastEpoch: Int { epochs ?? curves.map(\.values.count).max() ?? 0 }

  /// From 1 to the last with air for the outer symbols; few epochs have room for five, so that ticks are whole numbers.
  private var epochDomain: ClosedRange<Double> {
    let last = Double(max(5, lastEpoch))
    let air = max(0.4, 0.02 * last)
    return max(0, 1 - air)...last + air
  }

  private var valueDomain: ClosedRange<Double> {
    if let domain { return domain }
    let values = curves.flatMap(\.values).filter(\.isFinite)
    guard var low = values.min(), var high = values.max() else { return 0...1 }
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
      // At the end of the rule where the curves are not, on the side that has more room.
      let isLate = Double(epoch.epoch) > 0.5 * epochDomain.upperBound
      marks.append(
        TextMark(
          x: x, y: [hasTextsAbove ? valueDomain.upperBound : valueDomain.lowerBound],
          text: [text], alignment: isLate ? .trailing : .leading,
          position: hasTextsAbove ? .below : .above, distance: 7))
    }
    return marks
  }

  /// The last values above the ends of their curves; the lower of two below, if there is no room for it between.
  private func ends() -> [any Mark] {
    let last = numbered.compactMap { place in
      curves[place].values.last.map { (epoch: Double(curves[place].values.count), value: $0) }
    }.filter(\.value.isFinite).sorted { $0.value > $1.value }
    let span = valueDomain.upperBound - valueDomain.lowerBound
    return last.enumerated().map { index, end in
      let isNarrow = index > 0 && last[index - 1].value - end.value < 0.15 * span
      return TextMark(
        x: [end.epoch], y: [end.value], text: [ClassifierText.short(end.value)], alignment: .trailing,
        position: isNarrow ? .below : .above, distance: 4)
    }
  }
}
