/// JSON as a comparison needs it: arrays of numbers in one piece, objects by their keys.
indirect enum DataTree: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  /// Only numbers and gaps, which are NaN.
  case numbers([Double])
  case list([DataTree])
  case object([String: DataTree])

  subscript(key: String) -> DataTree? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The elements of an array; none of anything else.
  var elements: [DataTree] {
    switch self {
    case .list(let elements): elements
    case .numbers(let numbers): numbers.map { $0.isNaN ? .null : .number($0) }
    default: []
    }
  }

  /// Equal with gaps in the same places.
  static func == (a: DataTree, b: DataTree) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): a == b
    case (.numbers(let a), .numbers(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
    case (.list(let a), .list(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }
}
