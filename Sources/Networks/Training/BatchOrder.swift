/// Which samples each step of an epoch sees.
struct BatchOrder<Scalar: FloatingScalar> {
  private let samples: Samples<Scalar>
  /// The samples in a full batch.
  let size: Int
  /// The samples that an epoch uses: all, unless a short last batch is dropped.
  let used: Int
  private let isShuffled: Bool
  private var order: [UInt32]
  /// The samples in the order of the present epoch, if their rows are so short that to fetch them one by one, from all
  /// over the memory, would take longer than a step computes; otherwise empty.
  private var ordered: (features: [Scalar], targets: [Scalar]) = ([], [])
  /// How many samples of the present epoch are done.
  private(set) var position = 0

  init(_ samples: Samples<Scalar>, options: TrainingOptions) {
    let count = samples.count
    self.samples = samples
    size = options.batchSize.samples(of: count)
    used = options.dropsLastBatch ? count / size * size : count
    // The order within a full batch does not matter.
    isShuffled = options.shuffles && size < count
    order = isShuffled ? Array(0..<UInt32(count)) : []
    if isShuffled, samples.features.columns + samples.targets.columns <= 16, count <= 1 << 20 {
      ordered = (samples.features.elements, samples.targets.elements)
    }
  }

  /// The numbers of a batch whose rows have to be gathered; 0 if they lie one after the other.
  var gathered: Int {
    isShuffled && ordered.features.isEmpty ? size * (samples.features.columns + samples.targets.columns) : 0
  }
  /// Steps per epoch.
  var steps: Int { (used + size - 1) / size }
  /// Samples in the next batch.
  var count: Int { min(size, used - position) }

  /// Begins an epoch, by Fisher and Yates's shuffle if there is to be a new order.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  mutating func begin(using random: inout SeededGenerator) {
    position = 0
    guard isShuffled else { return }
    unsafe order.withUnsafeMutableBufferPointer { order in
      for last in stride(from: order.count - 1, to: 0, by: -1) {
        unsafe order.swapAt(last, random.index(below: last + 1))
      }
    }
    guard !ordered.features.isEmpty else { return }
    Self.copy(samples.features, in: order, to: &ordered.features)
    Self.copy(samples.targets, in: order, to: &ordered.targets)
  }

  /// Copies all rows in a new order.
  @inline(__always)
  private static func copy(_ rows: Matrix<Scalar>, in order: [UInt32], to copies: inout [Scalar]) {
    let width = rows.columns
    unsafe rows.elements.withUnsafeBufferPointer { rows in
      unsafe copies.withUnsafeMutableBufferPointer { copies in
        for (place, row) in order.enumerated() {
          let (start, target) = (Int(row) &* width, place &* width)
          for column in 0..<width { unsafe copies[target &+ column] = rows[start &+ column] }
        }
      }
    }
  }

  /// Goes on to the next batch; whether the epoch is over.
  mutating func advance() -> Bool {
    position += count
    guard position >= used else { return false }
    position = 0
    return true
  }

  /// Gives the rows of the next batch: in place if they lie one after the other, else in `room` for `gathered`
  /// numbers.
  func withBatch(
    _ room: UnsafeMutablePointer<Scalar>,
    _ body: (UnsafePointer<Scalar>, UnsafePointer<Scalar>) -> Double
  ) -> Double {
    let (width, targetWidth) = (samples.features.columns, samples.targets.columns)
    let isOrdered = !ordered.features.isEmpty
    let (features, targets) =
      isOrdered ? ordered : (samples.features.elements, samples.targets.elements)
    return unsafe features.withUnsafeBufferPointer { features in
      unsafe targets.withUnsafeBufferPointer { targets in
        guard let features = features.baseAddress, let targets = targets.baseAddress else { return 0 }
        guard isShuffled && !isOrdered else {
          return unsafe body(features + position * width, targets + position * targetWidth)
        }
        let (x, y) = unsafe (room, room + size * width)
        unsafe gather(features, width: width, into: x)
        unsafe gather(targets, width: targetWidth, into: y)
        return unsafe body(x, y)
      }
    }
  }

  /// Copies the rows of the next batch; for narrow ones a call to copy a few bytes would cost more than they do.
  private func gather(_ rows: UnsafePointer<Scalar>, width: Int, into batch: UnsafeMutablePointer<Scalar>) {
    for i in 0..<count {
      let row = unsafe rows + Int(order[position + i]) * width
      if width > 16 {
        unsafe (batch + i * width).update(from: row, count: width)
      } else {
        for column in 0..<width { unsafe batch[i * width + column] = row[column] }
      }
    }
  }
}
