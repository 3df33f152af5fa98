import ArgumentParser
import Plotting

/// Reads texts that must be one of a few names; a misspelt one is answered with the nearest.
enum Choice {
  /// The case of an enumeration.
  static func parse<Value: RawRepresentable & CaseIterable>(_ text: String) throws -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: text) else {
      throw unknown(text, among: Value.allCases.map(\.rawValue))
    }
    return value
  }

  /// The name of a theme.
  static func theme(_ text: String) throws -> String {
    let names = Theme.all.map(\.name)
    guard names.contains(text) else { throw unknown(text, among: names) }
    return text
  }

  private static func unknown(_ text: String, among names: [String]) -> ValidationError {
    ValidationError(
      "expected one of \(names.joined(separator: ", "))" + NameSuggestion.hint(for: text, among: names))
  }
}

/// Texts between commas; commas inside brackets do not separate.
struct NameList: ExpressibleByArgument, CustomStringConvertible {
  let names: [String]

  init(_ names: [String]) {
    self.names = names
  }

  init?(argument: String) {
    var names = [""]
    var depth = 0
    for character in argument {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == ",", depth <= 0 { names.append("") } else { names[names.count - 1].append(character) }
    }
    self.names = names.map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    if self.names.contains("") { return nil }
  }

  var description: String { names.joined(separator: ",") }
  var defaultValueDescription: String { description }
}

/// Whole numbers between commas: `2,16,16,1`.
struct NumberList: ExpressibleByArgument {
  let numbers: [Int]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    numbers = parts.compactMap { $0 }
    guard numbers.count == parts.count, numbers.allSatisfy({ $0.magnitude <= Bounds.number }) else {
      return nil
    }
  }
}

/// An interval of numbers: `-5:5`.
struct NumericRange: ExpressibleByArgument, CustomStringConvertible {
  let bounds: ClosedRange<Double>

  init(_ bounds: ClosedRange<Double>) {
    self.bounds = bounds
  }

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
    guard parts.count == 2, let low = parts[0], let high = parts[1], low < high, low.isFinite, high.isFinite,
      (high - low).isFinite
    else { return nil }
    bounds = low...high
  }

  var description: String {
    [bounds.lowerBound, bounds.upperBound].map {
      $0 == $0.rounded() && abs($0) < 1e15 ? "\(Int($0))" : "\($0)"
    }
    .joined(separator: ":")
  }
  var defaultValueDescription: String { description }
}

/// Names with numbers: `age=30,height=1.8`.
struct Assignments: ExpressibleByArgument {
  let values: [String: Double]

  init?(argument: String) {
    var values: [String: Double] = [:]
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let sign = part.lastIndex(of: "="), sign != part.startIndex,
        let number = Double(part[part.index(after: sign)...]), number.isFinite
      else { return nil }
      values[String(part[..<sign])] = number
    }
    self.values = values
  }
}

/// How many samples one step sees: a number or `full`.
struct BatchSizeValue: ExpressibleByArgument {
  /// nil is the whole data.
  let size: Int?

  init?(argument: String) {
    if argument == "full" {
      size = nil
    } else if let number = Int(argument), (1...Bounds.number).contains(number) {
      size = number
    } else {
      return nil
    }
  }
}

/// Pixels per CSS pixel, 0.1 to 10.
struct Scale: ExpressibleByArgument, CustomStringConvertible {
  let factor: Double

  init(_ factor: Double) {
    self.factor = factor
  }

  init?(argument: String) {
    guard let factor = Double(argument), (0.1...10).contains(factor) else { return nil }
    self.factor = factor
  }

  var description: String { factor == factor.rounded() ? "\(Int(factor))" : "\(factor)" }
  var defaultValueDescription: String { description }
}

extension PageSize: ExpressibleByArgument {
  /// A page size from a text such as `640x480`.
  public init?(argument: String) {
    self.init(argument)
  }
}
