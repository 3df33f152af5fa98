import Graphics
import TestSupport
import Testing

@testable import Plotting

/// What holds for every scale.
struct ScaleTests {
  static let names = Scales.names

  /// An axis of a scale over a random domain that suits it.
  private func axis(_ name: String, _ random: inout some RandomNumberGenerator) -> Axis {
    let size = _power10(Int.random(in: -8...8, using: &random))
    let low = size * Double.random(in: -10...10, using: &random)
    let high = low + size * _power10(Double.random(in: -1...6, using: &random))
    var axis = Axis(scale: name)
    axis.threshold = Bool.random(using: &random) ? nil : size
    axis.categories =
      Bool.random(using: &random) ? [] : (0..<Int.random(in: 1...30, using: &random)).map { "c\($0)" }
    let given = name == LogScale.name && low <= 0 ? size * 1e-4...size : low...high
    if name != CategoryScale.name { axis.domain = given }
    return axis.resolved(DataRange(all: -0.2...7.4), padding: 0.05)
  }

  @Test("Four scales, each under its own name")
  func registry() {
    #expect(Self.names == ["linear", "log", "symlog", "category"])
    for name in Self.names { #expect(Scales.kind(of: Axis(scale: name)).name == name) }
  }

  @Test("A domain's ends lie at 0 and 1, and values come back from their positions", arguments: names)
  func roundTrip(name: String) throws {
    try withSeeds(200) { seed, random in
      let axis = axis(name, &random)
      let domain = try #require(axis.domain)
      let scale = Scales.make(axis)
      #expect(abs(scale.position(of: domain.lowerBound)) < 1e-9, "seed \(seed)")
      #expect(abs(scale.position(of: domain.upperBound) - 1) < 1e-9, "seed \(seed)")
      var last = -Double.infinity
      for step in 0...20 {
        let position = Double(step) / 20
        let value = scale.value(at: position)
        #expect(abs(scale.position(of: value) - position) < 1e-8, "seed \(seed): \(value) in \(domain)")
        #expect(value > last, "seed \(seed): positions rise with values")
        last = value
      }
    }
  }

  @Test("Ticks rise, lie inside, have labels of their own, and small ticks lie between", arguments: names)
  func ticks(name: String) {
    withSeeds(300) { seed, random in
      let axis = axis(name, &random)
      let scale = Scales.make(axis)
      for count in 2...7 {
        let ticks = scale.ticks(count: count)
        let positions = ticks.map { scale.position(of: $0.value) }
        #expect(!ticks.isEmpty, "seed \(seed): \(axis)")
        if axis.categories.isEmpty { #expect(ticks.count <= 12, "seed \(seed), \(count): \(ticks)") }
        #expect(positions.allSatisfy { $0 > -1e-6 && $0 < 1 + 1e-6 }, "seed \(seed): \(ticks) on \(axis)")
        #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed): \(ticks)")
        #expect(Set(ticks.map(\.label)).count == ticks.count, "seed \(seed): \(ticks)")
        let minor = scale.minorTicks(of: ticks)
        let named = Set(ticks.map(\.value))
        #expect(
          minor.allSatisfy { !named.contains($0) && (-1e-6...1 + 1e-6).contains(scale.position(of: $0)) },
          "seed \(seed): \(minor) beside \(ticks)")
        #expect(Set(minor).count == minor.count, "seed \(seed)")
      }
    }
  }

  @Test("Labels do not touch, at any width and height", arguments: names)
  func labels(name: String) {
    let typesetter = Typesetter(measurer: FixedWidthMeasurer())
    withSeeds(200) { seed, random in
      let fitting = AxisLabelFitting(scale: Scales.make(axis(name, &random)), typesetter: typesetter)
      for size in [Size(90, 60), Size(200, 140), Size(700, 400), Size(1900, 240)] {
        let below = fitting.horizontal(size)
        for (left, right) in zip(below.ticks, below.ticks.dropFirst()) {
          let room = (right.position - left.position) * size.width
          #expect(room + 1e-6 >= below.reach(left) + below.reach(right), "seed \(seed), \(size)")
        }
        let beside = fitting.vertical(size)
        for (low, high) in zip(beside.ticks, beside.ticks.dropFirst()) {
          let room = (high.position - low.position) * size.height
          #expect(room + 1e-6 >= 0.75 * (low.height + high.height) / 2, "seed \(seed), \(size)")
        }
      }
    }
  }

  @Test("Without data, and for lone and extreme values, a domain that can be drawn", arguments: names)
  func domains(name: String) throws {
    let values = [0, 1, -3, 1e-300, 1e300, -1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude]
    var ranges = [DataRange()]
    for low in values {
      for high in values where low <= high {
        ranges.append(DataRange(all: low...high, positive: low > 0 ? low...high : nil))
      }
    }
    for range in ranges {
      for padding in [0, 0.06] {
        let axis = Axis(scale: name).resolved(range, padding: padding)
        let domain = try #require(axis.domain)
        let scale = Scales.make(axis)
        #expect(axis.resolved(range, padding: padding) == axis, "\(range): resolving twice changes nothing")
        #expect(domain.lowerBound < domain.upperBound && domain.length.isFinite, "\(range)")
        #expect(Scales.kind(of: axis).defect(of: domain) == nil, "\(range)")
        for share in [0, 0.5, 1] {
          #expect(scale.position(of: scale.value(at: share)).isFinite, "\(range), \(share)")
        }
        let ticks = scale.ticks(count: 5)
        #expect(ticks.allSatisfy { $0.value.isFinite && scale.position(of: $0.value).isFinite }, "\(range)")
      }
    }
  }
}
