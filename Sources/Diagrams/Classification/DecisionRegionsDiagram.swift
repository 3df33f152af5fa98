import Networks
import Plotting

/// What a trained classifier answers everywhere on a plane of two features.
public struct DecisionRegionsDiagram: Diagram {
  /// `decision-regions`
  public static let name = "decision-regions"
  /// ReLU and classification.
  public static let chapter = Chapter.classification
  /// What the figure shows.
  public static let summary = "class regions of a trained network with its boundaries, samples and accuracy"

  /// What the colour of the map means.
  public enum Response: String, Sendable, CaseIterable {
    /// The predicted class alone.
    case `class`
    /// The predicted class, the fainter the less probable it is.
    case probability
  }

  /// The samples.
  public var data = DataSource.builtIn("moons")
  /// The network and its training.
  public var model = ModelParameters()
  /// The share of samples held out to test on; 0 trains on all.
  public var testShare = 0.25
  /// The names or places (from 1) of the two features of the plane; nil takes the first two.
  public var features: [String]?
  /// The values of features that are not on the plane; the others stay at their medians.
  public var fill: [String: Double] = [:]
  /// What the colour of the map means.
  public var response = Response.probability
  /// Of two classes, the probability above which the second is predicted.
  public var threshold = 0.5
  /// How many places along the longer side the network is asked at.
  public var resolution = 160

  /// The default figure: two moons.
  public init() {}

  private static let hidden = [16, 16]
  /// The step size where none is given: with it 500 epochs suffice for every built-in set, also for the spirals.
  let standardLearningRate = 0.03

  /// Trains the network and asks it everywhere on the plane.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let dataset = try data.load()
    let plane = try FeaturePlane(
      dataset, features: features, fill: fill, equalAspect: data.hasLikeFeatures)
    let classifier = try Classifier(
      model, for: dataset, testShare: testShare,
      hidden: data.isFile ? [2 * dataset.featureCount] : Self.hidden, learningRate: standardLearningRate,
      setting: setting)
    let regions = RegionMarks(classifier, plane: plane, diagram: self, language: setting.language)
    let words = RegionWords(classifier, plane: plane, diagram: self, language: setting.language)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 640, height: 480), panels: [regions.panel()])
  }

  private func check() throws {
    guard (0..<1).contains(testShare) else {
      throw DiagramError.option("--test-size", reason: "give a share from 0 to below 1, not \(testShare)")
    }
    guard threshold > 0, threshold < 1 else {
      throw DiagramError.option("--threshold", reason: "give a probability between 0 and 1, not \(threshold)")
    }
    guard (8...2000).contains(resolution) else {
      throw DiagramError.option("--resolution", reason: "give a number from 8 to 2000, not \(resolution)")
    }
  }
}
