/// The optimizers known by name.
public enum Optimizers {
  /// One line per optimizer: an example, the parameters in order, and how it is made.
  private static let entries: [SettingEntry<any Optimizer>] = [
    SettingEntry(
      "sgd(momentum=0.9, nesterov=true)",
      ["momentum", "dampening", "nesterov", "weight_decay", "momentum_form"]
    ) { given throws(ParameterError) in
      SGD(
        momentum: try given.number("momentum", 0), dampening: try given.number("dampening", 0),
        isNesterov: try given.flag("nesterov"), form: try given.choice("momentum_form", .classic),
        weightDecay: try given.number("weight_decay", 0))
    },
    SettingEntry(
      "adagrad(lr_decay=0.01)", ["lr_decay", "weight_decay", "initial_accumulator_value", "eps"]
    ) { given throws(ParameterError) in
      AdaGrad(
        epsilon: try given.number("eps", 1e-10), weightDecay: try given.number("weight_decay", 0),
        rateDecay: try given.number("lr_decay", 0),
        initialSum: try given.number("initial_accumulator_value", 0))
    },
    SettingEntry(
      "rmsprop(alpha=0.9, momentum=0.9)", ["alpha", "eps", "weight_decay", "momentum", "centered"]
    ) { given throws(ParameterError) in
      RMSProp(
        rho: try given.number("alpha", 0.99, .share), epsilon: try given.number("eps", 1e-8),
        momentum: try given.number("momentum", 0), weightDecay: try given.number("weight_decay", 0),
        isCentered: try given.flag("centered"))
    },
    SettingEntry("adam(beta1=0.9, beta2=0.99)", adamKeys) { given throws(ParameterError) in
      try adam(given, weightDecay: 0, isDecoupled: false)
    },
    SettingEntry("adamw(weight_decay=0.1)", adamKeys) { given throws(ParameterError) in
      try adam(given, weightDecay: 0.01, isDecoupled: true)
    },
  ]

  private static let adamKeys = ["beta1", "beta2", "eps", "weight_decay", "amsgrad"]

  private static func adam(
    _ given: SettingArguments, weightDecay: Double, isDecoupled: Bool
  ) throws(ParameterError) -> Adam {
    Adam(
      beta1: try given.number("beta1", 0.9, .share), beta2: try given.number("beta2", 0.999, .share),
      epsilon: try given.number("eps", 1e-8), weightDecay: try given.number("weight_decay", weightDecay),
      isDecoupled: isDecoupled, isAMSGrad: try given.flag("amsgrad"))
  }

  /// The names of all optimizers.
  public static var names: [String] { entries.map(\.name) }

  /// The optimizer of the given name, with parameters in brackets if others than PyTorch's defaults are wanted:
  /// `adam`, `sgd(momentum=0.9, nesterov=true)`.
  ///
  /// Parameters have PyTorch's names; those without a name come first, in this order:
  /// - `sgd(momentum=0, dampening=0, nesterov=false, weight_decay=0, momentum_form=classic)`; the form `ema` is
  ///   v ← μ·v + (1 − μ)·g
  /// - `adagrad(lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10)`
  /// - `rmsprop(alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=false)`
  /// - `adam(beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0, amsgrad=false)`
  /// - `adamw(beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01, amsgrad=false)`
  ///
  /// - Throws: `OptimizerError` if there is none of that name, or its parameters do not fit.
  public static func named(_ text: String) throws(OptimizerError) -> any Optimizer {
    let (name, arguments) = SettingArguments.split(text)
    guard let entry = entries.first(where: { $0.name == name }) else {
      throw .unknownName(name, known: names)
    }
    do {
      return try entry.make(arguments, kind: "optimizer")
    } catch {
      throw .parameter(error)
    }
  }
}

/// Why a text does not name an optimizer.
public enum OptimizerError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No optimizer has this name.
  case unknownName(String, known: [String])
  /// A parameter is unknown or out of range.
  case parameter(ParameterError)

  /// What was given and what was expected, in one line.
  public var description: String {
    switch self {
    case .unknownName(let name, let known):
      "unknown optimizer '\(name)'; known are \(known.joined(separator: ", "))"
    case .parameter(let error): error.description
    }
  }
}
