#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// PyTorch's `CyclicLR` (Smith 2017), per step: the rate rises from the base to `largest` in a straight line and
/// falls back, again and again.
public struct CyclicRate: Schedule, Equatable {
  /// How the height of the triangles changes.
  public enum Mode: String, Sendable, CaseIterable {
    /// All are alike.
    case triangular
    /// Each is half as high as the one before.
    case triangular2
    /// The height is multiplied by γ^step.
    case expRange = "exp_range"
  }

  /// The rate at the top of the first triangle.
  public var largest: Double
  /// Steps of rising, at least 1.
  public var up: Int
  /// Steps of falling, at least 1.
  public var down: Int
  /// How the height of the triangles changes.
  public var mode: Mode
  /// γ of `Mode.expRange`.
  public var gamma: Double

  /// Triangles over the base rate.
  ///
  /// - Parameters:
  ///   - largest: the rate at the top of the first triangle.
  ///   - up: the steps of rising.
  ///   - down: nil is as many steps as up.
  ///   - mode: how the triangles' heights change.
  ///   - gamma: what heights are multiplied by at each step, where the mode says so.
  /// - Precondition: there are steps of rising and of falling.
  public init(
    largest: Double, up: Int = 2000, down: Int? = nil, mode: Mode = .triangular, gamma: Double = 1
  ) {
    precondition(
      up >= 1 && down ?? 1 >= 1, "a cycle rises and falls for a step or more, not \(up) and \(down ?? up)")
    self.largest = largest
    self.up = up
    self.down = down ?? up
    self.mode = mode
    self.gamma = gamma
  }

  /// `cyclic`.
  public var name: String { "cyclic" }
  /// Steps.
  public var interval: ScheduleInterval { .step }

  /// base + (largest − base)·height, with the height of the triangle at this time.
  public func learningRate(base: Double, at time: Int, of duration: Int) -> Double {
    let (cycle, step) = time.quotientAndRemainder(dividingBy: up + down)
    let height =
      step <= up ? Double(step) / Double(up) : Double(up + down - step) / Double(down)
    let scale =
      switch mode {
      case .triangular: 1.0
      case .triangular2: pow(0.5, Double(cycle))
      case .expRange: pow(gamma, Double(time))
      }
    return base + (largest - base) * height * scale
  }
}
