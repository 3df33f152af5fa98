/// A layer's name in a file, split so that `dense`, `dense_2` and `dense_10` come in this order.
struct ModuleName: Hashable {
  /// The name with `#` for each number, which Keras leaves out, with its underscore, in the first of a kind.
  let text: String
  /// The numbers.
  let numbers: [UInt64]
  /// The whole name, which alone tells `1` from `01`.
  let whole: String

  /// The layer and the tensor's role in it, `weight`, `kernel`, `bias`, `running_mean`.
  static func split(_ tensor: String) -> (module: ModuleName, role: String) {
    // TensorFlow counts a variable's outputs: `dense/kernel:0`.
    let name = tensor.hasSuffix(":0") ? tensor.dropLast(2) : tensor[...]
    let start = name.lastIndex { $0 == "." || $0 == "/" }.map(name.index(after:)) ?? name.startIndex
    return (ModuleName(name[..<start]), String(name[start...]))
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
