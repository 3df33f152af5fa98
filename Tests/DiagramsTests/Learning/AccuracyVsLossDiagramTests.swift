import Foundation
import Networks
import Plotting
import TestSupport
import Testing

@testable import Diagrams

struct AccuracyVsLossDiagramTests {
  /// σ(w·x) with w = 1, and samples whose classes a weight above 0, one of another below it, gets right.
  private func sweep(_ x: [Double], _ classes: [Double], bias: Double = 0) -> WeightSweep {
    let network = Sequential<Double>(
      weights: [Matrix(rows: 1, columns: 1, elements: [1])], biases: [[bias]], activations: [])
    return WeightSweep(
      network, parameter: 0,
      samples: Samples(
        features: Matrix(rows: x.count, columns: 1, elements: x),
        targets: Matrix(rows: x.count, columns: 1, elements: classes)),
      task: .binary, range: -3.3...4, points: 101)
  }

  @Test("A unit's jumps lie where w·x + b is 0, and its loss is the mean of ln(1 + e^∓z)")
  func closedForm() {
    // z = w·x + 1 changes its sign at w = −1/x: at 1, 1/2, −1/3 and −2.
    let sweep = sweep([-1, -2, 3, 0.5], [1, 1, 0, 1], bias: 1)
    #expect(sweep.jumps.count == 4)
    for (jump, place) in zip(sweep.jumps, [-2, -1.0 / 3, 0.5, 1]) { #expect(abs(jump - place) < 1e-9) }
    #expect(sweep.accuracies == [0.75, 1, 0.75, 0.5, 0.25])
    for (w, loss) in zip(sweep.weights, sweep.losses) {
      let losses = [(-1.0, 1.0), (-2, 1), (3, -1), (0.5, 1)].map { log(1 + exp(-$1 * (w * $0 + 1))) }
      #expect(abs(loss - losses.reduce(0, +) / 4) < 1e-12)
    }
    #expect(sweep.trained.weight == 1 && sweep.weights[0] == -3.3 && sweep.weights[100] == 4)
  }

  @Test("Samples that change at one place are one jump")
  func commonPlace() {
    let sweep = sweep([1, -1, 2], [1, 0, 1])
    #expect(sweep.jumps.count == 1 && abs(sweep.jumps[0]) < 1e-9)
    #expect(sweep.accuracies.first == 0 && sweep.accuracies.last == 1)
  }

  /// What is drawn is what the trained network answers, asked anew between the jumps.
  @Test("On each level stretch the accuracy is the network's", arguments: 1...10)
  func levels(seed: UInt32) throws {
    var diagram = AccuracyVsLossDiagram()
    diagram.model.epochs = 150
    let setting = Setting(seed: seed)
    let figure = try diagram.figure(setting)
    let line = try #require(figure.panels[0].marks(LineMark.self).first)
    let classifier = try Classifier(
      diagram.model, for: diagram.data.load(), testShare: 0, hidden: [3], learningRate: 0.03, setting: setting
    )
    let classes = classifier.classes
    for start in stride(from: 0, to: line.x.count, by: 3) where line.x[start + 1] - line.x[start] > 1e-3 {
      var network = classifier.model
      network.parameters[2] = (line.x[start] + line.x[start + 1]) / 2
      let features = try #require(classifier.normalization).apply(to: classifier.dataset.features)
      let right = zip(network.forward(features).elements, classes).filter { ($0 > 0 ? 1 : 0) == $1 }.count
      #expect(abs(line.y[start] - Double(right) / 60) < 1e-12 && line.y[start] == line.y[start + 1])
    }
    // The claim: jumps of the one, and slope of the other where the first has none.
    let metrics = figure.metrics
    #expect(try #require(metrics["jumps"]) >= 2)
    let change = try #require(metrics["level.first loss"]) - (try #require(metrics["level.last loss"]))
    #expect(abs(change) > 0.01)
  }

  @Test("Layer, unit and input choose the weight")
  func place() throws {
    var diagram = AccuracyVsLossDiagram()
    diagram.model.epochs = 5
    diagram.layer = 2
    diagram.weight = [1, 3]
    diagram.range = -2...2
    let figure = try diagram.figure(Setting(language: .chinese))
    let classifier = try Classifier(
      diagram.model, for: diagram.data.load(), testShare: 0, hidden: [3], learningRate: 0.03,
      setting: Setting())
    #expect(figure.metrics["trained.weight"] == classifier.model.weights(ofLayer: 1)[0, 2])
    #expect(figure.panels[0].x.domain == -2...2 && figure.panels[1].x.label == "权重 $w_{13}^{[2]}$")
  }

  @Test("Mistakes are named")
  func mistakes() {
    func message(_ configure: (inout AccuracyVsLossDiagram) -> Void) -> String? {
      var diagram = AccuracyVsLossDiagram()
      diagram.model.epochs = 1
      configure(&diagram)
      let error = #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
      return error?.description
    }
    #expect(message { $0.layer = 3 } == "--layer: 3 is not in 1…2, the layers with weights")
    #expect(
      message { $0.weight = [9, 1] }
        == "--weight: give a unit in 1…3 and an input in 1…2 of layer 1, such as 1,1")
    #expect(message { $0.weight = [1] }?.hasPrefix("--weight: give a unit") == true)
    #expect(
      message { $0.data = .builtIn("linear") }
        == "linear: the labels are numbers, but this figure needs classes")
  }
}
