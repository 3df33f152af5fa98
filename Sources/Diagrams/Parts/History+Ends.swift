import Networks

extension History {
  /// The loss of the training samples after the last epoch.
  var lastLoss: Double { loss.last ?? .nan }
  /// The loss of the validation samples after the last epoch.
  var lastValidationLoss: Double { validationLoss.last ?? .nan }
  /// The epoch of the least validation loss; the last one where none is finite.
  var best: MarkedEpoch {
    MarkedEpoch(leastOf: validationLoss) ?? MarkedEpoch(epoch: epochs, value: lastValidationLoss)
  }
  /// Whether the network overfits after the epoch of least validation loss: from there on the validation loss has
  /// risen by 3 % or more, while the training loss has fallen.
  var overfits: Bool { overfits(validation: validationLoss, after: best) }

  /// Whether losses of samples that were not learnt from end 3 % or more above their least, while the training loss
  /// has fallen since.
  func overfits(validation: [Double], after best: MarkedEpoch) -> Bool {
    guard best.epoch < validation.count, best.epoch <= loss.count, let last = validation.last, last.isFinite
    else { return false }
    return last - best.value >= 0.03 * abs(best.value) && lastLoss < loss[best.epoch - 1]
  }
}
