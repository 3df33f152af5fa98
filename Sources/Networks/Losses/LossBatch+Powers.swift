extension LossBatch {
  /// Gives e^(z − max z) for the numbers z of each sample, some samples at a time: in a loop over the numbers of one
  /// sample alone the compiler finds too little to do side by side.
  ///
  /// - Parameter body: takes a sample, its largest number and its powers, sample by sample.
  @inline(__always)
  func forEachSample(_ body: (_ sample: Int, _ largest: Double, _ powers: UnsafePointer<Double>) -> Void) {
    let (samples, outputs) = unsafe (samples, outputs)
    // So much lies on the stack.
    let piece = max(1, 128 / outputs)
    unsafe withUnsafeTemporaryAllocation(of: Double.self, capacity: max(128, outputs)) { room in
      guard let powers = room.baseAddress else { return }
      for start in stride(from: 0, to: samples, by: piece) {
        let end = min(start + piece, samples)
        unsafe writeDistances(start..<end, to: powers)
        unsafe Exponential.raise(powers, count: (end - start) * outputs)
        for sample in start..<end {
          let largest = unsafe Double(largestEntry(predictions + sample * outputs, count: outputs))
          unsafe body(sample, largest, powers + (sample - start) * outputs)
        }
      }
    }
  }

  /// z − max z.
  @inline(__always)
  private func writeDistances(_ chosen: Range<Int>, to distances: UnsafeMutablePointer<Double>) {
    let outputs = unsafe outputs
    var (z, target) = unsafe (predictions + chosen.lowerBound * outputs, distances)
    for _ in chosen {
      let largest = unsafe Double(largestEntry(z, count: outputs))
      for k in 0..<outputs { unsafe target[k] = Double(z[k]) - largest }
      unsafe z += outputs
      unsafe target += outputs
    }
  }
}
