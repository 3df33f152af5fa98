import Networks
import Plotting

/// Test digits with the probability that the network gives to each class.
public struct PredictionsDiagram: Diagram {
  /// `predictions`
  public static let name = "predictions"
  /// Handwritten digits.
  public static let chapter = Chapter.digits
  /// What the figure shows.
  public static let summary = "test digits with the probability of each class, right and wrong ones"

  /// The images.
  public var images = ImageSource.builtIn
  /// The network and its training.
  public var model = DigitClassifier.parameters
  /// Whether the most confident mistakes are shown, in place of digits drawn at random.
  public var showsErrors = false
  /// How many rows of digits there are.
  public var rows = 2
  /// How many digits stand side by side.
  public var columns = 5

  /// The default figure: one of each digit.
  public init() {}

  /// Trains the network, or reads one, and asks it.
  public func figure(_ setting: Setting) throws -> Figure {
    for (option, value, most) in [("--rows", rows, 8), ("--columns", columns, 10)]
    where !(1...most).contains(value) {
      throw DiagramError.option(option, reason: "give a number from 1 to \(most), not \(value)")
    }
    let digits = try images.load(isSplit: model.file == nil, seed: setting.seed)
    guard rows * columns <= digits.test.count else {
      throw DiagramError.option(
        "--rows",
        reason: "\(rows) rows of \(columns) are \(rows * columns) images, but there are \(digits.test.count)")
    }
    let classifier = try DigitClassifier(model, digits: digits, setting: setting)
    try classifier.requireReadingDigits(model.file)
    let answers = DigitAnswers(classifier)
    let places =
      showsErrors
      ? Array(answers.mistakes.prefix(rows * columns))
      : DigitSamplesDiagram.sample(rows * columns, of: digits.test.labels, seed: setting.seed)
    guard !places.isEmpty else {
      throw DiagramError.data(
        "--errors: all \(digits.test.count) test \(digits.noun(.english)) are read right")
    }
    let words = PredictionsWords(
      answers: answers, places: places, diagram: self, language: setting.language)
    let shown = min(columns, places.count)
    let lines = (places.count + shown - 1) / shown
    let panels = PredictionsPanels(answers: answers, places: places, words: words).panels(columns: shown)
    return Figure(
      name: Self.name, words: words,
      size: PageSize(width: max(480, 90 + 200 * shown), height: 96 + lines * (digits.areDigits ? 240 : 320)),
      columns: shown, sharing: AxisSharing(y: true), panels: panels)
  }
}
