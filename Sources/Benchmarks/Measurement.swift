import CAllocations

/// What was measured of a workload.
struct Measurement: Encodable {
  var name: String
  var title: String
  var milliseconds: Double
  var unit: String
  var unitsPerSecond: Double
  var bare: String?
  var bareMilliseconds: Double?
  /// Our time divided by that of the bare calls.
  var ratio: Double?
  /// Of the process that did the work.
  var peakMegabytes: Double?
  var allocationsPerUnit: Double?

  /// Runs a workload's pieces in turn.
  init(of workload: Workload, program: String, rounds: Int) throws {
    let pieces = try workload.prepare(program)
    (name, title, unit, bare) = (workload.name, workload.title, workload.unit, workload.bareTitle)
    PeakMemory.reset()
    let before = allocations_of_this_thread()
    let peak = try pieces.ours() ?? PeakMemory.bytes
    let allocations = allocations_of_this_thread() - before
    let work = [pieces.ours, pieces.bare].compactMap { $0 }
    let times = try Stopwatch(rounds: rounds).medians(of: work.map { piece in { _ = try piece() } })
    milliseconds = times[0]
    unitsPerSecond = workload.amount / times[0] * 1000
    bareMilliseconds = times.count > 1 ? times[1] : nil
    ratio = bareMilliseconds.map { times[0] / $0 }
    peakMegabytes = peak.map { Double($0) / 1_048_576 }
    allocationsPerUnit =
      workload.countsAllocations && before >= 0 ? Double(allocations) / workload.amount : nil
  }

  /// One line for readers.
  var line: String {
    var parts = ["\(name): \(Self.short(milliseconds)) ms", "\(Self.short(unitsPerSecond)) \(unit)/s"]
    if let bare, let bareMilliseconds, let ratio {
      parts.append("\(bare) \(Self.short(bareMilliseconds)) ms, × \(Self.short(ratio))")
    }
    if let peakMegabytes { parts.append("peak \(Self.short(peakMegabytes)) MB") }
    if let allocationsPerUnit { parts.append("\(Self.short(allocationsPerUnit)) allocations a unit") }
    return parts.joined(separator: "; ") + "  (\(title))"
  }

  /// A number of three digits or more.
  static func short(_ number: Double) -> String {
    let factor = number.magnitude < 10 ? 100.0 : number.magnitude < 100 ? 10 : 1
    return "\((number * factor).rounded() / factor)"
  }
}
