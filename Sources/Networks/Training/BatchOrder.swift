/// Which samples each step of an epoch sees.
struct BatchOrder<Scalar: FloatingScalar> {
  private let samples: Samples<Scalar>
  /// The samples in a full batch.
  let size: Int
  /// The samples that an epoch uses: all, unless a short last batch is dropped.
  let used: Int
  private let isShuffled: Bool
  private var order: [Int]
  /// How many samples of the present epoch are done.
  private(set) var position = 0

  init(_ samples: Samples<Scalar>, options: TrainingOptions) {
    let count = samples.count
    self.samples = samples
    size = options.batchSize.samples(of: count)
    used = options.dropsLastBatch ? count / size * size : count
    // The order within a full batch does not matter.
    isShuffled = options.shuffles && size < count
    order = isShuffled ? Array(0..<count) : []
  }

  /// The numbers of a batch whose rows have to be gathered; 0 if they lie one after the other.
  var gathered: Int { isShuffled ? size * (samples.features.columns + samples.targets.columns) : 0 }
  /// Steps per epoch.
  var steps: Int { (used + size - 1) / size }
  /// Samples in the next batch.
  var count: Int { min(size, used - position) }

  /// Begins an epoch, by Fisher and Yates's shuffle if there is to be a new order.
  mutating func begin(using random: inout SeededGenerator) {
    position = 0
    guard isShuffled else { return }
    unsafe order.withUnsafeMutableBufferPointer { order in
      for last in stride(from: order.count - 1, to: 0, by: -1) {
        unsafe order.swapAt(last, random.index(below: last + 1))
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
    return unsafe samples.features.elements.withUnsafeBufferPointer { features in
      unsafe samples.targets.elements.withUnsafeBufferPointer { targets in
        guard let features = features.baseAddress, let targets = targets.baseAddress else { return 0 }
        guard isShuffled else {
          return unsafe body(features + position * width, targets + position * targetWidth)
        }
        let (x, y) = unsafe (room, room + size * width)
        unsafe gather(features, width: width, into: x)
        unsafe gather(targets, width: targetWidth, into: y)
        return unsafe body(x, y)
      }
    }
  }

  /// Copies the rows of the next batch.
  private func gather(_ rows: UnsafePointer<Scalar>, width: Int, into batch: UnsafeMutablePointer<Scalar>) {
    // Narrow rows go column by column, because a call to copy a few bytes costs more than they do.
    if width > 16 {
      for i in 0..<count {
        unsafe (batch + i * width).update(from: rows + order[position + i] * width, count: width)
      }
      return
    }
    for column in 0..<width {
      for i in 0..<count {
        unsafe batch[i * width + column] = rows[order[position + i] * width + column]
      }
    }
  }
}
