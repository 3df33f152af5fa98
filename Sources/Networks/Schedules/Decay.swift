#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// PyTorch's `StepLR`: rate = base·γ^⌊epoch / size⌋.
public struct StepDecay: Schedule, Equatable {
  /// Epochs between two reductions, at least 1.
  public var size: Int
  /// γ, the factor of a reduction.
  public var gamma: Double

  /// A reduction every `size` epochs.
  ///
  /// - Precondition: `size` is at least 1.
  public init(size: Int, gamma: Double = 0.1) {
    precondition(size >= 1, "a step of a schedule lasts at least one epoch, not \(size)")
    self.size = size
    self.gamma = gamma
  }

  /// `step`.
  public var name: String { "step" }
  /// base·γ^⌊time / size⌋.
  public func learningRate(base: Double, at time: Int, of duration: Int) -> Double {
    base * pow(gamma, Double(time / size))
  }
}

/// PyTorch's `ExponentialLR`: rate = base·γ^epoch.
public struct ExponentialDecay: Schedule, Equatable {
  /// γ, the factor from one epoch to the next.
  public var gamma: Double

  /// A reduction after each epoch.
  public init(gamma: Double) { self.gamma = gamma }

  /// `exponential`.
  public var name: String { "exponential" }
  /// base·γ^time.
  public func learningRate(base: Double, at time: Int, of duration: Int) -> Double {
    base * pow(gamma, Double(time))
  }
}

/// PyTorch's `CosineAnnealingLR` (Loshchilov and Hutter 2017, without restarts):
/// rate = least + (base − least)·(1 + cos(π·epoch / T)) / 2.
public struct CosineDecay: Schedule, Equatable {
  /// T, the epochs until the least rate is reached, after which it rises again; nil is the whole training.
  public var length: Int?
  /// The rate at epoch T.
  public var least: Double

  /// Half a period of a cosine.
  ///
  /// - Precondition: `length` is at least 1.
  public init(length: Int? = nil, least: Double = 0) {
    precondition(length ?? 1 >= 1, "half a period lasts at least one epoch, not \(length ?? 0)")
    self.length = length
    self.least = least
  }

  /// `cosine`.
  public var name: String { "cosine" }
  /// least + (base − least)·(1 + cos(π·time / T)) / 2.
  public func learningRate(base: Double, at time: Int, of duration: Int) -> Double {
    let length = Double(length ?? max(1, duration))
    return least + (base - least) * (1 + cos(.pi * Double(time) / length)) / 2
  }
}

/// PyTorch's `LinearLR`, per step: rate = base·(start + (1 − start)·min(step, length) / length).
public struct Warmup: Schedule, Equatable {
  /// Steps until the full rate is reached, at least 1.
  public var length: Int
  /// The share of the full rate in the first step.
  public var start: Double

  /// A linear rise to the full rate, which then stays.
  ///
  /// - Precondition: `length` is at least 1.
  public init(length: Int, start: Double = 1.0 / 3) {
    precondition(length >= 1, "a warm-up lasts at least one step, not \(length)")
    self.length = length
    self.start = start
  }

  /// `warmup`.
  public var name: String { "warmup" }
  /// Steps.
  public var interval: ScheduleInterval { .step }
  /// base·(start + (1 − start)·min(time, length) / length).
  public func learningRate(base: Double, at time: Int, of duration: Int) -> Double {
    base * (start + (1 - start) * Double(min(time, length)) / Double(length))
  }
}
