/// What a training adds to the mean loss so that weights stay small: λ₁/m·Σ|W| + λ₂/(2m)·Σ W², with m the number of
/// samples; biases and the parameters of normalisations are not counted.
public struct Penalty: Sendable, Equatable {
  /// λ₁, of the sizes.
  public var l1: Double
  /// λ₂, of the squares.
  public var l2: Double

  /// A penalty; none unless a factor is other than 0.
  public init(l1: Double = 0, l2: Double = 0) {
    self.l1 = l1
    self.l2 = l2
  }

  /// Whether nothing is added.
  var isZero: Bool { l1 == 0 && l2 == 0 }

  /// The penalty of the parameters in the given ranges.
  func value<Scalar: FloatingScalar>(
    of parameters: UnsafePointer<Scalar>, in ranges: [Range<Int>], samples: Int
  ) -> Double {
    var (sizes, squares) = (0.0, 0.0)
    for range in ranges {
      for i in range {
        let weight = unsafe Double(parameters[i])
        sizes += abs(weight)
        squares += weight * weight
      }
    }
    return (l1 * sizes + 0.5 * l2 * squares) / Double(samples)
  }

  /// Adds its derivative, (λ₁·sign W + λ₂·W) / m, where the sign of 0 is 0.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func addGradient<Scalar: FloatingScalar>(
    of parameters: UnsafePointer<Scalar>, in ranges: [Range<Int>], samples: Int,
    to gradient: UnsafeMutablePointer<Scalar>
  ) {
    let (size, square) = (Scalar(l1 / Double(samples)), Scalar(l2 / Double(samples)))
    for range in ranges {
      if l2 != 0 { for i in range { unsafe gradient[i] += square * parameters[i] } }
      guard l1 != 0 else { continue }
      for i in range {
        unsafe gradient[i] += parameters[i] > 0 ? size : parameters[i] < 0 ? -size : 0
      }
    }
  }
}
