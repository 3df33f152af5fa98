/// Looks at a network while it trains: for figures of weights and losses at chosen moments.
public struct TrainingCallback<Scalar: FloatingScalar> {
  /// When a callback is called.
  public enum Moment: Sendable, Equatable {
    /// Before the first step and after every n-th.
    case everySteps(Int)
    /// After these steps; 0 is before the first.
    case steps([Int])
    /// Before the first step and after every n-th epoch, when the validation has been measured.
    case everyEpochs(Int)
    /// After these epochs; 0 is before the first step.
    case epochs([Int])
  }

  /// Whether the training goes on.
  public enum Decision: Sendable, Equatable {
    /// It goes on.
    case proceed
    /// It ends here with the network as it is, as a cancellation does.
    case stop
  }

  /// When the callback is called.
  public let moment: Moment
  let body: (TrainingSnapshot<Scalar>) -> Decision

  /// A callback that may end the training.
  public init(_ moment: Moment, _ body: @escaping (TrainingSnapshot<Scalar>) -> Decision) {
    self.moment = moment
    self.body = body
  }

  /// Whether the callback wants to see the network after so many steps, or epochs.
  func isDue(after count: Int, of interval: ScheduleInterval) -> Bool {
    switch (moment, interval) {
    case (.everySteps(let every), .step), (.everyEpochs(let every), .epoch): count % max(1, every) == 0
    case (.steps(let chosen), .step), (.epochs(let chosen), .epoch): chosen.contains(count)
    default: false
    }
  }
}

/// A network on its way, as a callback sees it.
public struct TrainingSnapshot<Scalar: FloatingScalar>: Sendable {
  /// The epochs that have ended.
  public let epochs: Int
  /// The steps taken, counted through all epochs.
  public let steps: Int
  /// The loss of the last step's batch before that step; nil before the first step.
  public let loss: Double?
  /// The size of the last step.
  public let learningRate: Double
  /// The network now. Keeping it costs one copy of its parameters, looking at it costs nothing.
  public let model: Sequential<Scalar>
  /// What was measured so far.
  public let history: History
}
