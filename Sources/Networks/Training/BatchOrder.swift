/// Which samples each step of an epoch sees.
struct BatchOrder<Scalar: FloatingScalar> {
  private let samples: Samples<Scalar>
  /// The samples in a full batch.
  let size: Int
  /// The samples that an epoch uses: all, unless a short last batch is dropped.
  let used: Int
  private let isShuffled: Bool
  private var order: [UInt32]
  /// Features and targets of each sample side by side, where both are few and samples come in any order: what is
  /// gathered from all over the memory costs by the place, not by the number.
  private let rows: [Scalar]
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
    rows =
      isShuffled && samples.features.columns + samples.targets.columns <= 16 ? Self.rows(of: samples) : []
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private static func rows(of samples: Samples<Scalar>) -> [Scalar] {
    let (width, targetWidth) = (samples.features.columns, samples.targets.columns)
    var rows: [Scalar] = []
    rows.reserveCapacity(samples.count * (width + targetWidth))
    for sample in 0..<samples.count {
      for column in 0..<width { rows.append(samples.features.elements[sample * width + column]) }
      for column in 0..<targetWidth { rows.append(samples.targets.elements[sample * targetWidth + column]) }
    }
    return rows
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
        if !rows.isEmpty {
          unsafe gatherRows(width, targetWidth, into: x, y)
          return unsafe body(x, y)
        }
        unsafe gather(features, width: width, into: x)
        unsafe gather(targets, width: targetWidth, into: y)
        return unsafe body(x, y)
      }
    }
  }

  /// Copies the narrow rows of the next batch.
  private func gatherRows(
    _ width: Int, _ targetWidth: Int, into x: UnsafeMutablePointer<Scalar>, _ y: UnsafeMutablePointer<Scalar>
  ) {
    let (count, stride) = (count, width + targetWidth)
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe order.withUnsafeBufferPointer { order in
        for i in 0..<count {
          let row = unsafe Int(order[position + i]) * stride
          for column in 0..<width { unsafe x[i * width + column] = rows[row + column] }
          for column in 0..<targetWidth { unsafe y[i * targetWidth + column] = rows[row + width + column] }
        }
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
