import ArgumentParser

/// Rows of numbers with slashes between them: `0.8,0.2/0.3,0.7`.
struct NumberRows: ExpressibleByArgument, CustomStringConvertible {
  let rows: [[Double]]

  init(_ rows: [[Double]]) {
    self.rows = rows
  }

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
      .map { DecimalList(argument: String($0))?.numbers }
    rows = parts.compactMap { $0 }
    guard rows.count == parts.count else { return nil }
  }

  var description: String { rows.map { DecimalList($0).description }.joined(separator: "/") }
  var defaultValueDescription: String { description }
}
