import ArgumentParser

/// An interval of numbers, with the number of places in it if it matters: `-1:1:51`, `-1:1`.
struct SampledRange: ExpressibleByArgument {
  let bounds: ClosedRange<Double>
  let count: Int?

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3,
      let range = NumericRange(argument: parts.prefix(2).joined(separator: ":"))
    else { return nil }
    bounds = range.bounds
    count = parts.count == 3 ? Int(parts[2]) : nil
    if parts.count == 3, count == nil { return nil }
  }
}
