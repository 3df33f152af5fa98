/// The text at the beginning of an `.npy` file: a dictionary in Python's notation with the type, the order and the
/// shape, such as `{'descr': '<f8', 'fortran_order': False, 'shape': (3, 2), }`.
struct NumPyHeader: Equatable {
  let type: NumPyType
  let isFortranOrder: Bool
  let shape: [Int]
  /// Where the elements begin.
  let length: Int

  /// The first bytes of every file.
  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
  /// NumPy itself writes some hundred bytes.
  private static let longest = 1 << 20

  /// How many elements there are.
  var count: Int { shape.reduce(1, *) }
  /// The bytes of all elements.
  var dataSize: Int { count * type.size }

  /// Reads the beginning of a file.
  init(_ bytes: ArraySlice<UInt8>) throws(NumPyProblem) {
    guard bytes.starts(with: Self.magic) else {
      let found = bytes.prefix(6).map { String($0, radix: 16) }.joined(separator: " ")
      throw NumPyProblem(text: "no .npy file: its first bytes are '\(found)'; expected 93 and NUMPY")
    }
    let start = bytes.startIndex
    guard bytes.count >= 10 else { throw NumPyProblem(text: "the file ends within its header") }
    let version = bytes[start + 6]
    guard 1...3 ~= version else {
      throw NumPyProblem(text: "version \(version) of the format is not read; expected 1, 2 or 3")
    }
    let lengthSize = version == 1 ? 2 : 4
    guard bytes.count >= 8 + lengthSize else { throw NumPyProblem(text: "the file ends within its header") }
    let textLength = bytes[start + 8..<start + 8 + lengthSize].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard textLength <= Self.longest, bytes.count >= 8 + lengthSize + textLength else {
      throw NumPyProblem(
        text: "the header announces \(textLength) bytes, but \(bytes.count - 8 - lengthSize) follow")
    }
    length = 8 + lengthSize + textLength
    let text = String(decoding: bytes[start + 8 + lengthSize..<start + length], as: UTF8.self)
    var parser = PythonDictionary(text)
    guard let entries = parser.entries(), case .text(let code)? = entries["descr"],
      case .boolean(let isFortranOrder)? = entries["fortran_order"],
      case .tuple(let shape)? = entries["shape"]
    else {
      if text.contains("'descr': [") {
        throw NumPyProblem(text: "the elements are records of several fields; expected plain numbers")
      }
      throw NumPyProblem(text: "the header is malformed; expected descr, fortran_order and shape")
    }
    type = try NumPyType(code)
    self.isFortranOrder = isFortranOrder
    self.shape = shape
    var size = max(1, type.size)
    for extent in shape {
      let (product, overflows) = size.multipliedReportingOverflow(by: extent)
      guard !overflows, product < 1 << 48 else {
        throw NumPyProblem(text: "the shape \(shape) is impossible; expected extents that fit in memory")
      }
      size = product
    }
  }
}

/// As much of Python's notation as stands in the headers of arrays.
private struct PythonDictionary {
  enum Value {
    case text(String)
    case boolean(Bool)
    case tuple([Int])
  }

  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  /// The values by their names; nil if the text has another form.
  mutating func entries() -> [String: Value]? {
    guard take("{") else { return nil }
    var entries: [String: Value] = [:]
    while !take("}") {
      guard let name = string(), take(":"), let value = value(),
        entries.updateValue(value, forKey: name) == nil,
        take(",") || next == "}"
      else { return nil }
    }
    skipSpaces()
    return rest.isEmpty ? entries : nil
  }

  private var next: Character? { rest.first { !$0.isWhitespace } }

  private mutating func skipSpaces() { rest = rest.drop { $0.isWhitespace } }

  private mutating func take(_ text: String) -> Bool {
    skipSpaces()
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  private mutating func string() -> String? {
    let quote = take("'") ? "'" as Character : take("\"") ? "\"" : nil
    guard let quote, let end = rest.firstIndex(of: quote) else { return nil }
    defer { rest = rest[rest.index(after: end)...] }
    return String(rest[..<end])
  }

  private mutating func value() -> Value? {
    if take("True") { return .boolean(true) }
    if take("False") { return .boolean(false) }
    if take("(") { return tuple().map(Value.tuple) }
    return string().map(Value.text)
  }

  private mutating func tuple() -> [Int]? {
    var numbers: [Int] = []
    while !take(")") {
      skipSpaces()
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), numbers.count < 64 else { return nil }
      rest = rest.dropFirst(digits.count)
      // Python 2 marked long integers so.
      _ = take("L")
      numbers.append(number)
      guard take(",") || next == ")" else { return nil }
    }
    return numbers
  }
}
