/// The functions that expressions may call, by name.
public struct FunctionLibrary: Sendable {
  /// How many parameters a function takes beside its argument, and how it is made of them.
  struct Entry: Sendable {
    let name: String
    let make: @Sendable (_ parameters: [Double]) throws -> UnaryFunction
    let parameterCounts: ClosedRange<Int>
  }

  /// Functions of several arguments, which are operations of their own.
  static let severalArguments = ["min", "max", "pow"]

  private(set) var entries: [Entry]

  /// The elementary functions: `exp ln log sqrt sin cos tan sinh cosh tanh sigmoid softplus abs …`; `log` is
  /// the natural logarithm, as in NumPy and PyTorch. `min`, `max` and `pow` belong to every library.
  public static let elementary = FunctionLibrary(
    entries: UnaryFunction.elementary.map { function in
      Entry(name: function.name, make: { _ in function }, parameterCounts: 0...0)
    })

  /// All names, in the order in which they are listed to users.
  public var names: [String] { entries.map(\.name) + Self.severalArguments }

  /// The library with activation functions added; functions that it already has, such as `tanh`, stay.
  ///
  /// - Parameters:
  ///   - names: the activations' names without parameters.
  ///   - make: the activation for a name with at most one parameter, such as `leaky_relu` or `leaky_relu(0.1)`.
  ///     Its errors become those of the expression.
  public func adding(
    activations names: [String], named make: @escaping @Sendable (String) throws -> any Activation
  ) -> FunctionLibrary {
    var library = self
    for name in names where entry(named: name) == nil {
      library.entries.append(
        Entry(
          name: name,
          make: { parameters in
            let brackets = parameters.map { "(\($0))" }.joined()
            return UnaryFunction(try make(name + brackets))
          },
          parameterCounts: 0...1))
    }
    return library
  }

  func entry(named name: String) -> Entry? { entries.first { $0.name == name } }
}
