/// How the learning rate changes while a network trains, with the formulas and defaults of
/// `torch.optim.lr_scheduler`.
///
/// Time is counted from 0, in epochs or in steps as `interval` says. A new schedule is one file with a conforming
/// type and one line in `Schedules`. Momentum stays as it is, also where PyTorch cycles it by default.
public protocol Schedule: Sendable {
  /// The name in the style of PyTorch: `step`, `one_cycle`.
  var name: String { get }
  /// What time is counted in.
  var interval: ScheduleInterval { get }
  /// The learning rate at a time.
  ///
  /// - Parameters:
  ///   - base: the learning rate that the training was asked for.
  ///   - time: epochs or steps that are over, from 0.
  ///   - duration: the epochs or steps of the whole training.
  func learningRate(base: Double, at time: Int, of duration: Int) -> Double
  /// Notes the loss at the end of an epoch: that of the validation samples if there are any, else the epoch's own.
  mutating func observe(loss: Double)
  /// The schedule for a training whose epochs have so many steps.
  func counting(stepsPerEpoch: Int) -> Self
}

extension Schedule {
  /// Each epoch has one learning rate.
  public var interval: ScheduleInterval { .epoch }
  /// The schedule as it is.
  public func counting(stepsPerEpoch: Int) -> Self { self }
  /// Does not react.
  public mutating func observe(loss: Double) {}
}

/// What a schedule's time is counted in.
public enum ScheduleInterval: Sendable, Equatable {
  /// The rate changes from epoch to epoch.
  case epoch
  /// The rate changes from step to step.
  case step
}

/// The learning rate stays as it is.
public struct ConstantRate: Schedule, Equatable {
  /// A schedule that does nothing.
  public init() {}
  /// `constant`.
  public var name: String { "constant" }
  /// The base rate.
  public func learningRate(base: Double, at time: Int, of duration: Int) -> Double { base }
}
