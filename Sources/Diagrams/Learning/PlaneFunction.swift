import Networks
import Plotting

/// A function of x and y, given by a text, with its exact gradient.
struct PlaneFunction: Sendable {
  let expression: Expression

  /// - Throws: `FunctionTextError` with the column of the mistake.
  init(_ text: String) throws {
    do {
      expression = try Expression(parsing: text, variables: ["x", "y"], library: .standard)
    } catch {
      throw FunctionTextError(option: "--function", text: text, reason: error)
    }
  }

  /// The values at many places.
  func values(x: [Double], y: [Double]) throws -> [Double] {
    try expression.values(at: ["x": x, "y": y])
  }

  /// The value at a place.
  func value(_ place: PlanePoint) throws -> Double { try expression.evaluate(["x": place.x, "y": place.y]) }

  /// The gradient at a place.
  func gradient(_ place: PlanePoint) throws -> PlanePoint {
    let gradient = try expression.gradient(at: ["x": place.x, "y": place.y])
    return PlanePoint(gradient["x"] ?? 0, gradient["y"] ?? 0)
  }

  /// The values over a grid: a row for each y, a column for each x.
  func grid(x: [Double], y: [Double]) throws -> Grid {
    let all = try values(x: y.flatMap { _ in x }, y: y.flatMap { Array(repeating: $0, count: x.count) })
    return Grid(rows: y.count, columns: x.count, values: all)
  }
}

/// A place or a direction in the plane of x and y.
struct PlanePoint: Sendable, Equatable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  static func + (a: PlanePoint, b: PlanePoint) -> PlanePoint { PlanePoint(a.x + b.x, a.y + b.y) }
  static func - (a: PlanePoint, b: PlanePoint) -> PlanePoint { PlanePoint(a.x - b.x, a.y - b.y) }
  static func * (a: PlanePoint, factor: Double) -> PlanePoint { PlanePoint(a.x * factor, a.y * factor) }

  /// The Euclidean length.
  var length: Double { (x * x + y * y).squareRoot() }
  var isFinite: Bool { x.isFinite && y.isFinite }
}
