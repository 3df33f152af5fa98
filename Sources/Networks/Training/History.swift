/// What a training measured in each epoch, under the names of Keras's CSVLogger.
public struct History: Sendable, Equatable {
  /// The mean loss over the epoch's samples, each taken before the step it took part in; without penalty.
  public var loss: [Double] = []
  /// The share of right predictions in the same passes; empty where numbers are predicted.
  public var accuracy: [Double] = []
  /// The loss of the validation samples after the epoch; empty without such samples.
  public var validationLoss: [Double] = []
  /// The share of right predictions among the validation samples after the epoch.
  public var validationAccuracy: [Double] = []
  /// The loss of each step's batch before the step; empty unless asked for.
  public var stepLosses: [Double] = []
  /// The epoch, from 1, in which the loss or a parameter ceased to be finite; training ended there.
  public var divergedInEpoch: Int?

  /// No epochs yet.
  public init() {}

  /// The number of epochs trained.
  public var epochs: Int { loss.count }

  /// The columns that have a meaning, in the order of a file, without `epoch`.
  public var columns: [(name: String, values: [Double])] {
    [
      ("loss", loss), ("accuracy", accuracy), ("val_loss", validationLoss),
      ("val_accuracy", validationAccuracy),
    ].filter { !$0.1.isEmpty }
  }

  /// Throws if the training diverged.
  public func requireConvergence() throws(TrainingError) {
    if let divergedInEpoch { throw .diverged(epoch: divergedInEpoch) }
  }
}

/// Why a training gave no usable network.
public enum TrainingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The loss or a parameter became infinite or not a number.
  case diverged(epoch: Int)

  /// What happened and what to do, in one line.
  public var description: String {
    switch self {
    case .diverged(let epoch):
      "the training diverged: the loss is no longer finite in epoch \(epoch); a smaller learning rate or "
        + "standardised features may help"
    }
  }
}

/// How far a training has come; sent after each epoch.
public struct TrainingProgress: Sendable, Equatable {
  /// The epoch that has just ended, from 1.
  public var epoch: Int
  /// The epochs in all.
  public var epochs: Int
  /// The epoch's mean loss.
  public var loss: Double
  /// The epoch's share of right predictions, where there are classes.
  public var accuracy: Double?
}
