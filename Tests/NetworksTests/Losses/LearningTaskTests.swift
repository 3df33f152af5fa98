import Networks
import Testing

struct LearningTaskTests {
  @Test("The task follows from the labels")
  func labels() {
    #expect(LearningTask(labels: .classes([0, 1], names: ["a", "b"])) == .binary)
    #expect(LearningTask(labels: .classes([0, 2], names: ["a", "b", "c"])) == .multiclass(classes: 3))
    #expect(LearningTask(labels: .values([1.5], name: "price")) == .regression(outputs: 1))
    #expect([LearningTask.binary.outputs, LearningTask.multiclass(classes: 4).outputs] == [1, 4])
    #expect(LearningTask.binary.loss.name == "binary_crossentropy")
  }

  @Test("One logit gives two columns of probabilities and a class above the threshold")
  func binary() {
    let logits = Matrix<Double>([[0], [1.0986122886681098], [-1000]])
    let p = LearningTask.binary.probabilities(logits: logits)
    for (probability, expected) in zip(p.elements, [0.5, 0.5, 0.25, 0.75, 1, 0]) {
      #expect(abs(probability - expected) < 1e-15)
    }
    #expect(LearningTask.binary.predictedClasses(logits: logits) == [0, 1, 0])
    #expect(LearningTask.binary.predictedClasses(logits: logits, threshold: 0.4) == [1, 1, 0])
    #expect(LearningTask.binary.predictedClasses(logits: logits, threshold: 0.8) == [0, 0, 0])
    #expect(LearningTask.binary.accuracy(logits: logits, targets: Matrix([[1], [1], [0]])) == 2.0 / 3)
    // Labels of −1 and 1, as hinge takes them, and probabilities instead of logits.
    #expect(LearningTask.binary.accuracy(logits: logits, targets: Matrix([[1], [1], [-1]])) == 2.0 / 3)
    let given = Matrix<Double>([[0.4], [0.6], [0.5]])
    #expect(
      LearningTask.binary.accuracy(logits: given, targets: Matrix([[0], [1], [0]]), threshold: 0.5) == 1)
  }

  @Test("Of several classes the most probable is predicted, of equal ones the first")
  func multiclass() {
    let task = LearningTask.multiclass(classes: 3)
    let logits = Matrix<Float>([[0, 2, 1], [3, 3, -1], [-5, -4, -3]])
    #expect(task.predictedClasses(logits: logits) == [1, 0, 2])
    #expect(task.accuracy(logits: logits, targets: Matrix([[1], [1], [2]])) == 2.0 / 3)
    let p = task.probabilities(logits: logits)
    #expect(abs(p[1, 0] - p[1, 1]) == 0 && abs(p.row(0).reduce(0, +) - 1) < 1e-15)
    #expect(
      LearningTask.regression(outputs: 1).accuracy(logits: Matrix<Float>([[1]]), targets: Matrix([[1]]))
        == nil)
  }
}
