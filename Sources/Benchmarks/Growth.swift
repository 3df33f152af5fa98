/// How the time of one step, point, cell or figure changes while their number doubles three times.
struct Growth {
  var name: String
  var unit: String
  /// The smallest number of units.
  var start: Int
  /// Makes the work of about so many units, and says how many they are.
  var prepare: (Int) throws -> (count: Int, work: () throws -> Void)

  /// A line of a table: nanoseconds a unit at each size, and by how much a larger size ever exceeds the smallest. What
  /// has fixed costs, a page to paint say, falls.
  func line(rounds: Int) throws -> String {
    let sizes = try [1, 2, 4, 8].map { try prepare(start * $0) }
    let times = try Stopwatch(rounds: rounds).medians(of: sizes.map(\.work))
    let each = zip(times, sizes).map { $0 / Double($1.count) * 1e6 }
    let (growth, change) = ((each.max() ?? 0) / each[0] - 1, each[each.count - 1] / each[0] - 1)
    let cells = zip(sizes, each).map { "\($0.count): \(Measurement.short($1))" }.joined(separator: ", ")
    let percent = { (share: Double) in Measurement.short(100 * share) }
    return "\(name), ns a \(unit): \(cells); "
      + "at most \(percent(growth)) % more, at the end \(percent(change)) %"
  }
}
