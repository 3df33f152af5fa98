#if os(Linux)
  import Glibc
  import Networks
  import Testing

  /// OpenBLAS chooses its kernels by the processor, and sums in another order with each, or with more threads;
  /// trained networks agree nevertheless.
  @Suite(.serialized) struct KernelAgreementTests {
    static let settings: [[(name: String, value: String)]] = [
      [("OPENBLAS_CORETYPE", "Haswell")], [("OPENBLAS_CORETYPE", "Nehalem")],
      [("OPENBLAS_NUM_THREADS", "1")], [("OPENBLAS_NUM_THREADS", "2")], [("OPENBLAS_NUM_THREADS", "4")],
    ]

    @Test("Losses and probabilities agree to 1e-9 between kernels and numbers of threads")
    func agreement() async throws {
      let reference = try Self.outcome()
      try #require(reference.count > 1000 && reference.allSatisfy { $0.isFinite })
      for setting in Self.settings {
        for (name, value) in setting { unsafe setenv(name, value, 1) }
        // A process of its own, because OpenBLAS chooses when it is loaded.
        let kernel = setting[0].name == "OPENBLAS_CORETYPE" ? setting[0].value : ""
        await #expect(processExitsWith: .success, "\(setting)") {
          [reference = reference as [Double], kernel = kernel as String] in
          let own = try Self.outcome()
          if !kernel.isEmpty { #expect(BLAS.coreName == kernel) }
          #expect(largestDifference(own, reference) < 1e-9)
        }
        for (name, _) in setting { unsafe unsetenv(name) }
      }
    }

    /// The losses and the probabilities of networks like those of the gallery: a plane of two classes, and digits.
    private static func outcome() throws -> [Double] {
      let moons = try Datasets.make("moons")
      let plane = try train(
        Samples(moons), sizes: [2, 16, 16, 1], activation: Tanh(), task: .binary,
        options: TrainingOptions(learningRate: 0.01, epochs: 200))
      let digits = try Digits.builtIn().train
      let images = Samples<Double>(
        features: digits.images.rows(at: Array(0..<256)),
        targets: Matrix(rows: 256, columns: 1, elements: digits.labels.prefix(256).map(Double.init)))
      return plane
        + (try train(
          images, sizes: [784, 64, 10], activation: ReLU(), task: .multiclass(classes: 10),
          options: TrainingOptions(
            optimizer: SGD(momentum: 0.9), learningRate: 0.05, epochs: 4, batchSize: .size(64))))
    }

    private static func train(
      _ samples: Samples<Double>, sizes: [Int], activation: any Activation, task: LearningTask,
      options: TrainingOptions
    ) throws -> [Double] {
      var model = Sequential<Double>(layerSizes: sizes, activation: activation, seed: 1)
      let history = try model.fit(samples, task: task, options: options)
      return history.loss + model.probabilities(of: samples.features, task: task).elements
    }
  }
#endif
