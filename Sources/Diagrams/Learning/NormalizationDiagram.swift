import Networks
import Plotting

/// Features before and after standardising, and the loss that gradient descent meets in each case.
public struct NormalizationDiagram: Diagram {
  /// `normalization`
  public static let name = "normalization"
  /// Learning.
  public static let chapter = Chapter.learning
  /// What the figure shows.
  public static let summary = "features before and after standardising: the loss is a valley, then a bowl"

  /// The samples; labels are two classes, learnt as 0 and 1, or numbers.
  public var data = DataSource.builtIn("coffee")
  /// The names or places (from 1) of the two features; nil takes the first two.
  public var features: [String]?
  /// The steps of gradient descent.
  public var steps = 40

  /// The default figure: roasted coffee.
  public init() {}

  /// Fits a linear unit to both forms of the features and descends its loss.
  public func figure(_ setting: Setting) throws -> Figure {
    guard (1...100_000).contains(steps) else {
      throw DiagramError.option("--steps", reason: "\(steps) is not in 1…100000")
    }
    let dataset = try data.load(features: FeaturePlane.checked(features))
    let plane = try FeaturePlane(dataset, features: nil, fill: [:], equalAspect: false)
    let run = try NormalizationRun(dataset, columns: (plane.x, plane.y), steps: steps)
    let words = NormalizationWords(run: run, diagram: self, language: setting.language)
    let panels = NormalizationPanels(run: run, words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 960, height: 680), columns: 3,
      panels: [
        panels.samples(run.raw), panels.samples(run.standardised), panels.statistics(),
        panels.bowl(run.raw), panels.bowl(run.standardised), panels.distances(),
      ])
  }
}

/// A data set in two forms, with the loss of a linear unit and gradient descent on it.
struct NormalizationRun: Sendable {
  /// One form of the features.
  struct Form: Sendable {
    let isRaw: Bool
    let x: [Double]
    let y: [Double]
    let bowl: QuadraticBowl
    /// 1/λ_max.
    let rate: Double
    /// The weights from the start on.
    let path: [PlanePoint]
    /// Half the side of the square of weights that is drawn.
    let reach: Double
    /// The distance from the minimum after each step, relative to that of the start.
    let distances: [Double]
  }

  let dataset: Dataset
  let columns: (x: Int, y: Int)
  /// Of two classes; of none all are 0.
  let classes: [Int]?
  let classNames: [String]
  let normalization: Normalization
  let raw: Form
  let standardised: Form

  init(_ dataset: Dataset, columns: (x: Int, y: Int), steps: Int) throws {
    self.dataset = dataset
    self.columns = columns
    let targets: [Double]
    switch dataset.labels {
    case .classes(let kinds, let names):
      guard names.count == 2 else {
        throw DiagramError.data(
          "\(dataset.name): this figure needs labels of two classes or numbers, not \(names.count) classes")
      }
      (classes, classNames, targets) = (kinds, names, kinds.map(Double.init))
    case .values(let values, _):
      (classes, classNames, targets) = (nil, [], values)
    }
    let both = Matrix(
      rows: dataset.sampleCount, columns: 2,
      elements: (0..<dataset.sampleCount).flatMap {
        [dataset.features[$0, columns.x], dataset.features[$0, columns.y]]
      })
    normalization = Normalization(adaptedTo: both)
    let scaled = normalization.apply(to: both)
    func form(_ features: Matrix<Double>, isRaw: Bool) throws -> Form {
      let (x, y) = (features.column(0), features.column(1))
      guard let bowl = QuadraticBowl(fitting: targets, x: x, y: y) else {
        throw DiagramError.data(
          "\(dataset.name): the two features must vary, and not in proportion to each other")
      }
      let form = Form(isRaw: isRaw, x: x, y: y, bowl: bowl, steps: steps)
      guard form.distances.allSatisfy(\.isFinite) else {
        throw DiagramError.data("\(dataset.name): the numbers are too large to compute the loss with")
      }
      return form
    }
    raw = try form(both, isRaw: true)
    standardised = try form(scaled, isRaw: false)
  }
}

extension NormalizationRun.Form {
  /// Descends from beside the minimum, equally far in both forms as drawn, at the rate 1/λ_max.
  init(isRaw: Bool, x: [Double], y: [Double], bowl: QuadraticBowl, steps: Int) {
    self.isRaw = isRaw
    self.x = x
    self.y = y
    self.bowl = bowl
    reach = 1.5 * max(bowl.minimum.length, 1e-12)
    rate = 1 / bowl.eigenvalues.high
    let start = bowl.minimum + PlanePoint(-0.75, 0.55) * reach
    path = bowl.descent(from: start, rate: rate, steps: steps)
    distances = path.map { ($0 - bowl.minimum).length / (start - bowl.minimum).length }
  }

  /// The distances up to the first that is round-off alone.
  var shownDistances: ArraySlice<Double> { distances.prefix { $0 > 1e-12 } }
  /// The share of the way to the minimum that is left in the end.
  var left: Double { distances[distances.count - 1] }
}
