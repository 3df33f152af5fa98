import ArgumentParser

/// Two numbers with a comma between them: `-60,30`.
struct NumberPair: ExpressibleByArgument, CustomStringConvertible {
  let first: Double
  let second: Double

  init(_ first: Double, _ second: Double) {
    self.first = first
    self.second = second
  }

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard parts.count == 2, let first = parts[0], let second = parts[1], first.isFinite, second.isFinite
    else {
      return nil
    }
    self.init(first, second)
  }

  var description: String {
    [first, second].map { $0 == $0.rounded() && abs($0) < 1e15 ? "\(Int($0))" : "\($0)" }
      .joined(separator: ",")
  }
  var defaultValueDescription: String { description }
}
