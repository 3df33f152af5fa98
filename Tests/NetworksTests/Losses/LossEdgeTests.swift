import Networks
import Testing

/// Where losses meet kinks, huge logits, certainty, and numbers that are none.
struct LossEdgeTests {
  private func value(_ loss: any Loss, _ x: [Double], _ targets: [Double]) -> (Double, [Double]) {
    let columns = loss.targetColumns(outputs: x.count)
    let (value, gradient) = loss.evaluate(
      logits: Matrix([x]), targets: Matrix(rows: 1, columns: columns, elements: targets))
    return (value, gradient.elements)
  }

  @Test("Logits of ±1000 neither overflow nor lose their gradient")
  func hugeLogits() {
    #expect(value(CategoricalCrossEntropy(), [1000, -1000], [0, 1]) == (2000, [1, -1]))
    #expect(value(CategoricalCrossEntropy(), [1000, -1000], [1, 0]) == (0, [0, 0]))
    #expect(value(SparseCategoricalCrossEntropy(), [1000, -1000], [1]) == (2000, [1, -1]))
    #expect(value(BinaryCrossEntropy(), [1000], [0]) == (1000, [1]))
    #expect(value(Hinge(), [-1000], [1]) == (1001, [-1]))
    #expect(value(Huber(), [1000], [-1000]) == (1999.5, [1]))
    let single = CategoricalCrossEntropy().evaluate(
      logits: Matrix<Float>([[1000, -1000]]), targets: Matrix<Float>([[0, 1]]))
    #expect(single.value == 2000 && single.gradient == Matrix([[1, -1]]))
  }

  @Test("Certain probabilities cost as much as Keras's 1e-7, and have no gradient")
  func certainty() {
    // -np.log(1e-7)
    let limit = 16.11809565095832
    for (loss, targets) in [
      (SparseCategoricalCrossEntropy(fromLogits: false) as any Loss, [1.0]),
      (CategoricalCrossEntropy(fromLogits: false), [0, 1]),
    ] {
      let (cost, gradient) = value(loss, [1, 0], targets)
      #expect(abs(cost - limit) < 1e-12 && gradient == [0, 0])
    }
    let (cost, gradient) = value(BinaryCrossEntropy(fromLogits: false), [0], [1])
    #expect(abs(cost - limit) < 1e-12 && gradient == [0])
    #expect(value(BinaryCrossEntropy(fromLogits: false), [1], [1]).0 < 1.1e-7)
  }

  @Test("At kinks: no slope where the absolute error or the hinge is 0")
  func kinks() {
    #expect(value(MeanAbsoluteError(), [3], [3]) == (0, [0]))
    #expect(value(Hinge(), [1], [1]) == (0, [0]))
    #expect(value(Hinge(), [-1], [0]) == (0, [0]))
    #expect(value(Huber(delta: 2), [2], [0]) == (2, [2]))
  }

  @Test("What is not finite makes the loss not finite, so that a training notices", arguments: LossCase.all)
  func notFinite(lossCase: LossCase) {
    var random = SeededGenerator(seed: 2)
    let loss = lossCase.loss
    let targets = lossCase.targets(3 * loss.targetColumns(outputs: 2), outputs: 2, &random)
    func cost(of predictions: [Double]) -> Double {
      loss.evaluate(
        logits: Matrix(rows: 3, columns: 2, elements: predictions),
        targets: Matrix(rows: 3, columns: loss.targetColumns(outputs: 2), elements: targets)
      ).value
    }
    let good = lossCase.predictions(6, &random)
    #expect(cost(of: good).isFinite)
    #expect(cost(of: good.map { _ in .nan }).isNaN)
    // Probabilities are clipped, so an infinite one costs as much as 0 or 1.
    if !lossCase.takesProbabilities {
      let up = cost(of: good.map { _ in .infinity })
      let down = cost(of: good.map { _ in -.infinity })
      #expect(!up.isFinite || !down.isFinite)
    }
  }

  @Test("Targets that a loss does not take are found")
  func targets() throws {
    func message(_ loss: any Loss, _ targets: Matrix<Double>, outputs: Int) -> String {
      do {
        try loss.check(targets, outputs: outputs)
        return ""
      } catch {
        return "\(error)"
      }
    }
    for bad in [3, -1, 0.5, Double.nan, .infinity] {
      #expect(
        message(SparseCategoricalCrossEntropy(), Matrix([[2], [bad]]), outputs: 3)
          == "the target of sample 1 is \(bad); sparse_categorical_crossentropy expects a class, a whole number "
          + "in 0…2")
    }
    #expect(
      message(BinaryCrossEntropy(), Matrix([[0], [1], [2]]), outputs: 1)
        == "the target of sample 2 is 2.0; binary_crossentropy expects a number in 0…1")
    #expect(
      message(CategoricalCrossEntropy(), Matrix([[0, 1], [0.5, .nan]]), outputs: 2).contains(
        "sample 1 is nan"))
    #expect(message(Hinge(), Matrix([[-1], [0], [1]]), outputs: 1).isEmpty)
    #expect(message(Hinge(), Matrix([[2]]), outputs: 1).hasSuffix("expects 0 or 1, or else −1 or 1"))
    #expect(
      message(MeanSquaredError(), Matrix([[.infinity]]), outputs: 1).hasSuffix("expects a finite number"))
    #expect(message(Huber(), Matrix(rows: 0, columns: 1), outputs: 1).isEmpty)
  }

  @Test("A class that does not exist, and a batch without samples, end the program with a reason")
  func misuse() async {
    await #expect(processExitsWith: .failure) {
      _ = SparseCategoricalCrossEntropy().evaluate(logits: Matrix<Double>([[1, 2]]), targets: Matrix([[2]]))
    }
    await #expect(processExitsWith: .failure) {
      _ = SparseCategoricalCrossEntropy().evaluate(
        logits: Matrix<Double>([[1, 2]]), targets: Matrix([[.nan]]))
    }
    await #expect(processExitsWith: .failure) {
      _ = MeanSquaredError().evaluate(
        logits: Matrix<Double>(rows: 0, columns: 1), targets: Matrix(rows: 0, columns: 1))
    }
    await #expect(processExitsWith: .failure) { _ = ClassWeights([1, 2]).weights(of: Matrix<Double>([[2]])) }
  }
}
