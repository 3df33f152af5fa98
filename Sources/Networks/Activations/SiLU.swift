#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The sigmoid linear unit, also called swish: z·σ(z).
public struct SiLU: Activation {
  /// The function; it has no parameters.
  public init() {}

  /// `silu`.
  public var name: String { "silu" }
  /// The formula in math markup.
  public var formula: String { "x / (1 + e^{-x})" }
  // The minimum lies at z = −1.27846.
  /// The values that are taken.
  public var range: OutputRange { .from(-0.2784645427610738) }

  /// The value at `z`.
  public func value(at z: Double) -> Double { z * Sigmoid().value(at: z) }
  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double {
    Sigmoid().value(at: z) + z * Sigmoid().derivative(at: z)
  }
}

/// The smooth rectifier, ln(1 + eᶻ); its derivative is the sigmoid.
public struct Softplus: Activation {
  /// The function; it has no parameters.
  public init() {}

  /// `softplus`.
  public var name: String { "softplus" }
  /// The formula in math markup.
  public var formula: String { "ln(1 + e^{x})" }
  /// The values that are taken.
  public var range: OutputRange { .open(0, .infinity) }

  /// The value at `z`.
  public func value(at z: Double) -> Double { max(z, 0) + log1p(exp(-abs(z))) }
  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double { Sigmoid().value(at: z) }
}

/// Misra's (2019) z·tanh(softplus(z)).
public struct Mish: Activation {
  /// The function; it has no parameters.
  public init() {}

  /// `mish`.
  public var name: String { "mish" }
  /// The formula in math markup.
  public var formula: String { "x \\cdot tanh(ln(1 + e^{x}))" }
  // The minimum lies at z = −1.19243.
  /// The values that are taken.
  public var range: OutputRange { .from(-0.3088434130172503) }

  /// The value at `z`.
  public func value(at z: Double) -> Double { z * Self.gate(z).value }
  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double {
    let gate = Self.gate(z)
    return gate.value + z * gate.complement * Sigmoid().value(at: z)
  }

  /// t = tanh(softplus(z)) and 1 − t², as rational functions of the exponential that does not overflow.
  private static func gate(_ z: Double) -> (value: Double, complement: Double) {
    if z >= 0 {
      let e = exp(-z)
      let denominator = 1 + 2 * e + 2 * e * e
      return ((1 + 2 * e) / denominator, 4 * e * e * (1 + 2 * e + e * e) / (denominator * denominator))
    }
    let e = exp(z)
    let n = e * (e + 2)
    return (n / (n + 2), 4 * (n + 1) / ((n + 2) * (n + 2)))
  }
}
