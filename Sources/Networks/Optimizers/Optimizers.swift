/// The optimizers known by name.
public enum Optimizers {
  private static let entries: [any Optimizer] = [
    SGD(), AdaGrad(), RMSProp(), Adam(), Adam.decoupled(),
  ]

  /// The names of all optimizers.
  public static var names: [String] { entries.map(\.name) }

  /// The optimizer of the given name with PyTorch's defaults.
  ///
  /// - Throws: `OptimizerError` if there is none of that name.
  public static func named(_ name: String) throws(OptimizerError) -> any Optimizer {
    guard let optimizer = entries.first(where: { $0.name == name }) else {
      throw .unknownName(name, known: names)
    }
    return optimizer
  }
}

/// Why a text does not name an optimizer.
public enum OptimizerError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No optimizer has this name.
  case unknownName(String, known: [String])

  /// What was given and what was expected, in one line.
  public var description: String {
    switch self {
    case .unknownName(let name, let known):
      "unknown optimizer '\(name)'; known are \(known.joined(separator: ", "))"
    }
  }
}
