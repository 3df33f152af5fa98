import Foundation
import Networks
import Plotting
import TestSupport
import Testing

@testable import Diagrams

@Suite struct TrainingCurvesDiagramTests {
  private func figure(_ configure: (inout TrainingCurvesDiagram) -> Void = { _ in }) throws -> Figure {
    var diagram = TrainingCurvesDiagram()
    diagram.model.epochs = 2
    diagram.model.layers = [784, 8, 10]
    configure(&diagram)
    return try diagram.figure(Setting())
  }

  private func curves(_ figure: Figure, _ panel: Int) -> [[Double]] {
    figure.panels[panel].marks(LineMark.self).map(\.y)
  }

  /// −ln of the softmax at the label, and how often the greatest logit is the label's.
  private func measure(_ model: Sequential<Double>, _ part: Digits.Part) -> (loss: Double, accuracy: Double) {
    let logits = model.forward(part.images)
    var (loss, right) = (0.0, 0)
    for (row, label) in part.labels.enumerated() {
      let z = logits.row(row)
      let greatest = z.max() ?? 0
      var sum = 0.0
      for value in z { sum += exp(value - greatest) }
      loss += log(sum) + greatest - z[label]
      if z[label] == greatest { right += 1 }
    }
    return (loss / Double(part.count), Double(right) / Double(part.count))
  }

  /// Each point is measured anew on the network that was trained for so many epochs.
  @Test func curvesAreMeasuredAfterEachEpoch() throws {
    let figure = try figure()
    let digits = try Digits.builtIn()
    let loss = curves(figure, 0)
    let accuracy = curves(figure, 1)
    for epochs in 1...2 {
      var parameters = DigitClassifier.parameters
      (parameters.epochs, parameters.layers) = (epochs, [784, 8, 10])
      let model = try DigitClassifier(parameters, digits: digits, setting: Setting()).model
      for (index, part) in [digits.train, digits.test].enumerated() {
        let measured = measure(model, part)
        #expect(abs(loss[index][epochs - 1] - measured.loss) < 1e-9)
        #expect(accuracy[index][epochs - 1] == measured.accuracy)
      }
    }
    let best = loss[1][0] <= loss[1][1] ? 1 : 2
    #expect(figure.metrics["best_epoch"] == Double(best))
    #expect(figure.metrics["best_test_loss"] == loss[1][best - 1])
    #expect(figure.title.contains("after epoch \(best) of 2: \(ClassifierText.short(loss[1][best - 1]))"))
    #expect(figure.panels[0].marks(PointMark.self).map(\.x) == [[Double(best)]])
    #expect(figure.panels[1].marks(PointMark.self).map(\.y) == [[accuracy[1][best - 1]]])
  }

  private let overfitting = """
    epoch,accuracy,loss,val_accuracy,val_loss
    0,0.6,1.2,0.66,1.02
    1,0.8,0.6,0.77,0.7
    2,0.9,0.3,0.78,0.9
    """
  private let learning = """
    epoch,accuracy,loss,val_accuracy,val_loss
    0,0.5,1.5,0.5,1.4
    1,0.6,1.1,0.7,0.9
    2,0.7,0.9,0.8,0.5
    """

  @Test func aFileIsDrawnAsItIs() throws {
    try withTemporaryFile(overfitting) { path in
      let figure = try figure { $0.histories = [path] }
      #expect(curves(figure, 0) == [[1.2, 0.6, 0.3], [1.02, 0.7, 0.9]])
      #expect(curves(figure, 1) == [[0.6, 0.8, 0.9], [0.66, 0.77, 0.78]])
      #expect(figure.metrics["best_epoch"] == 2)
      #expect(figure.metrics["best_validation_accuracy"] == 0.77)
      #expect(figure.title == "The validation loss is least after epoch 2 of 3: 0.7; then the net overfits")
      #expect(figure.model == nil)
    }
  }

  @Test func severalFilesAreCompared() throws {
    try withTemporaryFile(overfitting) { first in
      try withTemporaryFile(learning) { second in
        let figure = try figure {
          $0.histories = [first, second]
          $0.names = ["A", "B"]
        }
        #expect(figure.title == "B reaches the least validation loss: 0.5 after epoch 3")
        // What decides is wide, training beside it thin and of the same colour.
        let lines = figure.panels[0].marks(LineMark.self)
        #expect(lines.map(\.y) == [[1.02, 0.7, 0.9], [1.2, 0.6, 0.3], [1.4, 0.9, 0.5], [1.5, 1.1, 0.9]])
        #expect(lines.map(\.style.color) == ["class0", "class0", "class1", "class1"])
        #expect(lines.map(\.label) == ["A", nil, "B", nil])
        #expect(figure.metrics["training1.best_epoch"] == 2)
        #expect(figure.metrics["training2.best_epoch"] == 3)
        #expect(figure.panels[0].marks(PointMark.self).map(\.y) == [[0.7], [0.5]])
      }
    }
  }

  @Test func withoutValidationTheTrainingLossDecides() throws {
    try withTemporaryFile("epoch,loss\n0,3\n1,NA\n2,1\n3,2\n") { path in
      let figure = try figure { $0.histories = [path] }
      #expect(figure.panels.count == 1)
      #expect(figure.title == "The training loss is least after epoch 3 of 4: 1")
      #expect(figure.metrics["best_train_loss"] == 1)
      // One without takes the word from the other.
      try withTemporaryFile(learning) { other in
        let both = try self.figure { $0.histories = [path, other] }
        #expect(both.title.contains("reaches the least training loss: 0.9 after epoch 3"))
      }
    }
  }

  @Test func lossesThatAreNoneAreSaidToBe() throws {
    try withTemporaryFile("epoch,loss,val_loss\n0,inf,inf\n1,nan,1\n") { path in
      let figure = try figure { $0.histories = [path] }
      #expect(figure.title.contains("least after epoch 2 of 2"))
    }
  }

  @Test func extremesAreDrawnOrRefused() throws {
    let one = try figure {
      $0.model.epochs = 1
      $0.model.layers = [784, 1, 10]
    }
    #expect(curves(one, 0).map(\.count) == [1, 1])
    #expect(throws: DiagramError.self) { try figure { $0.model.epochs = 0 } }
    #expect(throws: DiagramError.self) { try figure { $0.histories = Array(repeating: "x.csv", count: 13) } }
    #expect(throws: TrainingError.self) { try figure { $0.model.learningRate = 1e200 } }
  }

  #if !DEBUG
    /// Ten epochs teach the net to read at least 85 % of the digits that it has not seen, from any start.
    @Test(arguments: UInt32(1)...10) func theClaimHoldsForOtherSeeds(seed: UInt32) throws {
      let metrics = try TrainingCurvesDiagram().figure(Setting(seed: seed)).metrics
      let first = try #require(metrics["first_train_loss"])
      let last = try #require(metrics["last_train_loss"])
      #expect(last < 0.5 * first)
      let accuracy = try #require(metrics["best_test_accuracy"])
      #expect(accuracy >= 0.85)
    }
  #endif
}
