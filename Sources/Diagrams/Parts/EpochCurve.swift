import Plotting

/// What was measured after each epoch of a training, as a line.
struct EpochCurve: Sendable {
  /// The first is epoch 1's; not a number where nothing was measured.
  var values: [Double]
  /// What the line shows, for the legend.
  var label: String?
  /// The line's look.
  var style: Style

  /// Which samples are measured; each kind has the same look in all figures.
  enum Role: Sendable {
    case training, validation, test

    var style: Style {
      switch self {
      case .training: Style(color: "training", symbol: .circle)
      case .validation: Style(color: "validation", symbol: .triangle)
      case .test: Style(color: "test", dash: .dashed, symbol: .square)
      }
    }

    func name(_ language: Language) -> String {
      switch self {
      case .training: language("training", zh: "训练")
      case .validation: language("validation", zh: "验证")
      case .test: language("test", zh: "测试")
      }
    }
  }

  /// A line of any look.
  init(_ values: [Double], label: String?, style: Style) {
    (self.values, self.label, self.style) = (values, label, style)
  }

  /// The line of training, validation or test samples.
  init(_ values: [Double], _ role: Role, label: String? = nil, language: Language) {
    self.init(values, label: label ?? role.name(language), style: role.style)
  }

  /// The line; symbols stand at the epochs while there are few of them.
  func mark(symbols: Bool) -> LineMark {
    var style = style
    if !symbols { style.symbol = nil }
    if style.symbol != nil, style.size == nil { style.size = 6 }
    return LineMark(x: values.indices.map { Double($0 + 1) }, y: values, label: label, style: style)
  }
}

/// An epoch that stands out, such as the best one.
struct MarkedEpoch: Sendable, Equatable {
  /// Counted from 1.
  var epoch: Int
  var value: Double
  /// Why it stands out, for the legend.
  var label: String?
  /// What is written at the foot of its rule.
  var text: String?
  /// The star's colour.
  var color: String = "accent"

  /// An epoch and its value.
  init(epoch: Int, value: Double, label: String? = nil, text: String? = nil) {
    (self.epoch, self.value, self.label, self.text) = (epoch, value, label, text)
  }

  /// The epoch of the least value, the first of several; nil where none is finite.
  init?(leastOf values: [Double]) {
    var best: Int?
    for (index, value) in values.enumerated() where value.isFinite {
      if best.map({ value < values[$0] }) ?? true { best = index }
    }
    guard let best else { return nil }
    self.init(epoch: best + 1, value: values[best])
  }
}
