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
    let room = max(1, count)
    unsafe start = .allocate(capacity: room)
    // Zeros are bytes of 0: of an unknown type the library would copy them number by number.
    unsafe UnsafeMutableRawPointer(start).initializeMemory(
      as: UInt8.self, repeating: 0, count: room * MemoryLayout<Scalar>.stride)
  }

  deinit { unsafe start.deallocate() }
}
