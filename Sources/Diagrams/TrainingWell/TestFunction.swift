/// A function of two variables that optimizers are commonly tried on, with a start.
public enum TestFunction: String, Sendable, CaseIterable {
  /// A long valley, from far along it.
  case bowl
  /// Beale (1958): a flat valley between steep walls.
  case beale
  /// Rosenbrock (1960): a narrow valley that bends.
  case rosenbrock
  /// A saddle between two minima, from nearly on the ridge.
  case saddle
  /// Himmelblau (1972): four minima.
  case himmelblau

  /// The function of x and y.
  public var expression: String {
    switch self {
    case .bowl: "0.1*x^2 + 2*y^2"
    case .beale: "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2"
    case .rosenbrock: "(1 - x)^2 + 100*(y - x^2)^2"
    case .saddle: "x^2 - y^2 + 0.25*y^4"
    case .himmelblau: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2"
    }
  }

  /// Where descents start.
  public var start: (x: Double, y: Double) {
    switch self {
    case .bowl: (2.5, 1.5)
    case .beale: (1, 1.5)
    case .rosenbrock: (-1.5, 2)
    case .saddle: (-1.5, 0.001)
    case .himmelblau: (0, -1)
    }
  }
}
