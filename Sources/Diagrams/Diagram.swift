import Networks
import Plotting

/// Computes one kind of figure: parameters to numbers to a `Figure`.
///
/// Parameters are plain stored properties whose initial values make the default figure. A new diagram is one file
/// here, one command file of options and one line in the list of commands.
public protocol Diagram: Sendable {
  /// The name on the command line: `decision-regions`.
  static var name: String { get }
  /// The chapter of the gallery that it belongs to.
  static var chapter: Chapter { get }
  /// What it shows, in one line.
  static var summary: String { get }
  /// Computes the figure.
  ///
  /// - Throws: an error of `Networks` or a `DiagramError` if parameters or data do not allow it.
  func figure(_ setting: Setting) throws -> Figure
}

/// What every diagram is told besides its own parameters.
public struct Setting: Sendable {
  /// The language of all texts.
  public var language: Language
  /// The seed of everything random.
  public var seed: UInt32
  /// Called now and then during long work with the share that is done, 0…1, and what is being done.
  public var report: (@Sendable (Double, String) -> Void)?

  /// A setting; without `report` long work is silent.
  public init(
    language: Language = .english, seed: UInt32 = 42, report: (@Sendable (Double, String) -> Void)? = nil
  ) {
    self.language = language
    self.seed = seed
    self.report = report
  }
}

/// The chapters of the gallery.
public enum Chapter: Int, Sendable, CaseIterable {
  /// Neurons, layers, activations.
  case buildingBlocks = 1
  /// Losses, gradients, descent.
  case learning
  /// Why layers help.
  case depth
  /// Initialisation, optimizers, regularisation.
  case trainingWell
  /// ReLU and classification.
  case classification
  /// Handwritten digits.
  case digits

  /// The chapter's title.
  public var title: String {
    switch self {
    case .buildingBlocks: "Building blocks"
    case .learning: "Learning"
    case .depth: "Depth"
    case .trainingWell: "Training well"
    case .classification: "ReLU and classification"
    case .digits: "Handwritten digits"
    }
  }
}

/// A function's text that is none, with the text.
public struct FunctionTextError: Error, Equatable, CustomStringConvertible {
  /// The option that the text was given to.
  public var option: String
  /// The text as it was given.
  public var text: String
  /// What is wrong with it, and in which column.
  public var reason: ExpressionError

  /// The text and what is wrong with it.
  public var description: String { "'\(text)': \(reason)" }
}

/// Why a figure cannot be computed.
public enum DiagramError: Error, Equatable, CustomStringConvertible {
  /// An option has a value that makes no sense: the option, and what is wrong with it.
  case option(String, reason: String)
  /// The data do not fit the figure.
  case data(String)

  /// What is wrong, in one line.
  public var description: String {
    switch self {
    case .option(let name, let reason): "\(name): \(reason)"
    case .data(let reason): reason
    }
  }
}
