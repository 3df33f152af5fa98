/// Memory for numbers that is taken once and given back with its owner.
///
/// Safe to hold; only who follows `start` must stay within `count`.
@safe struct Workspace<Scalar: FloatingScalar>: ~Copyable {
  /// The first of `count` numbers; there is room for one even if none are asked for.
  let start: UnsafeMutablePointer<Scalar>
  let count: Int

  /// Room for numbers, all 0.
  init(count: Int) {
    self.count = count
    unsafe start = .allocate(capacity: max(1, count))
    unsafe start.initialize(repeating: 0, count: max(1, count))
  }

  deinit { unsafe start.deallocate() }
}
