import Networks

/// Units relu(w·x + b) of one input, their sum, and the function that the sum is to equal.
struct ReLUUnits: Sendable {
  /// One unit.
  struct Unit: Sendable, Equatable {
    var weight: Double
    var bias: Double

    /// z = w·x + b.
    func preActivation(_ x: Double) -> Double { weight * x + bias }
    /// relu(z).
    func activation(_ x: Double) -> Double { max(0, preActivation(x)) }
    /// Where z is 0; nil of a unit that does not depend on x.
    var kink: Double? { weight == 0 ? nil : -bias / weight }
  }

  /// A stretch on which the same units are on.
  struct Piece: Sendable, Equatable {
    var range: ClosedRange<Double>
    /// The places of the units that are on.
    var on: [Int]
    /// The sum of their weights.
    var slope: Double
  }

  let units: [Unit]
  let target: Expression
  let range: ClosedRange<Double>
  /// Places for drawing, among them every kink.
  let x: [Double]
  /// The target at these places.
  let wanted: [Double]

  /// - Throws: `FunctionTextError`, or `DiagramError` for numbers that make no sense.
  init(_ parameters: ReLUParameters) throws {
    guard (1...8).contains(parameters.units.count), parameters.units.allSatisfy({ $0.count == 2 }),
      parameters.units.joined().allSatisfy(\.isFinite)
    else {
      throw DiagramError.option(
        "--units", reason: "give one to eight pairs w,b with slashes between them, such as -1,2.6/1,-3.7")
    }
    do {
      target = try Expression(parsing: parameters.target, variables: ["x"], library: .standard)
    } catch {
      throw FunctionTextError(option: "--target", text: parameters.target, reason: error)
    }
    units = parameters.units.map { Unit(weight: $0[0], bias: $0[1]) }
    range = parameters.range
    let (low, high) = (range.lowerBound, range.upperBound)
    let kinks = units.compactMap(\.kink).filter { $0 > low && $0 < high }
    x = Array(Set(SampledCurve.places(in: range, count: 401) + kinks)).sorted()
    wanted = try target.values(of: "x", at: x)
    guard wanted.allSatisfy(\.isFinite) else {
      throw DiagramError.option("--target", reason: "it is not finite everywhere on \(low):\(high)")
    }
  }

  /// The sum of all units.
  func sum(_ x: Double) -> Double { units.reduce(0) { $0 + $1.activation(x) } }

  /// The kinks inside the range, rising, each once.
  var kinks: [Double] {
    Set(units.compactMap(\.kink).filter { $0 > range.lowerBound && $0 < range.upperBound }).sorted()
  }

  /// The stretches between kinks, from left to right.
  var pieces: [Piece] {
    let ends = [range.lowerBound] + kinks + [range.upperBound]
    return zip(ends, ends.dropFirst()).map { left, right in
      let on = units.indices.filter { units[$0].preActivation((left + right) / 2) > 0 }
      return Piece(range: left...right, on: on, slope: on.reduce(0) { $0 + units[$1].weight })
    }
  }

  /// The sum minus the target at the places for drawing.
  var errors: [Double] { zip(x, wanted).map { sum($0) - $1 } }

  /// How many samples the error is measured at.
  static let samples = 100

  /// The mean squared error at so many places, both ends of the range among them, as a training would measure it.
  func meanSquaredError() throws -> Double {
    let places = SampledCurve.places(in: range, count: Self.samples)
    let squares = zip(places, try target.values(of: "x", at: places)).map { place, value in
      (sum(place) - value) * (sum(place) - value)
    }
    return squares.reduce(0, +) / Double(places.count)
  }

  /// The widest stretch on which a unit is on and within a tolerance of the target; nil if it never is.
  func match(of unit: Unit, tolerance: Double) -> ClosedRange<Double>? {
    var (best, start): (ClosedRange<Double>?, Int?) = (nil, nil)
    for index in x.indices {
      let isNear =
        unit.preActivation(x[index]) > 0 && abs(unit.activation(x[index]) - wanted[index]) <= tolerance
      guard isNear else {
        start = nil
        continue
      }
      let first = start ?? index
      start = first
      if x[index] - x[first] > best.map({ $0.upperBound - $0.lowerBound }) ?? 0 { best = x[first]...x[index] }
    }
    return best
  }
}

/// What the figures of ReLU units are told.
public struct ReLUParameters: Sendable, Equatable {
  /// The weight and the bias of each unit.
  public var units: [[Double]]
  /// The function of x that the sum is to equal.
  public var target: String
  /// The interval of x.
  public var range: ClosedRange<Double>

  /// Units, a target and an interval.
  public init(units: [[Double]], target: String, range: ClosedRange<Double>) {
    self.units = units
    self.target = target
    self.range = range
  }

  /// Two units that follow the slopes of cos x + 1 on [0, 2π].
  public static let cosine = ReLUParameters(
    units: [[-1, 2.6], [1, -3.7]], target: "cos(x) + 1", range: 0...2 * Double.pi)
  /// Three units that build a line with kinks at 1 and 2.
  public static let pieces = ReLUParameters(
    units: [[-2, 2], [1, -1], [2, -4]], target: "max(-2*x + 2, x - 1, 3*x - 5)", range: 0...3)
}
