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
  /// Why the training ended.
  public var ending = TrainingEnding.completed
  /// The epoch, from 1, whose weights the network has got back, if early stopping has restored them.
  public var restoredEpoch: Int?
  /// Where the loss or a parameter ceased to be finite; training ended there.
  public var divergence: Divergence?

  /// No epochs yet.
  public init() {}

  /// The number of epochs trained; one that was broken off by a cancellation is not counted.
  public var epochs: Int { loss.count }
  /// The epoch, from 1, in which the loss or a parameter ceased to be finite; training ended there.
  public var divergedInEpoch: Int? { divergence?.epoch }

  /// The columns that have a meaning, in the order of a file, without `epoch`.
  public var columns: [(name: String, values: [Double])] {
    [
      ("loss", loss), ("accuracy", accuracy), ("val_loss", validationLoss),
      ("val_accuracy", validationAccuracy),
    ].filter { !$0.1.isEmpty }
  }

  /// Throws if the training diverged.
  public func requireConvergence() throws(TrainingError) {
    if let divergence { throw .diverged(divergence) }
  }

  /// The last epoch's validation loss, or its training loss if there is none.
  var monitoredLoss: Double? {
    validationLoss.count == loss.count && !loss.isEmpty ? validationLoss.last : loss.last
  }

  /// Takes the memory that so many epochs need, within reason.
  mutating func reserve(epochs: Int, stepsPerEpoch: Int, hasAccuracy: Bool) {
    let most = 1 << 20
    let epochs = min(max(0, epochs), most)
    loss.reserveCapacity(epochs)
    if hasAccuracy { accuracy.reserveCapacity(epochs) }
    if stepsPerEpoch > 0 { stepLosses.reserveCapacity(min(most, epochs * stepsPerEpoch)) }
  }
}

/// Why a training ended.
public enum TrainingEnding: Sendable, Equatable {
  /// All epochs were trained.
  case completed
  /// The loss had not improved for long enough.
  case stoppedEarly
  /// A callback or the caller asked for it.
  case cancelled
  /// The loss or a parameter ceased to be finite.
  case diverged
}

/// Where a loss or a parameter ceased to be finite.
public struct Divergence: Sendable, Equatable {
  /// The epoch, from 1.
  public var epoch: Int
  /// The step, from 1, counted through all epochs.
  public var step: Int
  /// The largest finite |∂L/∂w| of the last gradient that was computed: that of the step before, which led to it, or
  /// that of the first step if there is none before.
  public var largestGradient: Double
  /// How many derivatives of that gradient were infinite or not a number: the backward pass overflowed before the
  /// loss did.
  public var nonFiniteDerivatives: Int

  /// A place in a training.
  public init(epoch: Int, step: Int, largestGradient: Double, nonFiniteDerivatives: Int = 0) {
    self.epoch = epoch
    self.step = step
    self.largestGradient = largestGradient
    self.nonFiniteDerivatives = nonFiniteDerivatives
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
