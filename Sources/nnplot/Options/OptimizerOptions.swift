import ArgumentParser
import Networks

/// The parameters of the rule of the steps, each with PyTorch's formula and default.
struct OptimizerOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Share of the velocity that is kept: sgd, rmsprop. (default: 0)", valueName: "x"))
  var momentum: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Share of a gradient kept out of the velocity: sgd. (default: 0)", valueName: "x"))
  var dampening: Double?

  @Flag(help: "Look ahead along the velocity: sgd.")
  var nesterov = false

  @Option(
    help: ArgumentHelp(
      "Velocity as μ·v + g, or as the tutorials' μ·v + (1 − μ)·g: sgd. (default: classic)",
      valueName: "classic|ema"),
    completion: .list(SGD.MomentumForm.allCases.map(\.rawValue)), transform: Choice.parse)
  var momentumForm: SGD.MomentumForm?

  @Option(
    name: .customLong("beta1"), parsing: .unconditional,
    help: ArgumentHelp("Share of the mean that is kept: adam, adamw. (default: 0.9)", valueName: "x"))
  var beta1: Double?

  @Option(
    name: .customLong("beta2"), parsing: .unconditional,
    help: ArgumentHelp("Share of the mean square that is kept: adam, adamw. (default: 0.999)", valueName: "x")
  )
  var beta2: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Share of the mean square that is kept: rmsprop. (default: 0.99)", valueName: "x"))
  var rho: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Added to the root: all but sgd. (default: 1e-8, of adagrad 1e-10)", valueName: "x"))
  var epsilon: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Weights added to the gradient, of adamw subtracted apart from it. (default: 0, of adamw 0.01)",
      valueName: "x"))
  var weightDecay: Double?

  @Option(
    help: ArgumentHelp(
      "How the learning rate changes: \(Schedules.examples.joined(separator: ", ")); warmup(100)+cosine lets another one follow a warm-up. (default: constant)",
      valueName: "name"),
    completion: .list(Schedules.names))
  var schedule: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Bound on the length of the gradient.", valueName: "x"))
  var clipNorm: Double?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Bound on each derivative.", valueName: "x"))
  var clipValue: Double?

  /// The options that were given: the option, the optimizers that it belongs to, PyTorch's parameter, its value.
  private var given: [(option: String, owners: [String], parameter: String)] {
    let adams = ["adam", "adamw"]
    func number(_ name: String, _ value: Double?) -> String? { value.map { "\(name)=\($0)" } }
    let all: [(String, [String], String?)] = [
      ("--momentum", ["sgd", "rmsprop"], number("momentum", momentum)),
      ("--dampening", ["sgd"], number("dampening", dampening)),
      ("--nesterov", ["sgd"], nesterov ? "nesterov=true" : nil),
      ("--momentum-form", ["sgd"], momentumForm.map { "momentum_form=\($0.rawValue)" }),
      ("--beta1", adams, number("beta1", beta1)), ("--beta2", adams, number("beta2", beta2)),
      ("--rho", ["rmsprop"], number("alpha", rho)),
      ("--epsilon", ["adagrad", "rmsprop"] + adams, number("eps", epsilon)),
      ("--weight-decay", Optimizers.names, number("weight_decay", weightDecay)),
    ]
    return all.compactMap { option, owners, parameter in parameter.map { (option, owners, $0) } }
  }

  /// The optimizer of a text such as `adam` or `sgd(momentum=0.9)`, with the options that were given.
  func optimizer(_ text: String) throws -> any Optimizer {
    let plain = try Optimizers.named(text)
    for entry in given where !entry.owners.contains(plain.name) {
      throw OptionError(
        entry.option, "it belongs to \(entry.owners.joined(separator: ", ")), not to \(plain.name)")
    }
    guard !given.isEmpty else { return plain }
    let name = text.prefix { $0 != "(" }
    let inside = text.dropFirst(name.count).dropFirst().dropLast()
    let parameters = (inside.isEmpty ? [] : [String(inside)]) + given.map(\.parameter)
    let optimizer = try Optimizers.named("\(name)(\(parameters.joined(separator: ",")))")
    if let sgd = optimizer as? SGD { try check(sgd) }
    return optimizer
  }

  /// What PyTorch refuses, or would not heed.
  private func check(_ sgd: SGD) throws {
    let needing = [
      ("--nesterov", nesterov), ("--dampening", dampening != nil), ("--momentum-form", momentumForm != nil),
    ]
    if sgd.momentum == 0, let option = needing.first(where: \.1) {
      throw OptionError(option.0, "it needs a --momentum above 0")
    }
    if sgd.dampening != 0 && (sgd.isNesterov || sgd.form == .ema) {
      throw OptionError(
        "--dampening", "it does not go together with \(sgd.isNesterov ? "--nesterov" : "--momentum-form ema")"
      )
    }
  }

  /// The bound on the gradient, if there is one.
  func clipping() throws -> GradientClipping? {
    for (option, bound) in [("--clip-norm", clipNorm), ("--clip-value", clipValue)] {
      if let bound, !(bound > 0 && bound.isFinite) {
        throw OptionError(option, "give a positive number, not \(bound)")
      }
    }
    if clipNorm != nil && clipValue != nil {
      throw OptionError("--clip-norm", "it and --clip-value exclude each other")
    }
    return clipNorm.map { .norm($0) } ?? clipValue.map { .value($0) }
  }
}
