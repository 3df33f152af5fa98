import Networks
import Plotting

/// The panels of trainings: the losses and, where there are any, the accuracies.
struct TrainingCurvesPanels {
  let run: TrainingCurvesRun
  let words: TrainingCurvesWords

  func panels() -> [Panel] {
    var panels = [panel(.loss)]
    if run.trainings.contains(where: {
      !$0.history.accuracy.isEmpty || !$0.history.validationAccuracy.isEmpty
    }) {
      panels.append(panel(.accuracy))
      // One legend explains both.
      panels[1].showsLegend = false
    }
    return panels
  }

  private func panel(_ quantity: EpochPanel.Quantity) -> Panel {
    EpochPanel(
      quantity: quantity,
      curves: run.trainings.count == 1
        ? single(run.trainings[0].history, quantity)
        : run.trainings.indices.flatMap { several($0, quantity) },
      language: words.language, title: words.heading(quantity),
      marked: run.trainings.indices.compactMap { marked($0, quantity) }
    ).panel()
  }

  /// The curves of the only training: training samples, and those that were not learnt from.
  private func single(_ history: History, _ quantity: EpochPanel.Quantity) -> [EpochCurve] {
    let (training, other) =
      quantity == .loss
      ? (history.loss, history.validationLoss) : (history.accuracy, history.validationAccuracy)
    let pairs: [([Double], EpochCurve.Role)] = [(training, .training), (other, words.otherRole)]
    return pairs.filter { $0.0.contains(where: \.isFinite) }.map {
      EpochCurve($0, $1, language: words.language)
    }
  }

  /// The curves of one of several trainings: one colour, wide for what decides and thin for training beside it.
  private func several(_ index: Int, _ quantity: EpochPanel.Quantity) -> [EpochCurve] {
    let training = run.trainings[index]
    let deciding = quantity == .loss ? run.losses(training) : run.accuracies(training)
    var curves = [
      EpochCurve(
        deciding, label: words.name(of: training), style: Style(color: "class\(index)", width: 2.2))
    ]
    if run.isValidated {
      let beside = quantity == .loss ? training.history.loss : training.history.accuracy
      if beside.contains(where: \.isFinite) {
        curves.append(
          EpochCurve(beside, label: nil, style: Style(color: "class\(index)", width: 0.9, opacity: 0.75)))
      }
    }
    return curves
  }

  /// The star at a training's best epoch; the accuracy there, where it was measured.
  private func marked(_ index: Int, _ quantity: EpochPanel.Quantity) -> MarkedEpoch? {
    let training = run.trainings[index]
    guard var best = run.best(training) else { return nil }
    if quantity == .accuracy {
      let accuracies = run.accuracies(training)
      guard best.epoch <= accuracies.count, accuracies[best.epoch - 1].isFinite else { return nil }
      best.value = accuracies[best.epoch - 1]
    }
    let isAlone = run.trainings.count == 1
    best.label = index == 0 ? words.bestName : nil
    best.text = isAlone ? words.foot(best, quantity) : nil
    best.color = isAlone ? "accent" : "class\(index)"
    return best
  }
}
