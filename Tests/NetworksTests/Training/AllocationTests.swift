// Without optimisation the compiler boxes much that costs nothing otherwise.
#if os(Linux) && !DEBUG
  import CAllocations
  import Networks
  import Testing

  /// A training step after the first takes no memory.
  struct AllocationTests {
    static let optimizers =
      Optimizers.names + [
        "sgd(momentum=0.9)", "rmsprop(momentum=0.9, centered=true)", "adam(amsgrad=true)",
      ]

    @Test("What counts allocations counts them")
    func counter() {
      let before = allocations_of_this_thread()
      let numbers = (0..<100).map { Double($0) + Double(before) }
      #expect(allocations_of_this_thread() > before && before >= 0)
      #expect(numbers.count == 100)
    }

    @Test("Steps through several epochs, with all that a training can do", arguments: optimizers)
    func steps(optimizer: String) throws {
      for schedule in ["one_cycle", "reduce_on_plateau(patience=1)", "cosine"] {
        let options = TrainingOptions(
          optimizer: try Optimizers.named(optimizer), learningRate: 0.01, epochs: 20, batchSize: .size(32),
          l2: 0.01, dropout: 0.2, recordsSteps: true, schedule: try Schedules.named(schedule),
          clipping: .norm(1))
        #expect(allocations(Double.self, sizes: [2, 16, 16, 1], task: .binary, options: options) == 0)
        #expect(
          allocations(Float.self, sizes: [20, 64, 3], task: .multiclass(classes: 3), options: options) == 0)
      }
    }

    @Test("Full batches, where each step is an epoch")
    func fullBatches() {
      let options = TrainingOptions(learningRate: 0.01, epochs: 100)
      #expect(allocations(Double.self, sizes: [2, 16, 16, 1], task: .binary, options: options) == 0)
      #expect(
        allocations(Double.self, sizes: [300, 100, 2], task: .regression(outputs: 2), options: options) == 0)
    }

    /// What 50 steps after the first take.
    private func allocations<Scalar: FloatingScalar>(
      _ type: Scalar.Type, sizes: [Int], task: LearningTask, options: TrainingOptions
    ) -> Int {
      var random = SeededGenerator(seed: 5)
      let count = 100
      let columns = task.classes == nil ? task.outputs : 1
      let samples = Samples(
        features: Matrix(
          rows: count, columns: sizes[0],
          elements: random.normals(count: count * sizes[0]).map { Scalar($0) }),
        targets: Matrix(
          rows: count, columns: columns,
          elements: (0..<count * columns).map { Scalar($0 % (task.classes ?? 5)) }))
      let model = Sequential<Scalar>(layerSizes: sizes, activation: Tanh(), seed: 1)
      let trainer = Trainer(model, samples: samples, task: task, options: options)
      trainer.step()
      let before = allocations_of_this_thread()
      for _ in 0..<50 { trainer.step() }
      return allocations_of_this_thread() - before
    }
  }
#endif
