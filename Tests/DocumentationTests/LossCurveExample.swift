import ArgumentParser
import Networks
import Plotting
import Testing

@testable import Diagrams
@testable import nnplot

/// The loss of a small network, epoch by epoch.
public struct LossCurveDiagram: Diagram {
  /// `loss-curve`
  public static let name = "loss-curve"
  /// Training well.
  public static let chapter = Chapter.trainingWell
  /// What the figure shows.
  public static let summary = "the loss of a network, epoch by epoch"

  /// The name of a built-in data set.
  public var dataset = "moons"
  /// How often the network sees all samples, 1…100 000.
  public var epochs = 100

  /// The default figure: two moons.
  public init() {}

  /// Trains the network and draws its losses.
  public func figure(_ setting: Setting) throws -> Figure {
    guard (1...100_000).contains(epochs) else {
      throw DiagramError.option("--epochs", reason: "\(epochs) is not in 1…100000")
    }
    let history = try train(seed: UInt64(setting.seed))
    let text = setting.language
    let last = history.loss.last ?? .nan
    let number = DecimalFormat.significant(last, digits: 3)
    var figure = Figure(
      text("The loss after \(epochs) epochs is \(number)", zh: "\(epochs) 轮之后损失为 \(number)"),
      name: Self.name, language: text.rawValue
    ) {
      LineMark(x: history.loss.indices.map { Double($0 + 1) }, y: history.loss)
    }
    .chartXAxisLabel(text("epoch", zh: "轮"))
    .chartYAxisLabel(text("loss", zh: "损失"))
    figure.metrics = ["loss": last]
    return figure
  }

  private func train(seed: UInt64) throws -> History {
    let data = try Datasets.make(dataset)
    let task = LearningTask(labels: data.labels)
    var model = Sequential<Double>(
      layerSizes: [data.featureNames.count, 8, task.outputs], activation: Tanh(), seed: seed)
    let options = TrainingOptions(learningRate: 0.01, epochs: epochs, seed: seed)
    let history = try model.fit(Samples(data), task: task, options: options)
    try history.requireConvergence()
    return history
  }
}

/// `nnplot loss-curve`
struct LossCurveCommand: FigureCommand {
  @Option(help: ArgumentHelp("Built-in data set.", valueName: "name"))
  var dataset = "moons"

  @Option(help: ArgumentHelp("How often the network sees all samples.", valueName: "n"))
  var epochs = 100

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> LossCurveDiagram {
    var diagram = LossCurveDiagram()
    diagram.dataset = dataset
    diagram.epochs = epochs
    return diagram
  }
}

/// The example of "Adding a figure" draws what it has trained.
@Suite struct LossCurveExample {
  @Test("The title and the curve hold the losses of the run", arguments: Language.allCases)
  func figure(language: Language) throws {
    let diagram = try LossCurveCommand.parse(["--epochs", "5", "--dataset", "xor"]).diagram()
    let figure = try diagram.figure(Setting(language: language))
    let line = try #require(figure.panels.first?.marks.first?.base as? LineMark)
    #expect(line.x == [1, 2, 3, 4, 5])
    #expect(line.y.last == figure.metrics["loss"])
    #expect(line.y[0] > line.y[4])
    #expect(figure.title.contains(DecimalFormat.significant(line.y[4], digits: 3)))
  }

  @Test func epochsAreChecked() {
    var diagram = LossCurveDiagram()
    diagram.epochs = 0
    #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
  }
}
