import Networks
import Testing

struct LossTests {
  @Test("Binary cross-entropy by its definition, and where that breaks by its limits")
  func binary() {
    func loss(_ z: Double, _ y: Double) -> (value: Double, gradient: Double) {
      let (value, gradient) = BinaryCrossEntropy().evaluate(logits: Matrix([[z]]), targets: Matrix([[y]]))
      return (value, gradient[0, 0])
    }
    // p = σ(ln 3) = 3/4.
    let z = 1.0986122886681098
    #expect(abs(loss(z, 1).value - 0.2876820724517809) < 1e-15)
    #expect(abs(loss(z, 0).value - 1.3862943611198906) < 1e-15)
    #expect(abs(loss(z, 1).gradient + 0.25) < 1e-15)
    #expect(loss(1000, 0) == (1000, 1))
    #expect(loss(-1000, 1) == (1000, -1))
    #expect(loss(1000, 1) == (0, 0))
    // −ln σ(40) = e⁻⁴⁰ to the last digits.
    #expect(abs(loss(40, 1).value / 4.248354255291589e-18 - 1) < 1e-14)
  }

  @Test("Softmax cross-entropy by its definition, and where that breaks by its limits")
  func multiclass() {
    let loss = SparseCategoricalCrossEntropy()
    // Logits ln 1, ln 2, ln 5: probabilities 1/8, 2/8, 5/8.
    let logits = Matrix<Double>([[0, 0.6931471805599453, 1.6094379124341003], [1000, -1000, 0]])
    let (value, gradient) = loss.evaluate(logits: logits, targets: Matrix([[1], [1]]))
    #expect(abs(value - (1.3862943611198906 + 2000) / 2) < 1e-12)
    for (entry, expected) in zip(gradient.elements, [0.0625, -0.375, 0.3125, 0.5, -0.5, 0]) {
      #expect(abs(entry - expected) < 1e-15)
    }
    let single = loss.evaluate(logits: Matrix<Float>([[100, 0]]), targets: Matrix([[0]]))
    #expect(single.value >= 0 && single.value < 1e-40)
  }

  @Test("Mean squared error is a mean over samples and outputs without a half")
  func squares() {
    let (value, gradient) = MeanSquaredError().evaluate(
      logits: Matrix<Double>([[1, 2], [3, 5]]), targets: Matrix([[0, 2], [5, 2]]))
    #expect(value == 3.5)
    #expect(gradient == Matrix([[0.5, 0], [-1, 1.5]]))
  }

  @Test("Softmax of the tutorial's logits, and of huge ones")
  func probabilities() {
    // scipy-free NumPy: e = np.exp(z - z.max()); e / e.sum().
    let p = softmax([10.2, -3.1, 0.5, 8.8])
    for (probability, expected) in zip(p, [0.802, 0, 0, 0.198]) {
      #expect(abs(probability - expected) < 5e-4)
    }
    #expect(abs(p.reduce(0, +) - 1) < 1e-15)
    #expect(softmax([1000, -1000]) == [1, 0])
    #expect(softmax([]) == [])
    #expect(sigmoid(-1000) == 0 && sigmoid(1000) == 1 && sigmoid(0) == 0.5)
  }

  @Test("Losses are known by Keras's names")
  func names() {
    for name in Losses.names { #expect(Losses.named(name)?.name == name) }
    #expect(Losses.named("mse")?.name == "mean_squared_error")
    #expect(Losses.named("mae")?.name == "mean_absolute_error")
    #expect(Losses.named("bce")?.name == "binary_crossentropy")
    #expect(Losses.named("mape") == nil)
  }
}
