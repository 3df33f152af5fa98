/// A schedule under way. It holds the schedule in place, because an `any Schedule` that is read or changed in each
/// step would take memory each time.
class RunningSchedule {
  /// What time is counted in.
  let interval: ScheduleInterval

  fileprivate init(interval: ScheduleInterval) { self.interval = interval }

  /// Starts any schedule.
  static func starting(_ schedule: some Schedule) -> RunningSchedule { RunningScheduleOf(schedule) }

  func learningRate(base: Double, at time: Int, of duration: Int) -> Double { base }
  func observe(loss: Double) {}
}

private final class RunningScheduleOf<Kind: Schedule>: RunningSchedule {
  private var schedule: Kind

  init(_ schedule: Kind) {
    self.schedule = schedule
    super.init(interval: schedule.interval)
  }

  override func learningRate(base: Double, at time: Int, of duration: Int) -> Double {
    schedule.learningRate(base: base, at: time, of: duration)
  }

  override func observe(loss: Double) { schedule.observe(loss: loss) }
}
