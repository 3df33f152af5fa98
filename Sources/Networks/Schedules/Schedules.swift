/// The schedules known by name.
public enum Schedules {
  /// One line per schedule: an example, the parameters in order, and how it is made.
  private static let entries: [SettingEntry<any Schedule>] = [
    SettingEntry("constant", []) { _ throws(ParameterError) in ConstantRate() },
    SettingEntry("step(30, gamma=0.1)", ["step_size", "gamma"]) { given throws(ParameterError) in
      StepDecay(size: try given.count("step_size", nil), gamma: try given.number("gamma", 0.1))
    },
    SettingEntry("exponential(0.95)", ["gamma"]) { given throws(ParameterError) in
      ExponentialDecay(gamma: try given.number("gamma", nil, .positive))
    },
    SettingEntry("cosine(100, eta_min=0.001)", ["t_max", "eta_min"]) { given throws(ParameterError) in
      CosineDecay(length: try given.optionalCount("t_max"), least: try given.number("eta_min", 0))
    },
    SettingEntry("warmup(100, start_factor=0.1)", ["total_iters", "start_factor"]) {
      given throws(ParameterError) in
      Warmup(
        length: try given.count("total_iters", nil),
        start: try given.number("start_factor", 1.0 / 3, .fraction))
    },
    SettingEntry(
      "cyclic(0.1, step_size_up=200, mode=triangular2)",
      ["max_lr", "step_size_up", "step_size_down", "mode", "gamma"]
    ) { given throws(ParameterError) in
      CyclicRate(
        largest: try given.number("max_lr", nil, .positive), up: try given.count("step_size_up", 2000),
        down: try given.optionalCount("step_size_down"), mode: try given.choice("mode", .triangular),
        gamma: try given.number("gamma", 1))
    },
    SettingEntry(
      "one_cycle(pct_start=0.3, div_factor=25)",
      ["pct_start", "div_factor", "final_div_factor", "anneal_strategy", "three_phase"]
    ) { given throws(ParameterError) in
      OneCycle(
        rising: try given.number("pct_start", 0.3, .fraction),
        startDivisor: try given.number("div_factor", 25, .positive),
        endDivisor: try given.number("final_div_factor", 1e4, .positive),
        annealing: try given.choice("anneal_strategy", .cosine), hasThreePhases: try given.flag("three_phase")
      )
    },
    SettingEntry(
      "reduce_on_plateau(patience=5, factor=0.5)", ["patience", "factor", "threshold", "cooldown", "min_lr"]
    ) { given throws(ParameterError) in
      ReduceOnPlateau(
        factor: try given.number("factor", 0.1, .share),
        patience: try given.count("patience", 10, atLeast: 0),
        threshold: try given.number("threshold", 1e-4, .share),
        cooldown: try given.count("cooldown", 0, atLeast: 0), least: try given.number("min_lr", 0))
    },
  ]

  /// The names of all schedules, without parameters.
  public static var names: [String] { entries.map(\.name) }
  /// One text per schedule that `named` takes: `step(30, gamma=0.1)`.
  public static var examples: [String] { entries.map(\.example) }

  /// The schedule of the given name, with parameters in brackets: `step(30, gamma=0.1)`, `cosine`.
  ///
  /// Parameters have PyTorch's names and defaults; those without a name come first, in this order:
  /// - `constant`
  /// - `step(step_size, gamma=0.1)`
  /// - `exponential(gamma)`
  /// - `cosine(t_max=all epochs, eta_min=0)`
  /// - `warmup(total_iters, start_factor=1/3)`
  /// - `cyclic(max_lr, step_size_up=2000, step_size_down=step_size_up, mode=triangular, gamma=1)`, the mode being
  ///   `triangular`, `triangular2` or `exp_range`
  /// - `one_cycle(pct_start=0.3, div_factor=25, final_div_factor=10000, anneal_strategy=cos, three_phase=false)`,
  ///   the strategy being `cos` or `linear`
  /// - `reduce_on_plateau(patience=10, factor=0.1, threshold=0.0001, cooldown=0, min_lr=0)`
  ///
  /// Another schedule may follow a warm-up: `warmup(100)+cosine`.
  ///
  /// - Throws: `ScheduleError` if there is none of that name, or its parameters do not fit.
  public static func named(_ text: String) throws(ScheduleError) -> any Schedule {
    guard let parts = WarmedSchedule.parts(of: text), let warmup = try single(parts.warmup) as? Warmup else {
      return try single(text)
    }
    let main = try single(parts.main)
    guard !(main is ReduceOnPlateau) else { throw .followsNoWarmup(main.name) }
    return WarmedSchedule(warmup, then: main)
  }

  private static func single(_ text: String) throws(ScheduleError) -> any Schedule {
    let (name, arguments) = SettingArguments.split(text)
    guard let entry = entries.first(where: { $0.name == name }) else {
      throw .unknownName(name, known: names)
    }
    do {
      return try entry.make(arguments, kind: "schedule")
    } catch {
      throw .parameter(error)
    }
  }
}

/// Why a text does not name a schedule.
public enum ScheduleError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No schedule has this name.
  case unknownName(String, known: [String])
  /// A parameter is missing, unknown or out of range.
  case parameter(ParameterError)
  /// The schedule waits for losses, and so cannot follow a warm-up.
  case followsNoWarmup(String)

  /// What was given and what was expected, in one line.
  public var description: String {
    switch self {
    case .unknownName(let name, let known):
      "unknown schedule '\(name)'; known are \(known.joined(separator: ", "))"
    case .parameter(let error): error.description
    case .followsNoWarmup(let name):
      "\(name) waits for the loss and follows no warm-up; choose one that time alone decides"
    }
  }
}
