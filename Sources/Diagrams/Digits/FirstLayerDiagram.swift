import Networks
import Plotting

/// The weights of each unit of a network's first layer, as the image that the unit looks for.
public struct FirstLayerDiagram: Diagram {
  /// `first-layer`
  public static let name = "first-layer"
  /// Handwritten digits.
  public static let chapter = Chapter.digits
  /// What the figure shows.
  public static let summary = "each first-layer unit's weights as an image, in order of their norm"

  /// The images.
  public var source = ImageSource.builtIn
  /// The network and its training.
  public var model: ModelParameters
  /// Whether the change since the start is shown in place of the weights themselves.
  public var showsChange = false
  /// An image's height and width in pixels; nil is the data's own, or a square for a network from a file.
  public var shape: ImageShape?
  /// How many units are shown at most: those with the greatest norms.
  public var units = 64

  /// The default figure: all 64 units of a net that reads digits.
  ///
  /// - Parameter showsChange: the change since the start in place of the weights; then there is no penalty, for what
  ///   that takes away is the start itself, which would cover what was learned.
  public init(showsChange: Bool = false) {
    self.showsChange = showsChange
    model = DigitClassifier.parameters
    // Where no digit has ink, nothing but the penalty moves a weight. Gradient descent takes too long over that, and
    // images stay covered with the random start; Adam's steps have one size, however small the gradient, so that
    // it wears off within 30 epochs of the built-in digits.
    model.optimizer = "adam"
    model.epochs = 30
    model.l2 = showsChange ? 0 : 1
  }

  /// Trains the network and shows its first layer.
  public func figure(_ setting: Setting) throws -> Figure {
    guard (1...400).contains(units) else {
      throw DiagramError.option("--units", reason: "give a number from 1 to 400, not \(units)")
    }
    let digits = try source.load(isSplit: model.file == nil, seed: setting.seed)
    let classifier = try DigitClassifier(model, digits: digits, setting: setting)
    let images = try WeightImages(classifier, diagram: self)
    let words = FirstLayerWords(
      classifier: classifier, images: images, diagram: self, language: setting.language)
    let mark = ImageMark(
      images: images.grids, names: words.names,
      channels: images.shape.channels == 1 ? nil : images.shape.channels,
      columns: images.sheet.columns, range: images.range,
      label: words.scaleLabel, style: Style(colormap: "RdBu_r"))
    return Figure(
      name: Self.name, words: words, size: images.sheet.pageSize,
      panels: [Panel(frame: .bare, equalAspect: true, marks: [mark])])
  }
}
