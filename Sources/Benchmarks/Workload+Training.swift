import COpenBLAS
import Networks

extension Workload {
  /// Trainings, beside the bare matrix products of their steps.
  static var training: [Workload] {
    [
      plane(
        "coffee", "2-3-1 sigmoid, 200,000 samples, batch 32, Adam, 62,500 steps, Double", sizes: [2, 3, 1],
        task: .binary, samples: 200_000, steps: 62_500, optimizer: Adam(), activation: Sigmoid()),
      plane(
        "multiclass", "2-2-4 relu, 100 samples, batch 32, Adam, 800 steps, Double", sizes: [2, 2, 4],
        task: .multiclass(classes: 4), samples: 100, steps: 800, optimizer: Adam(), activation: ReLU()),
      digits("digits", threads: 1), digits("digits-2-threads", threads: 2),
    ]
  }

  private static func plane(
    _ name: String, _ title: String, sizes: [Int], task: LearningTask, samples count: Int, steps: Int,
    optimizer: any Optimizer, activation: any Activation
  ) -> Workload {
    Workload(
      name: name, title: title, amount: Double(steps), unit: "step", bareTitle: "dgemm",
      countsAllocations: true
    ) { _ in
      let samples: Samples<Double> = BenchmarkData.samples(count, features: 2, classes: task.classes ?? 1)
      let model = Sequential<Double>(layerSizes: sizes, activation: activation, seed: 1)
      let options = TrainingOptions(optimizer: optimizer, learningRate: 0.01, epochs: 1, batchSize: .size(32))
      var products = try BareProducts<Double>(sizes: sizes, batch: 32)
      return .here {
        let trainer = Trainer(model, samples: samples, task: task, options: options)
        for _ in 0..<steps { trainer.step() }
      } bare: {
        for _ in 0..<steps { products.step() }
      }
    }
  }

  private static func digits(_ name: String, threads: Int) -> Workload {
    let sizes = [784, 64, 64, 10]
    return Workload(
      name: name,
      title: "784-64-64-10 relu, 60,000 samples, batch 128, SGD, one epoch, Float, BLAS threads: \(threads)",
      amount: 469, unit: "step", bareTitle: "sgemm", countsAllocations: true
    ) { _ in
      let samples: Samples<Float> = BenchmarkData.samples(60_000, features: 784, classes: 10)
      let model = Sequential<Float>(layerSizes: sizes, activation: ReLU(), seed: 1)
      let options = TrainingOptions(
        optimizer: SGD(), learningRate: 0.05, epochs: 1, batchSize: .size(128))
      var products = try BareProducts<Float>(sizes: sizes, batch: 128)
      return .here {
        BLAS.threads = threads
        defer { BLAS.threads = 1 }
        Trainer(model, samples: samples, task: .multiclass(classes: 10), options: options).runEpoch()
      } bare: {
        BLAS.threads = threads
        defer { BLAS.threads = 1 }
        for _ in 0..<469 { products.step() }
      }
    }
  }

  /// A network's loss over a plane of its parameters.
  static var landscape: [Workload] {
    let sizes = [784, 64, 64, 10]
    return [
      Workload(
        name: "landscape", title: "loss landscape of 784-64-64-10 relu, 51 × 51, 1,000 samples, Float",
        amount: 2601, unit: "point", bareTitle: "sgemm without the first layer, 1 thread"
      ) { _ in
        let samples: Samples<Float> = BenchmarkData.samples(1000, features: 784, classes: 10)
        let model = Sequential<Float>(layerSizes: sizes, activation: ReLU(), seed: 1)
        let directions = [2, 3].map {
          Sequential<Float>(layerSizes: sizes, activation: ReLU(), seed: $0).parameters
        }
        let places = BenchmarkData.places(51)
        var products = try BareProducts<Float>(sizes: Array(sizes.dropFirst()), batch: 1000)
        return .here {
          _ = model.losses(
            of: samples, task: .multiclass(classes: 10), first: (directions[0], places),
            second: (directions[1], places))
        } bare: {
          for _ in 0..<2601 { products.forward() }
        }
      }
    ]
  }
}

/// The matrix products of a training step of dense layers, by OpenBLAS's own functions, on memory of their own.
struct BareProducts<Scalar: FloatingScalar> {
  private let library: OpenBLAS
  private let sizes: [Int]
  private let batch: Int
  private var values: [[Scalar]]
  private var weights: [[Scalar]]

  init(sizes: [Int], batch: Int) throws {
    guard let library = BLAS.library else {
      throw BenchmarkError(
        description: "OpenBLAS is not installed; its products are what ours are compared with")
    }
    self.library = library
    self.sizes = sizes
    self.batch = batch
    values = sizes.map { Array(repeating: 0.5, count: $0 * batch) }
    weights = zip(sizes, sizes.dropFirst()).map { Array(repeating: 0.01, count: $0 * $1) }
  }

  /// x·Wᵀ of each layer.
  mutating func forward() {
    for layer in weights.indices {
      product(
        false, true, batch, sizes[layer + 1], sizes[layer], values[layer], weights[layer], &values[layer + 1])
    }
  }

  /// What `forward` does, then δᵀ·x of each layer and δ·W of each but the first.
  mutating func step() {
    forward()
    for layer in weights.indices.reversed() {
      product(
        true, false, sizes[layer + 1], sizes[layer], batch, values[layer + 1], values[layer], &weights[layer])
      guard layer > 0 else { continue }
      product(
        false, false, batch, sizes[layer], sizes[layer + 1], values[layer + 1], weights[layer], &values[layer]
      )
    }
  }

  private func product(
    _ transposesA: Bool, _ transposesB: Bool, _ m: Int, _ n: Int, _ k: Int, _ a: [Scalar], _ b: [Scalar],
    _ c: inout [Scalar]
  ) {
    let (ta, tb) = (
      transposesA ? openblas_trans : openblas_no_trans, transposesB ? openblas_trans : openblas_no_trans
    )
    let (strideA, strideB) = (Int32(transposesA ? m : k), Int32(transposesB ? k : n))
    let (m, n, k) = (Int32(m), Int32(n), Int32(k))
    unsafe a.withUnsafeBytes { a in
      unsafe b.withUnsafeBytes { b in
        unsafe c.withUnsafeMutableBytes { c in
          if Scalar.self == Float.self {
            unsafe library.sgemm(
              openblas_row_major, ta, tb, m, n, k, 1e-3, a.assumingMemoryBound(to: Float.self).baseAddress,
              strideA,
              b.assumingMemoryBound(to: Float.self).baseAddress, strideB, 0,
              c.assumingMemoryBound(to: Float.self).baseAddress, n)
          } else {
            unsafe library.dgemm(
              openblas_row_major, ta, tb, m, n, k, 1e-3, a.assumingMemoryBound(to: Double.self).baseAddress,
              strideA,
              b.assumingMemoryBound(to: Double.self).baseAddress, strideB, 0,
              c.assumingMemoryBound(to: Double.self).baseAddress, n)
          }
        }
      }
    }
  }
}
