/// The activations known by name.
public enum Activations {
  /// One line per activation: its name, its default parameter if it takes one, and how it is made.
  private static let entries: [Entry] = [
    Entry("linear") { Linear() },
    Entry("sigmoid") { Sigmoid() },
    Entry("tanh") { Tanh() },
    Entry("relu") { ReLU() },
    Entry("leaky_relu", default: 0.01) { LeakyReLU(slope: $0) },
    Entry("prelu", default: 0.25) { PReLU(slope: $0) },
    Entry("elu", default: 1) { ELU(alpha: $0) },
    Entry("selu") { SELU() },
    Entry("gelu") { GELU() },
    Entry("silu") { SiLU() },
    Entry("softplus") { Softplus() },
    Entry("softsign") { Softsign() },
    Entry("mish") { Mish() },
    Entry("hard_sigmoid") { HardSigmoid() },
    Entry("relu6") { ReLU6() },
    Entry("step") { Step() },
  ]

  /// What scikit-learn and Keras call some of them.
  private static let aliases = ["logistic": "sigmoid", "identity": "linear", "swish": "silu"]

  /// The names of all activations, without parameters.
  public static var names: [String] { entries.map(\.name) }

  /// Whether there is an activation of a name, which may be that of another library: `logistic`, `identity`, `swish`.
  public static func contains(_ name: String) -> Bool { names.contains(aliases[name] ?? name) }

  /// The activation of the given name, with a parameter in brackets if it takes one: `leaky_relu(0.1)`.
  /// scikit-learn's `logistic` and `identity` and Keras's `swish` are known too.
  ///
  /// - Throws: `ActivationError` if there is none of that name, or the parameter does not fit.
  public static func named(_ text: String) throws(ActivationError) -> any Activation {
    let (name, argument) = split(text)
    let known = aliases[name] ?? name
    guard let entry = entries.first(where: { $0.name == known }) else {
      throw .unknownName(name, known: names)
    }
    guard let argument else { return entry.make(entry.parameter ?? 0) }
    guard let standard = entry.parameter else { throw .takesNoParameter(name, given: argument) }
    guard let number = Double(argument), number.isFinite else {
      throw .malformedParameter(name, given: argument, example: "\(name)(\(self.text(standard)))")
    }
    return entry.make(number)
  }

  /// `name(argument)` in its parts, without spaces around them.
  private static func split(_ text: String) -> (name: String, argument: String?) {
    let characters = text.filter { !$0.isWhitespace }
    guard characters.last == ")", let open = characters.firstIndex(of: "(") else { return (characters, nil) }
    let argument = characters[characters.index(after: open)...].dropLast()
    return (String(characters[..<open]), String(argument))
  }

  /// A number as short as it can be: `0.1`, `1`, `−2` with a true minus sign for display.
  static func text(_ number: Double, minus: String = "−") -> String {
    let size = abs(number)
    let digits = size == size.rounded() && size < 1e15 ? String(Int(size)) : String(size)
    return number < 0 ? minus + digits : digits
  }

  private struct Entry: Sendable {
    let name: String
    let parameter: Double?
    let make: @Sendable (Double) -> any Activation

    init(_ name: String, _ make: @escaping @Sendable () -> any Activation) {
      self.name = name
      parameter = nil
      self.make = { _ in make() }
    }

    init(_ name: String, default value: Double, _ make: @escaping @Sendable (Double) -> any Activation) {
      self.name = name
      parameter = value
      self.make = make
    }
  }
}
