/// Ends a training whose loss no longer improves, as Keras's `EarlyStopping` does.
public struct EarlyStopping: Sendable, Equatable {
  /// Which loss is watched.
  public enum Monitor: Sendable, Equatable {
    /// That of the validation samples if there are any, else that of the training samples.
    case loss
    /// That of the training samples.
    case trainingLoss
  }

  /// The training ends at this many epochs in a row without improvement; 0 is as 1.
  public var patience: Int
  /// Better is a loss below the best one by more than this.
  public var minDelta: Double
  /// Whether the network gets back the weights of its best epoch, however the training ends.
  public var restoresBestWeights: Bool
  /// Which loss is watched.
  public var monitor: Monitor

  /// Stops at `patience` epochs without improvement.
  public init(
    patience: Int, minDelta: Double = 0, restoresBestWeights: Bool = true, monitor: Monitor = .loss
  ) {
    self.patience = patience
    self.minDelta = minDelta
    self.restoresBestWeights = restoresBestWeights
    self.monitor = monitor
  }
}

/// What early stopping remembers between epochs.
struct EarlyStoppingWatch<Scalar: FloatingScalar> {
  private let rule: EarlyStopping
  private var best = Double.infinity
  private var waited = 0
  /// The best epoch, from 1, and the network after it, with its running statistics.
  private(set) var bestEpoch: (number: Int, model: Sequential<Scalar>)?

  init(_ rule: EarlyStopping) { self.rule = rule }

  /// Notes an epoch that has just ended; whether the training is to end.
  mutating func shouldStop(after history: History, model: Sequential<Scalar>) -> Bool {
    let monitored = rule.monitor == .loss ? history.monitoredLoss : history.loss.last
    guard let loss = monitored else { return false }
    waited += 1
    if loss + rule.minDelta < best {
      best = loss
      waited = 0
      if rule.restoresBestWeights { bestEpoch = (history.epochs, model) }
      return false
    }
    return waited >= rule.patience
  }
}
