/// How a network is trained.
public struct TrainingOptions: Sendable {
  /// How many samples one step sees.
  public enum BatchSize: Sendable, Equatable {
    /// All.
    case full
    /// So many, at least 1 and at most all; the last batch of an epoch may be smaller.
    case size(Int)

    /// The number of samples in a full batch.
    public func samples(of count: Int) -> Int {
      switch self {
      case .full: max(1, count)
      case .size(let size): max(1, min(size, count))
      }
    }
  }

  /// The rule of the steps.
  public var optimizer: any Optimizer
  /// The size of the steps.
  public var learningRate: Double
  /// How often every sample is seen.
  public var epochs: Int
  /// How many samples one step sees.
  public var batchSize: BatchSize
  /// λ in the penalty λ/(2m)·Σ‖W‖², m the samples of the batch; weights only.
  public var l2: Double
  /// λ in the penalty λ/m·Σ|W|, m the samples of the batch; weights only.
  public var l1: Double = 0
  /// How much the samples of each class count; nil is 1 each.
  public var classWeights: ClassWeights?
  /// The probability with which a hidden unit is dropped in a step.
  public var dropout: Double
  /// Whether the samples are in a new order in each epoch.
  public var shuffles: Bool
  /// Of shuffles and dropout.
  public var seed: UInt64
  /// What is minimised; nil is the task's own loss.
  public var loss: (any Loss)?
  /// Whether the history holds the loss of every step.
  public var recordsSteps: Bool
  /// How the learning rate changes on the way; nil leaves it as it is.
  public var schedule: (any Schedule)?
  /// A bound on the gradient.
  public var clipping: GradientClipping?
  /// When the training ends before its last epoch; only `Sequential.fit` heeds it.
  public var earlyStopping: EarlyStopping?
  /// Whether a last batch that is smaller than the others is left out of its epoch, as PyTorch's `drop_last` does;
  /// with shuffling it is another one in each epoch. One batch of all samples is never left out.
  public var dropsLastBatch: Bool
  /// The share of the samples, the last ones before any shuffling, that is set apart for validation, as Keras's
  /// `validation_split`; 0 is none. Only `Sequential.fit` heeds it, and only if it is given no validation samples.
  public var validationShare: Double

  /// Adam on the whole data unless something else is asked for.
  ///
  /// Each argument is the property of its name; a `learningRate` of nil is the optimizer's default.
  public init(
    optimizer: any Optimizer = Adam(), learningRate: Double? = nil, epochs: Int = 100,
    batchSize: BatchSize = .full, l2: Double = 0, dropout: Double = 0, shuffles: Bool = true,
    seed: UInt64 = 42, loss: (any Loss)? = nil, recordsSteps: Bool = false,
    schedule: (any Schedule)? = nil, clipping: GradientClipping? = nil, earlyStopping: EarlyStopping? = nil,
    dropsLastBatch: Bool = false, validationShare: Double = 0
  ) {
    self.optimizer = optimizer
    self.learningRate = learningRate ?? optimizer.defaultLearningRate
    self.epochs = epochs
    self.batchSize = batchSize
    self.l2 = l2
    self.dropout = dropout
    self.shuffles = shuffles
    self.seed = seed
    self.loss = loss
    self.recordsSteps = recordsSteps
    self.schedule = schedule
    self.clipping = clipping
    self.earlyStopping = earlyStopping
    self.dropsLastBatch = dropsLastBatch
    self.validationShare = validationShare
  }
}
