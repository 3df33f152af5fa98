import Networks
import Plotting

/// A deep network without activations beside the one layer that it equals, and the same depth with an activation.
public struct LinearCollapseDiagram: Diagram {
  /// `linear-collapse`
  public static let name = "linear-collapse"
  /// Building blocks.
  public static let chapter = Chapter.buildingBlocks
  /// What the figure shows.
  public static let summary =
    "layers without activations, the one layer they equal, and what an activation adds"

  /// The samples of a curve: one feature, real numbers; nil is cos x + x/2 on 0…2π.
  public var data: DataSource?
  /// The name or place (from 1) of the one feature that is taken; data of one need none.
  public var features: [String]?
  /// The network that is trained twice; `activation` is that of the second training.
  public var model: ModelParameters

  /// The default figure: two hidden layers of 8 units and rectifiers.
  public init() {
    model = ModelParameters()
    model.activation = "relu"
  }

  private static let hidden = [8, 8]
  private static let standardLearningRate = 0.02

  /// The figure's own curve, whose best line is not level.
  private static var curve: Dataset {
    let x = SampledCurve.places(in: 0...2 * .pi, count: 60)
    return Dataset(
      name: "cos x + x/2", features: Matrix(rows: 60, columns: 1, elements: x), featureNames: ["x"],
      labels: .values(x.map { cosine($0) + $0 / 2 }, name: "y"))
  }

  /// Trains both networks and multiplies the layers of the first.
  public func figure(_ setting: Setting) throws -> Figure {
    try model.requireTraining()
    let dataset = try data?.load(features: features) ?? Self.curve.choosing(features: features)
    try dataset.requireOneFeature()
    guard case .values = dataset.labels else {
      throw DiagramError.data("\(dataset.name): this figure needs real numbers as labels")
    }
    let runs = try ["linear", model.activation ?? "relu"].enumerated().map { index, activation in
      try train(dataset, activation: activation, setting) { share in
        setting.report?((Double(index) + share) / 2, activation)
      }
    }
    let normalization = model.normalizes == false ? nil : Normalization(adaptedTo: dataset.features)
    let collapse = LinearCollapse(
      deep: runs[0].model, bent: runs[1].model, normalization: normalization, dataset: dataset)
    let words = LinearCollapseWords(diagram: self, collapse: collapse, language: setting.language)
    let panels = LinearCollapsePanels(collapse: collapse, words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 900, height: 390),
      columns: 3, sharing: AxisSharing(y: true), panels: panels.panels())
  }

  private func train(
    _ dataset: Dataset, activation: String, _ setting: Setting, report: @escaping (Double) -> Void
  ) throws -> (model: Sequential<Double>, loss: Double) {
    var parameters = model
    parameters.activation = activation
    let options = try parameters.trainingOptions(learningRate: Self.standardLearningRate, seed: setting.seed)
    var network = try parameters.network(features: 1, outputs: 1, hidden: Self.hidden, seed: setting.seed)
    let samples = Samples(dataset, isStandardised: model.normalizes != false)
    let history = try network.fit(samples, task: LearningTask(labels: dataset.labels), options: options) {
      report(Double($0.epoch) / Double($0.epochs))
    }
    try history.requireConvergence()
    return (network, history.loss.last ?? .nan)
  }
}
