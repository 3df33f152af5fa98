import ArgumentParser
import Diagrams
import Gallery
import Networks
import Plotting
import Rendering

/// An error as the user meets it: a line and an exit status.
struct Failure {
  /// The statuses of the contract, which are those of BSD's sysexits.
  enum Status: Int32 {
    case success = 0
    case difference = 1
    case usage = 64
    case data = 65
    case noInput = 66
    case unavailable = 69
    case cannotCreate = 73
  }

  /// What is said on standard error, or on standard output for help that was asked for.
  let message: String
  let status: Status

  init(_ error: any Error) {
    if let known = Self.ours(error) {
      status = known.status
      // Paths and names may hold anything, but a message is one line.
      message = "Error: \(OneLine.text(known.text))"
    } else {
      status = NNPlot.exitCode(for: error).isSuccess ? .success : .usage
      let words = CommandLine.arguments
      message = Self.escaping(words, in: DashedValue.explained(NNPlot.fullMessage(for: error), in: words))
    }
  }

  /// A message of the argument parser, in which arguments with line breaks become one line.
  private static func escaping(_ arguments: [String], in message: String) -> String {
    arguments.reduce(message) { message, argument in
      let line = OneLine.text(argument)
      return line == argument ? message : message.replacing(argument, with: line)
    }
  }

  /// Prints the message and ends the program.
  func report() -> Never {
    guard status == .success else {
      StandardError.write(message + "\n")
      Ending.leave(status.rawValue)
    }
    do {
      try StandardOutput.write(line: message)
      Ending.leave(status.rawValue)
    } catch {
      Failure(error).report()
    }
  }

  /// Each kind of error with what it means to the user; nil for those of the argument parser.
  private static func ours(_ error: any Error) -> (status: Status, text: String)? {
    switch error {
    case let error as DatasetError: (.usage, suggesting(error))
    case let error as FunctionTextError: (.usage, "\(error.option) \(error)" + suggestion(for: error.reason))
    case let error as ExpressionError: (.usage, error.description + suggestion(for: error))
    case ActivationError.unknownName(let name, let known):
      (.usage, "unknown function '\(name)'\(hint(name, known))")
    case let error as ActivationError: (.usage, error.description)
    case OptimizerError.unknownName(let name, let known):
      (.usage, "--optimizer: unknown optimizer '\(name)'\(hint(name, known))")
    case let error as OptimizerError: (.usage, "--optimizer: \(error.description)")
    case ScheduleError.unknownName(let name, let known):
      (.usage, "--schedule: unknown schedule '\(name)'\(hint(name, known))")
    case let error as ScheduleError: (.usage, "--schedule: \(error.description)")
    case LossChoiceError.unknownName(let name, let known):
      (.usage, "--loss: unknown loss '\(name)'\(hint(name, known))")
    case let error as LossChoiceError: (.data, "--loss: \(error.description)")
    case NetworkPlanError.activations: (.usage, "--activation: \(error)")
    case let error as NetworkPlanError: (.usage, "--layers: \(error.description)")
    case let error as OptionError: (error.isAboutData ? .data : .usage, error.description)
    case InitializerError.unknownName(let name, let known):
      (.usage, "--initializer: unknown initializer '\(name)'\(hint(name, known))")
    case let error as InitializerError: (.usage, "--initializer: \(error.description)")
    case let error as UnknownNameError:
      (.usage, "\(error.option): unknown \(error.kind) '\(error.name)'\(hint(error.name, error.known))")
    case DiagramError.option(let name, let reason): (.usage, "\(name): \(reason)")
    case let error as DiagramError: (.data, error.description)
    case let error as ImageFolderError: (.data, error.description)
    case let error as ModelFileError: (.data, error.description)
    case let error as TrainingError: (.data, error.description)
    case let error as PlaygroundLinkError: (error.isAboutTraining ? .data : .usage, error.description)
    case EncodingError.invalidValue(_, let context):
      (
        .data,
        "the figure has numbers that are not finite at \(place(context.codingPath)); "
          + "they or the numbers that they are computed from are too large"
      )
    case let error as FigureError: (.data, error.description)
    case let error as FileError: (.noInput, error.description)
    case let error as MissingGlyphs: (.unavailable, error.description)
    case let error as MissingPartError: (.unavailable, error.description)
    case let error as MergeError: (.data, error.description)
    case let error as RegenerationError: (error.status, error.description)
    case let error as OutputError: (.cannotCreate, error.description)
    case let error as RenderingError:
      switch error {
      case .tooManyPixels, .tooLarge: (.usage, error.description)
      default: (.cannotCreate, error.description)
      }
    default: ofTables(error)
    }
  }

  /// Errors of files of samples and of what is chosen from them.
  private static func ofTables(_ error: any Error) -> (status: Status, text: String)? {
    switch error {
    case FeatureChoiceError.unknown(let name, _, _, let known):
      (.data, "\(error)" + NameSuggestion.hint(for: name, among: known))
    case let error as FeatureChoiceError: (.usage, error.description)
    case CSVError.unknownLabel(let name, _, let columns, _):
      (.usage, "\(error)" + NameSuggestion.hint(for: name, among: columns))
    case let error as CSVError: (.data, error.description)
    case NumPyError.unknownLabel: (.usage, "\(error)")
    case let error as NumPyError: (.data, error.description)
    case let error as CompressionError: (.data, error.description)
    case let error as IDXError:
      if case .missing = error { (.noInput, error.description) } else { (.data, error.description) }
    default: nil
    }
  }

  /// `panels[0].y.domain`.
  private static func place(_ path: [any CodingKey]) -> String {
    let steps = path.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
    return steps.hasPrefix(".") ? String(steps.dropFirst()) : steps
  }

  private static func hint(_ name: String, _ known: [String]) -> String {
    let hint = NameSuggestion.hint(for: name, among: known)
    return hint.isEmpty ? "; there are \(known.joined(separator: ", "))" : hint
  }

  private static func suggesting(_ error: DatasetError) -> String {
    guard case .unknownName(let name) = error else { return error.description }
    return "--dataset: unknown data set '\(name)'\(hint(name, Datasets.names))"
  }

  private static func suggestion(for error: ExpressionError) -> String {
    error.unknownName.map { NameSuggestion.hint(for: $0.name, among: $0.known) } ?? ""
  }
}
