import Networks
import Plotting

/// Accuracy and loss of a trained network while one of its weights moves.
public struct AccuracyVsLossDiagram: Diagram {
  /// `accuracy-vs-loss`
  public static let name = "accuracy-vs-loss"
  /// Learning.
  public static let chapter = Chapter.learning
  /// What the figure shows.
  public static let summary =
    "accuracy in jumps and loss without, while one weight of a trained network moves"

  /// The samples, with classes.
  public var data = DataSource.builtIn("moons", samples: 60, noise: 0.25)
  /// The names or places (from 1) of the features that are taken; nil takes all.
  public var features: [String]?
  /// The network and its training.
  public var model: ModelParameters
  /// The layer with the weight, from 1; nil is the first.
  public var layer: Int?
  /// The weight as the unit it leads into and the one it comes from, both from 1; nil is 2 and 1, or 1 and 1 of a
  /// layer of one unit.
  public var weight: [Int]?
  /// The weights to be tried; nil is around the trained one.
  public var range: ClosedRange<Double>?

  /// The default figure: 60 samples of two moons that overlap, a 2-3-1 network.
  public init() {
    model = ModelParameters()
    model.epochs = 300
  }

  private static let hidden = [3]
  private static let standardLearningRate = 0.03
  private static let points = 401

  /// Trains the network and moves the weight.
  public func figure(_ setting: Setting) throws -> Figure {
    let classifier = try Classifier(
      model, for: data.load(features: features), testShare: 0, hidden: Self.hidden,
      learningRate: Self.standardLearningRate,
      setting: setting)
    let place = try place(in: classifier.model)
    let trained = classifier.model.parameters[place.parameter]
    let reach = max(2 * abs(trained), 8)
    var samples = Samples<Double>(classifier.dataset)
    if let normalization = classifier.normalization {
      samples.features = normalization.apply(to: samples.features)
    }
    let sweep = WeightSweep(
      classifier.model, parameter: place.parameter, samples: samples, task: classifier.task,
      range: range ?? trained - reach...trained + reach, points: Self.points)
    guard sweep.losses.allSatisfy(\.isFinite) else {
      throw DiagramError.option("--range", reason: "the loss is not finite there; choose a smaller range")
    }
    let words = AccuracyVsLossWords(
      sweep: sweep, classifier: classifier, place: place, isFile: data.isFile, language: setting.language)
    let panels = AccuracyVsLossPanels(sweep: sweep, words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 720, height: 620), sharing: AxisSharing(x: true),
      panels: [panels.accuracy(), panels.loss()])
  }

  /// A weight of a network.
  struct Place: Sendable {
    /// From 1.
    var layer: Int
    var unit: Int
    var input: Int
    /// The place among all parameters.
    var parameter: Int
  }

  private func place(in network: Sequential<Double>) throws -> Place {
    let matrices = network.tensors.filter { $0.shape.extents.count == 2 }
    let layer = layer ?? 1
    guard layer >= 1, layer <= matrices.count else {
      throw DiagramError.option(
        "--layer", reason: "\(layer) is not in 1…\(matrices.count), the layers with weights")
    }
    let matrix = matrices[layer - 1]
    let (units, inputs) = (matrix.shape.extents[0], matrix.shape.extents[1])
    let pair = weight ?? [min(2, units), 1]
    guard pair.count == 2, (1...units).contains(pair[0]), (1...inputs).contains(pair[1]) else {
      throw DiagramError.option(
        "--weight",
        reason: "give a unit in 1…\(units) and an input in 1…\(inputs) of layer \(layer), such as 1,1")
    }
    return Place(
      layer: layer, unit: pair[0], input: pair[1],
      parameter: matrix.range.lowerBound + (pair[0] - 1) * inputs + pair[1] - 1)
  }
}
