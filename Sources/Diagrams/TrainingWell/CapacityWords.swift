import Networks
import Plotting

/// The texts and numbers of capacity; all follow from the trainings.
struct CapacityWords: FigureWords {
  let run: CapacityRun
  let diagram: CapacityDiagram
  let language: Language

  private var fits: [CapacityRun.Fit] { run.byUnits.fits }
  private var first: CapacityRun.Fit { fits[0] }
  private var last: CapacityRun.Fit { fits[fits.count - 1] }
  private var best: CapacityRun.Fit { fits[run.byUnits.best] }
  private var isBetween: Bool { run.byUnits.best > 0 && run.byUnits.best < fits.count - 1 }
  /// Whether each network fits the training samples closer than the next smaller one.
  private var fallsThroughout: Bool {
    zip(fits, fits.dropFirst()).allSatisfy { $1.training < $0.training }
  }

  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 2) }

  /// The smallest, the best and the largest network; where the best is one of the others, one between them.
  var chosen: [CapacityRun.Fit] {
    guard fits.count > 2 else { return fits }
    return [first, isBetween ? best : fits[fits.count / 2], last]
  }

  /// The loss that the noise alone leaves.
  var floor: Double { diagram.noise * diagram.noise }

  // MARK: In the panels

  func units(_ fit: CapacityRun.Fit) -> String {
    language("\(fit.size) unit\(fit.size == 1 ? "" : "s")", zh: "\(fit.size) 个单元")
  }

  /// A verdict only where the losses give it.
  func fitTitle(_ number: Int, _ fit: CapacityRun.Fit) -> String {
    guard isBetween, chosen.count == 3 else { return units(fit) }
    let verdict = [
      language("Too small", zh: "太小"), language("Right", zh: "合适"), language("Too large", zh: "太大"),
    ][number]
    return language("\(verdict): \(units(fit))", zh: "\(verdict)：\(units(fit))")
  }

  func fitSubtitle(_ fit: CapacityRun.Fit) -> String {
    let (a, b) = (number(fit.training), number(fit.validation))
    return language("loss: training \(a), validation \(b)", zh: "训练损失 \(a)，验证损失 \(b)")
  }

  var target: String { language("function", zh: "目标函数") }
  var fit: String { language("network", zh: "网络") }
  var samples: String { language("training samples", zh: "训练样本") }
  var training: String { language("training", zh: "训练") }
  var validation: String { language("validation", zh: "验证") }
  var least: String { language("least validation loss", zh: "验证损失最小") }
  var floorName: String { language("variance of the noise", zh: "噪声方差") }
  var unitsTitle: String { language("One hidden layer of more and more units", zh: "单隐藏层，单元越来越多") }
  var depthTitle: String {
    language(
      "More and more layers of \(diagram.width) unit\(diagram.width == 1 ? "" : "s")",
      zh: "每层 \(diagram.width) 个单元，层数越来越多")
  }
  var unitsName: String { language("hidden units", zh: "隐藏单元数") }
  var depthName: String { language("hidden layers", zh: "隐藏层数") }
  var lossName: String { language("mean squared error", zh: "均方误差") }

  // MARK: Around them

  /// What more units do, as it turned out.
  var title: String {
    guard isBetween, last.training < best.training else {
      return language(
        "From \(units(first)) to \(units(last)) the training loss goes from \(number(first.training)) to "
          + "\(number(last.training)), the validation loss from \(number(first.validation)) to "
          + number(last.validation),
        zh: "从 \(units(first))到 \(units(last))，训练损失从 \(number(first.training)) 变为 \(number(last.training))，"
          + "验证损失从 \(number(first.validation)) 变为 \(number(last.validation))")
    }
    guard fallsThroughout else {
      return language(
        "With \(units(last)) the samples are fitted closer than with \(best.size), but validation is best with "
          + "\(best.size)",
        zh: "\(units(last))比 \(units(best))更贴近训练样本，但验证损失在 \(units(best))时最小")
    }
    return language(
      "More units fit the samples ever closer, but validation is best with \(best.size)",
      zh: "单元越多，训练样本拟合得越好，但验证损失在 \(units(best))时最小")
  }

  var caption: String {
    let activation = Markup.escaped(diagram.model.activation ?? ModelParameters.standardActivation)
    let rate = number(diagram.model.learningRate ?? CapacityDiagram.standardLearningRate)
    let starts = diagram.starts
    return language(
      "\(diagram.samples) samples of $\(run.expression.markup)$ with noise of deviation \(number(diagram.noise)), "
        + "\(CapacityDiagram.validationSamples) others to validate. \(activation), \(diagram.model.optimizer) at rate "
        + "\(rate), \(diagram.model.epochs) epochs, "
        + "\(starts) start\(starts == 1 ? "" : "s") each (small marks); lines and numbers: medians, curves: the middle "
        + "start.",
      zh: "$\(run.expression.markup)$ 的 \(diagram.samples) 个训练样本，噪声标准差 \(number(diagram.noise))，另有 "
        + "\(CapacityDiagram.validationSamples) 个验证样本。\(activation)，\(diagram.model.optimizer)，学习率 \(rate)，"
        + "\(diagram.model.epochs) 轮，各初始化 \(starts) 次（小标记）；折线和数字为中位数，曲线为居中的一次。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    func losses(_ fit: CapacityRun.Fit) -> String {
      "\(units(fit)) \(number(fit.training))/\(number(fit.validation))"
    }
    let three = language(
      "Training/validation loss: \(chosen.map(losses).joined(separator: ", ")).",
      zh: "训练/验证损失：\(chosen.map(losses).joined(separator: "，"))。")
    let least = language(
      " Validation is best with \(units(best)) and, of layers of \(diagram.width), with \(deepest.size).",
      zh: "验证损失最小的是 \(units(best))；每层 \(diagram.width) 个单元时为 \(deepest.size) 层。")
    let opening = language(
      "Three fits of \(diagram.samples) noisy samples, and losses against units and layers. ",
      zh: "\(diagram.samples) 个含噪样本的三个拟合，以及损失与单元数、层数的关系。")
    return AlternativeText.fitting(opening + three + least, three + least, three)
  }

  private var deepest: CapacityRun.Fit { run.byDepth.fits[run.byDepth.best] }

  /// The losses of every size.
  var metrics: [String: Double] {
    var metrics = [
      "samples": Double(diagram.samples), "validation_samples": Double(CapacityDiagram.validationSamples),
      "noise": diagram.noise, "width": Double(diagram.width), "best_units": Double(best.size),
      "best_depth": Double(deepest.size),
    ]
    for series in [run.byUnits, run.byDepth] {
      for fit in series.fits {
        let name = series.isDepth ? "layers \(fit.size)" : "units \(fit.size)"
        metrics["\(name).size"] = Double(fit.size)
        metrics["\(name).training"] = fit.training
        metrics["\(name).validation"] = fit.validation
      }
    }
    return metrics
  }

  /// The networks' training, for readers of the data.
  var model: JSONValue? {
    var model = diagram.model.json(learningRate: CapacityDiagram.standardLearningRate)
    model["starts"] = .number(Double(diagram.starts))
    return .object(model)
  }
}
