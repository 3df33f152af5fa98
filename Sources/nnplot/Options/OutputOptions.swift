import ArgumentParser
import Plotting

/// Where and how a figure is written: the options that `draw` shares with all figures.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("output")], parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "File to write, by its extension; may be repeated. '-' is standard output. (default: ./FIGURE.svg)",
      valueName: "path"),
    completion: .file(extensions: OutputFormat.allCases.map(\.rawValue)))
  var output: [String] = []

  @Option(
    help: ArgumentHelp(
      "Format where the extension says nothing. (default: the extension's)", valueName: "png|svg|pdf|json"),
    completion: .list(OutputFormat.allCases.map(\.rawValue)), transform: Choice.parse)
  var format: OutputFormat?

  @Option(help: ArgumentHelp("Page in CSS pixels. (default: the figure's own)", valueName: "WxH"))
  var size: PageSize?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Pixels per CSS pixel of a PNG, 0.1 to 10.", valueName: "n"))
  var scale = Scale(2)

  @Option(
    help: ArgumentHelp("Look. (default: light)", valueName: "light|dark|print"),
    completion: .list(Theme.all.map(\.name)), transform: Choice.theme)
  var theme: String?

  @Option(help: ArgumentHelp("Title. (default: the figure's own)", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("First choice of font family. (default: DejaVu Sans)", valueName: "family"))
  var font: String?

  @Option(
    help: ArgumentHelp(
      "What to do about characters that no font has. (default: warn; error where CI is set)",
      valueName: "warn|error"), completion: .list(["warn", "error"]), transform: Choice.parse)
  var missingGlyphs: MissingGlyphPolicy?

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  @Flag(exclusivity: .exclusive)
  var printed: FigurePrint?

  func validate() throws {
    if let printed, output.contains("-") {
      throw ValidationError("--\(printed.rawValue) and -o - both want standard output; name a file with -o")
    }
  }

  /// The files to write; without any, the figure's name as SVG, unless something is printed instead.
  func targets(figure: String) throws -> [OutputTarget<OutputFormat>] {
    if printed != nil, output.isEmpty { return [] }
    guard !output.isEmpty else {
      let kind = format ?? .svg
      // A figure read from a file may be called anything, but its default place is the working folder.
      let name = figure.split(separator: "/").last.map(String.init) ?? "figure"
      return [OutputTarget(path: "\(name).\(kind.rawValue)", format: kind, isAnnounced: !quiet)]
    }
    return try output.map { try OutputTarget(path: $0, format: format) }
  }

  /// What to do about characters that no font has; unless it is said, that depends on where the program runs.
  var glyphPolicy: MissingGlyphPolicy { missingGlyphs ?? (Environment.isCI ? .error : .warn) }

  /// Puts what the options say into a figure.
  func apply(to figure: inout Figure) {
    if let title { figure.title = Markup.escaped(title) }
    if let size { figure.size = size }
    if let theme { figure.theme = theme }
    if let font { figure.font = font }
  }
}

/// What is printed of a figure instead of being drawn.
enum FigurePrint: String, EnumerableFlag {
  case alt, table

  static func help(for value: FigurePrint) -> ArgumentHelp? {
    let others = "Files are then written only where -o says so."
    return switch value {
    case .alt: "Print what the figure shows, in a sentence. \(others)"
    case .table: "Print the figure's data as CSV, a row for each datum. \(others)"
    }
  }

  /// The text of a figure, without a line break at its end.
  func text(of figure: Figure) -> String {
    switch self {
    case .alt: figure.resolved().alternativeText
    case .table: String(figure.table().dropLast())
    }
  }
}

/// What to do about characters that no installed font has.
enum MissingGlyphPolicy: String, CaseIterable {
  case warn, error
}
