import Networks

/// A warm-up that another schedule follows, which begins when the warm-up is over, as in PyTorch's `SequentialLR`.
struct WarmedSchedule: Schedule {
  let warmup: Warmup
  let main: any Schedule
  let stepsPerEpoch: Int

  var name: String { "\(warmup.name)+\(main.name)" }
  var interval: ScheduleInterval { .step }

  func learningRate(base: Double, at time: Int, of duration: Int) -> Double {
    guard time >= warmup.length else { return warmup.learningRate(base: base, at: time, of: duration) }
    let (time, rest) = (time - warmup.length, max(1, duration - warmup.length))
    if main.interval == .step { return main.learningRate(base: base, at: time, of: rest) }
    return main.learningRate(
      base: base, at: time / stepsPerEpoch, of: (rest + stepsPerEpoch - 1) / stepsPerEpoch)
  }

  /// The schedule of a text such as `cosine` or `warmup(100)+cosine`.
  static func named(_ text: String, stepsPerEpoch: Int) throws -> any Schedule {
    // A plus sign may also stand in a number's exponent, within the brackets.
    guard text.hasPrefix(Warmup(length: 1).name), let end = text.firstIndex(of: ")"),
      text[end...].hasPrefix(")+"), let warmup = try single(String(text[...end])) as? Warmup
    else { return try single(text) }
    let main = try single(String(text[end...].dropFirst(2)))
    return WarmedSchedule(warmup: warmup, main: main, stepsPerEpoch: stepsPerEpoch)
  }

  private static func single(_ text: String) throws -> any Schedule {
    do {
      let schedule = try Schedules.named(text)
      guard !(schedule is ReduceOnPlateau) else {
        throw DiagramError.option(
          "--schedules", reason: "reduce_on_plateau waits for the loss; choose one that time alone decides")
      }
      return schedule
    } catch ScheduleError.unknownName(let name, let known) {
      throw UnknownNameError(kind: "schedule", name: name, known: known, option: "--schedules")
    } catch let error as ScheduleError {
      throw DiagramError.option("--schedules", reason: error.description)
    }
  }
}
