import Networks
import Testing

/// What follows from labels.
@Suite struct LearningTargetTests {
  static let two = Dataset.Labels.classes([0, 1, 1], names: ["no", "yes"])
  static let three = Dataset.Labels.classes([2, 0, 1], names: ["a", "b", "c"])
  static let values = Dataset.Labels.values([0.25, 3, -1], name: "y")

  @Test func theTaskFollowsFromTheLabels() throws {
    #expect(try LearningTarget(Self.two).task == .binary)
    #expect(try LearningTarget(Self.two).loss.name == "binary_crossentropy")
    #expect(try LearningTarget(Self.three).task == .multiclass(classes: 3))
    #expect(try LearningTarget(Self.three).targets.elements == [2, 0, 1])
    #expect(try LearningTarget(Self.values).task == .regression(outputs: 1))
    #expect(try LearningTarget(Self.values).targets.elements == [0.25, 3, -1])
  }

  @Test func oneColumnForEachClass() throws {
    let target = try LearningTarget(Self.three, loss: "categorical_crossentropy")
    #expect(target.targets == Matrix([[0, 0, 1], [1, 0, 0], [0, 1, 0]]))
    #expect(target.classes == [2, 0, 1])
  }

  @Test func twoClassesMayBeLearntBySoftmax() throws {
    let target = try LearningTarget(Self.two, loss: "sparse_categorical_crossentropy")
    #expect(target.task == .multiclass(classes: 2))
  }

  @Test func numbersOfClassesAreTakenAtTheirWord() throws {
    let prices = Dataset.Labels.classes([1, 0], names: ["300", "500"])
    #expect(try LearningTarget(prices, loss: "mae").targets.elements == [500, 300])
    #expect(try LearningTarget(Self.two, loss: "mse").targets.elements == [0, 1, 1])
  }

  @Test func numbersFromZeroOnAreClassesIfAskedFor() throws {
    let numbers = Dataset.Labels.values([0, 2, 1, 2], name: "y")
    let target = try LearningTarget(numbers, loss: "sparse_categorical_crossentropy")
    #expect(target.task == .multiclass(classes: 3))
    #expect(throws: LossChoiceError.self) {
      try LearningTarget(.values([0, 2], name: "y"), loss: "sparse_categorical_crossentropy")
    }
  }

  @Test func whatDoesNotFitIsSaidWithWhatDoes() {
    #expect(
      throws: LossChoiceError.doesNotFit(
        "mean_squared_error", labels: "3 classes",
        fitting: ["sparse_categorical_crossentropy", "categorical_crossentropy"])
    ) { try LearningTarget(Self.three, loss: "mse") }
    #expect(throws: LossChoiceError.unknownName("l3", known: Losses.names)) {
      try LearningTarget(Self.two, loss: "l3")
    }
  }
}
