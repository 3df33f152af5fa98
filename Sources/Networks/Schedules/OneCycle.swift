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
    let total = Double(duration)
    let start = base / startDivisor
    let end = start / endDivisor
    // Each phase: its last step, the rates at its ends.
    var phases = [(last: rising * total - 1, from: start, to: base)]
    if hasThreePhases { phases.append((2 * rising * total - 2, base, start)) }
    phases.append((total - 1, hasThreePhases ? start : base, end))
    var first = 0.0
    let now = min(Double(time), total - 1)
    for phase in phases.dropLast() {
      if now <= phase.last { return rate(phase.from, phase.to, (now - first) / (phase.last - first)) }
      first = phase.last
    }
    let last = phases[phases.count - 1]
    return rate(last.from, last.to, last.last > first ? (now - first) / (last.last - first) : 1)
  }

  private func rate(_ start: Double, _ end: Double, _ share: Double) -> Double {
    switch annealing {
    case .cosine: end + (start - end) / 2 * (1 + cos(.pi * share))
    case .linear: start + (end - start) * share
    }
  }
}
