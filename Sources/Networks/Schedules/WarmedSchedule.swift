/// A warm-up that another schedule follows, which begins when the warm-up is over, as in PyTorch's `SequentialLR`.
public struct WarmedSchedule: Schedule {
  /// What comes first, for its length in steps.
  public let warmup: Warmup
  /// What follows.
  public let main: any Schedule
  /// How many of its steps a following schedule of epochs counts as one.
  private var stepsPerEpoch = 1

  /// A warm-up and what follows.
  public init(_ warmup: Warmup, then main: any Schedule) {
    (self.warmup, self.main) = (warmup, main)
  }

  /// Both names: `warmup+cosine`.
  public var name: String { "\(warmup.name)+\(main.name)" }
  /// The warm-up counts steps.
  public var interval: ScheduleInterval { .step }

  /// The warm-up's rate, then the other's, counted from the warm-up's end.
  public func learningRate(base: Double, at time: Int, of duration: Int) -> Double {
    guard time >= warmup.length else { return warmup.learningRate(base: base, at: time, of: duration) }
    let (time, rest) = (time - warmup.length, max(1, duration - warmup.length))
    if main.interval == .step { return main.learningRate(base: base, at: time, of: rest) }
    return main.learningRate(
      base: base, at: time / stepsPerEpoch, of: (rest + stepsPerEpoch - 1) / stepsPerEpoch)
  }

  /// The same schedule for epochs of so many steps.
  public func counting(stepsPerEpoch: Int) -> WarmedSchedule {
    var schedule = self
    schedule.stepsPerEpoch = max(1, stepsPerEpoch)
    return schedule
  }

  /// The parts of a text such as `warmup(100)+cosine`; nil of a text for one schedule.
  static func parts(of text: String) -> (warmup: String, main: String)? {
    // A plus sign may also stand in a number's exponent, within the brackets.
    guard text.hasPrefix(Warmup(length: 1).name), let end = text.firstIndex(of: ")"),
      text[end...].hasPrefix(")+")
    else { return nil }
    return (String(text[...end]), String(text[end...].dropFirst(2)))
  }
}
