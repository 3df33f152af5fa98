import ArgumentParser

/// Numbers between commas: `0.5,-0.8`.
struct DecimalList: ExpressibleByArgument, CustomStringConvertible {
  let numbers: [Double]

  init(_ numbers: [Double]) {
    self.numbers = numbers
  }

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    numbers = parts.compactMap { $0 }
    guard numbers.count == parts.count, numbers.allSatisfy(\.isFinite) else { return nil }
  }

  var description: String { numbers.map { "\($0)" }.joined(separator: ",") }
  var defaultValueDescription: String { description }
}
