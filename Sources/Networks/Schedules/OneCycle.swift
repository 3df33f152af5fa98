#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// PyTorch's `OneCycleLR` (Smith and Topin 2019), per step: from base / `startDivisor` up to the base rate, then
/// down to that start / `endDivisor` in the last step.
public struct OneCycle: Schedule, Equatable {
  /// The curve between two rates.
  public enum Annealing: String, Sendable, CaseIterable {
    /// Half a period of a cosine.
    case cosine = "cos"
    /// A straight line.
    case linear
  }

  /// The share of all steps in which the rate rises, above 0 and at most 1.
  public var rising: Double
  /// What the base rate is divided by in the first step.
  public var startDivisor: Double
  /// What the rate of the first step is divided by in the last.
  public var endDivisor: Double
  /// The curve between two rates.
  public var annealing: Annealing
  /// Whether the rate first falls to where it began, in as many steps as it rose.
  public var hasThreePhases: Bool

  /// One cycle with PyTorch's defaults; the base rate is PyTorch's `max_lr`.
  public init(
    rising: Double = 0.3, startDivisor: Double = 25, endDivisor: Double = 1e4,
    annealing: Annealing = .cosine, hasThreePhases: Bool = false
  ) {
    self.rising = rising
    self.startDivisor = startDivisor
    self.endDivisor = endDivisor
    self.annealing = annealing
    self.hasThreePhases = hasThreePhases
  }

  /// `one_cycle`.
  public var name: String { "one_cycle" }
  /// Steps.
  public var interval: ScheduleInterval { .step }

  /// The rate at a time; after the last step it stays.
  public func learningRate(base: Double, at time: Int, of duration: Int) -> Double {
    let last = Double(duration) - 1
    let now = min(Double(time), last)
    let start = base / startDivisor
    let end = start / endDivisor
    let peak = rising * Double(duration) - 1
    if now <= peak { return rate(start, base, now / peak) }
    guard hasThreePhases else { return rate(base, end, (now - peak) / (last - peak)) }
    let foot = 2 * peak
    if now <= foot { return rate(base, start, (now - peak) / (foot - peak)) }
    return rate(start, end, (now - foot) / (last - foot))
  }

  private func rate(_ start: Double, _ end: Double, _ share: Double) -> Double {
    switch annealing {
    case .cosine: end + (start - end) / 2 * (1 + cos(.pi * share))
    case .linear: start + (end - start) * share
    }
  }
}
