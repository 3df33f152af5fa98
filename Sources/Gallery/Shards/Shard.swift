/// One of several equal parts of a run, for machines that share the work.
package struct Shard: Equatable, Sendable {
  /// The part's number, from 1.
  package let number: Int
  /// How many parts there are.
  package let count: Int

  /// Part `number` of `count`; nil if there is no such part.
  package init?(number: Int, count: Int) {
    guard count >= 1, (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// A part written as `2/4`.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1] else { return nil }
    self.init(number: number, count: count)
  }

  /// Whether the part has the figure of a place in the list of all, from 0.
  func contains(_ index: Int) -> Bool { index % count == number - 1 }
}
