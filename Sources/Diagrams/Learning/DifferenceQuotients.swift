import Networks
import Plotting

/// The slope of a function at one place: the true one, and what forward and central differences make of it.
struct DifferenceQuotients: Sendable {
  let expression: Expression
  /// The place.
  let x: Double
  /// The function's value there.
  let value: Double
  /// The engine's exact derivative there.
  let slope: Double

  /// - Throws: `FunctionTextError` for a text that is no function of x, `DiagramError.data` where it has no slope.
  init(_ text: String, at x: Double) throws {
    do {
      expression = try Expression(parsing: text, variables: ["x"], library: .standard)
    } catch {
      throw FunctionTextError(option: "--function", text: text, reason: error)
    }
    self.x = x
    let result = try expression.valueAndGradient(at: ["x": x])
    value = result.value
    slope = result.gradient["x"] ?? 0
    guard value.isFinite, slope.isFinite else {
      throw DiagramError.data("--function has no finite value and slope at x = \(x); choose another --x")
    }
  }

  /// The values at many places.
  func values(at places: [Double]) throws -> [Double] { try expression.values(at: ["x": places]) }

  /// (f(x + h) − f(x)) / h.
  func forward(_ h: Double) throws -> Double {
    (try values(at: [x + h])[0] - value) / h
  }

  /// (f(x + h) − f(x − h)) / 2h.
  func central(_ h: Double) throws -> Double {
    let values = try values(at: [x + h, x - h])
    return (values[0] - values[1]) / (2 * h)
  }

  /// The absolute errors of both quotients at many widths; NaN where a value is not finite.
  func errors(at widths: [Double]) throws -> (forward: [Double], central: [Double]) {
    let forward = try widths.map { abs(try self.forward($0) - slope) }
    let central = try widths.map { abs(try self.central($0) - slope) }
    return (forward, central)
  }

  /// The order p of an error that falls as hᵖ, from the widths 0.02 and 0.01; nil where there is no error.
  static func order(_ error: (Double) throws -> Double) rethrows -> Double? {
    let (wide, narrow) = (try error(0.02), try error(0.01))
    guard wide > 1e-12, narrow > 1e-12, wide.isFinite, narrow.isFinite else { return nil }
    return naturalLogarithm(wide / narrow) / naturalLogarithm(2)
  }
}
