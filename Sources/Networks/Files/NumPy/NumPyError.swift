/// Why a file of NumPy's is not what it should be.
public enum NumPyError: Error, Equatable, CustomStringConvertible {
  /// An array, or the file as a whole, is malformed or of a kind that is not read.
  case malformed(path: String, array: String?, problem: String)
  /// A number is infinite or not a number; row and column are counted from 0.
  case notFinite(path: String, array: String?, row: Int, column: Int, value: Double)
  /// No array has the names that are looked for.
  case missing(path: String, expected: String, names: [String])
  /// No column or array is called as `--label` says.
  case unknownLabel(String, path: String, expected: String)
  /// All samples have the same label.
  case oneClass(path: String, label: String)

  /// Which file and array, what is there, what was expected.
  public var description: String { OneLine.text(message) }

  private var message: String {
    switch self {
    case .malformed(let path, let array, let problem): "\(Self.place(path, array)): \(problem)"
    case .notFinite(let path, let array, let row, let column, let value):
      "\(Self.place(path, array)), row \(row + 1), column \(column + 1): the value is \(value.isNaN ? "nan" : "\(value)"); "
        + "expected finite numbers"
    case .missing(let path, let expected, let names):
      "\(path) has \(names.isEmpty ? "no arrays" : "the arrays \(OneLine.list(names))"); expected \(expected)"
    case .unknownLabel(let label, let path, let expected):
      "--label \(label): \(path) has no such labels; expected \(expected)"
    case .oneClass(let path, let label): "\(path): every label is '\(label)'; expected at least two classes"
    }
  }

  private static func place(_ path: String, _ array: String?) -> String {
    array.map { "\(path), array '\(OneLine.short($0))'" } ?? path
  }
}

/// What is wrong with an array or an archive, before it is known which file holds it.
struct NumPyProblem: Error {
  let text: String
}
