/// What one number and its target add to a loss that is a mean over all numbers.
///
/// A type instead of a closure, since that is inlined into the loop over the numbers, which then becomes SIMD code.
protocol LossTerm {
  /// The loss of a number z with the target y, and its derivative by z.
  func term(_ z: Double, _ y: Double) -> (value: Double, slope: Double)
}
