import Networks
import Plotting

/// A schedule's name and rule in words.
struct ScheduleWords {
  let schedule: any Schedule
  /// The learning rate that the training was asked for.
  let base: Double
  let language: Language

  /// The name without parameters.
  var name: String {
    schedule.name.split(separator: "+").map { name in
      switch name {
      case "constant": language("constant", zh: "恒定")
      case "step": language("step", zh: "阶梯衰减")
      case "exponential": language("exponential", zh: "指数衰减")
      case "cosine": language("cosine", zh: "余弦退火")
      case "warmup": language("warm-up", zh: "预热")
      case "cyclic": language("cyclic", zh: "循环")
      case "one_cycle": language("one-cycle", zh: "单周期")
      default: String(name)
      }
    }.joined(separator: " + ")
  }

  /// What the rate does, in a few words.
  var rule: String { rule(of: schedule) }

  private func rule(of schedule: any Schedule) -> String {
    switch schedule {
    case let schedule as StepDecay:
      language(
        "× \(number(schedule.gamma)) every \(count(schedule.size, "epoch"))",
        zh: "每 \(schedule.size) 轮乘以 \(number(schedule.gamma))")
    case let schedule as ExponentialDecay:
      language("× \(number(schedule.gamma)) every epoch", zh: "每轮乘以 \(number(schedule.gamma))")
    case let schedule as CosineDecay:
      language("half a cosine to \(number(schedule.least))", zh: "半个余弦，降到 \(number(schedule.least))")
    case let schedule as Warmup:
      language("rises for \(count(schedule.length, "step"))", zh: "\(schedule.length) 步内上升")
    case let schedule as WarmedSchedule:
      language(
        "\(rule(of: schedule.warmup)), then \(rule(of: schedule.main))",
        zh: "先在 \(rule(of: schedule.warmup))，再\(rule(of: schedule.main))")
    case let schedule as CyclicRate:
      language(
        "between \(number(base)) and \(number(schedule.largest))",
        zh: "在 \(number(base)) 与 \(number(schedule.largest)) 之间往复")
    case let schedule as OneCycle:
      language(
        "rises for \(number(100 * schedule.rising)) %, then falls",
        zh: "前 \(number(100 * schedule.rising))% 上升，随后下降")
    default: language("always \(number(base))", zh: "始终为 \(number(base))")
    }
  }

  private func count(_ number: Int, _ unit: String) -> String {
    "\(DecimalFormat.fixed(Double(number), decimals: 0)) \(unit)\(number == 1 ? "" : "s")"
  }

  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }
}
