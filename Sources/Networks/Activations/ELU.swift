#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The exponential linear unit (Clevert et al. 2015): z for z > 0, α·(eᶻ − 1) below.
public struct ELU: Activation {
  /// The depth of the negative branch.
  public let alpha: Double

  /// An exponential linear unit; PyTorch and Keras take α = 1.
  public init(alpha: Double = 1) { self.alpha = alpha }

  /// The name, with the parameter unless it is the default.
  public var name: String { parameterised("elu", alpha, standard: 1) }
  /// The formula in math markup.
  public var formula: String {
    alpha == 1
      ? "x > 0: x;  x \\le 0: e^{x} - 1" : "x > 0: x;  x \\le 0: \(Activations.text(alpha)) (e^{x} - 1)"
  }
  /// The values that are taken.
  public var range: OutputRange { alpha > 0 ? .open(-alpha, .infinity) : .from(0) }
  /// Where the derivative jumps.
  public var kinks: [Double] { alpha == 1 ? [] : [0] }

  /// The value at `z`.
  public func value(at z: Double) -> Double { z > 0 ? z : alpha * expm1(z) }
  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double { z > 0 ? 1 : alpha * exp(z) }
}

/// The scaled exponential linear unit (Klambauer et al. 2017), λ·elu(z; α), which keeps mean 0 and variance 1.
public struct SELU: Activation {
  static let alpha = 1.6732632423543772
  static let lambda = 1.0507009873554805

  /// The function; it has no parameters.
  public init() {}

  /// `selu`.
  public var name: String { "selu" }
  /// The formula in math markup.
  public var formula: String { "x > 0: 1.0507 x;  x \\le 0: 1.7581 (e^{x} - 1)" }
  /// The values that are taken.
  public var range: OutputRange { .open(-Self.lambda * Self.alpha, .infinity) }
  /// Where the derivative jumps.
  public var kinks: [Double] { [0] }

  /// The value at `z`.
  public func value(at z: Double) -> Double { Self.lambda * (z > 0 ? z : Self.alpha * expm1(z)) }
  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double { Self.lambda * (z > 0 ? 1 : Self.alpha * exp(z)) }
}
