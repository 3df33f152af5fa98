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
}
