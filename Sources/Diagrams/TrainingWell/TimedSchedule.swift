import Networks

/// The schedules of the figure of learning rates, which time alone decides.
enum TimedSchedule {
  /// The schedule of a text such as `cosine` or `warmup(100)+cosine`.
  static func named(_ text: String, stepsPerEpoch: Int) throws -> any Schedule {
    do {
      let schedule = try Schedules.named(text)
      guard !(schedule is ReduceOnPlateau) else {
        throw DiagramError.option(
          "--schedules", reason: "reduce_on_plateau waits for the loss; choose one that time alone decides")
      }
      return schedule.counting(stepsPerEpoch: stepsPerEpoch)
    } catch ScheduleError.unknownName(let name, let known) {
      throw UnknownNameError(kind: "schedule", name: name, known: known, option: "--schedules")
    } catch let error as ScheduleError {
      throw DiagramError.option("--schedules", reason: error.description)
    }
  }
}
