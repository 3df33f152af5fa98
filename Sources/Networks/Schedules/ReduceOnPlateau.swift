/// PyTorch's `ReduceLROnPlateau`: the rate is multiplied by a factor when the loss has not become better for more
/// than `patience` epochs. Better is a loss < best·(1 − threshold).
public struct ReduceOnPlateau: Schedule, Equatable {
  /// The factor of a reduction.
  public var factor: Double
  /// Epochs without improvement that are borne.
  public var patience: Int
  /// The relative improvement that counts.
  public var threshold: Double
  /// Epochs after a reduction in which nothing is counted.
  public var cooldown: Int
  /// The rate never falls below this.
  public var least: Double

  private var best = Double.infinity
  private var badEpochs = 0
  private var cooling = 0
  private var reductions = 0

  /// A schedule with PyTorch's defaults.
  public init(
    factor: Double = 0.1, patience: Int = 10, threshold: Double = 1e-4, cooldown: Int = 0, least: Double = 0
  ) {
    self.factor = factor
    self.patience = patience
    self.threshold = threshold
    self.cooldown = cooldown
    self.least = least
  }

  /// `reduce_on_plateau`.
  public var name: String { "reduce_on_plateau" }

  /// The base rate after the reductions so far; one that would change it by no more than 10⁻⁸ is left out.
  public func learningRate(base: Double, at time: Int, of duration: Int) -> Double {
    var rate = base
    for _ in 0..<reductions {
      let reduced = max(rate * factor, least)
      if rate - reduced <= 1e-8 { break }
      rate = reduced
    }
    return rate
  }

  /// Counts epochs without improvement.
  public mutating func observe(loss: Double) {
    if loss < best * (1 - threshold) || (best == .infinity && loss < best) {
      best = loss
      badEpochs = 0
    } else {
      badEpochs += 1
    }
    if cooling > 0 {
      cooling -= 1
      badEpochs = 0
    }
    if badEpochs > patience {
      reductions += 1
      cooling = cooldown
      badEpochs = 0
    }
  }
}
