/// A layer's name in a file, split so that `dense`, `dense_2` and `dense_10` come in this order.
struct ModuleName: Hashable {
  /// The name with `#` for each number, which Keras leaves out, with its underscore, in the first of a kind.
  let text: String
  /// The numbers.
  let numbers: [UInt64]
  /// The whole name, which alone tells `1` from `01`.
  let whole: String

  /// The layer and the tensor's role in it, `weight`, `kernel`, `bias`, `running_mean`; `matrix` is a weight of which the
  /// name does not tell how it lies, such as `W1`.
  static func split(_ tensor: String) -> (module: ModuleName, role: String) {
    // TensorFlow counts a variable's outputs: `dense/kernel:0`.
    let name = tensor.hasSuffix(":0") ? tensor.dropLast(2) : tensor[...]
    let start = name.lastIndex { $0 == "." || $0 == "/" }.map(name.index(after:)) ?? name.startIndex
    let (head, last) = (name[..<start], name[start...])
    if let role = roles[last.lowercased()] { return (ModuleName(head), role) }
    guard let parts = parts(of: last) else { return (ModuleName(head), String(last)) }
    return (ModuleName("\(head)\(parts.module)."[...]), parts.role)
  }

  /// What tensors are called, and their roles.
  private static let roles = [
    "weight": "weight", "kernel": "kernel", "bias": "bias", "running_mean": "running_mean",
    "running_var": "running_var", "num_batches_tracked": "num_batches_tracked", "w": "matrix",
    "weights": "matrix",
    "b": "bias", "biases": "bias",
  ]

  /// The layer and the role in names without a dot, as people write them: `W1`, `weights_0`, `fc1_weight`.
  private static func parts(of name: Substring) -> (module: Substring, role: String)? {
    let lowercased = name.lowercased()
    for (word, role) in roles
    where lowercased.hasSuffix("_" + word) && name.utf8.count == lowercased.utf8.count {
      return (name.dropLast(word.count + 1), role)
    }
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let word = name.dropLast(digits)
    guard digits > 0, let role = roles[(word.last == "_" ? word.dropLast() : word).lowercased()] else {
      return nil
    }
    return (name.suffix(digits), role)
  }

  private init(_ name: Substring) {
    whole = String(name)
    var (text, numbers, digits) = ("", [UInt64](), "")
    for character in name.dropLast() + "." {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if let number = UInt64(digits) {
        numbers.append(number)
        if text.last == "_" { text.removeLast() }
      } else {
        text += digits
      }
      digits = ""
      text.append(character)
    }
    self.text = text
    self.numbers = numbers
  }

  /// The name without what separates it from the tensor's role.
  var display: String { whole.last == "." || whole.last == "/" ? String(whole.dropLast()) : whole }

  /// Whether the last part of the name is a number, as in a `Sequential`.
  var isInList: Bool { text == "." || text.hasSuffix("..") }

  /// Whether numbers allow that this layer comes before another.
  func mayPrecede(_ other: ModuleName) -> Bool {
    text != other.text || !other.numbers.lexicographicallyPrecedes(numbers)
  }
}
