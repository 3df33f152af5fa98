import ArgumentParser
import Networks
import Plotting

/// `nnplot draw FIGURE.json`
struct DrawCommand: DrawingCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draws a figure from its .json file alone, without computing anything.")

  @Argument(
    help: ArgumentHelp("A figure's data.", valueName: "figure.json"), completion: .file(extensions: ["json"]))
  var file: String

  @OptionGroup var output: OutputOptions

  func figure(_ report: (@Sendable (Double, String) -> Void)?) throws -> Figure {
    var figure = try Figure(json: FileContents.read(file))
    output.apply(to: &figure)
    guard Theme.named(figure.theme) != nil else {
      let known = Theme.all.map(\.name)
      let hint = NameSuggestion.hint(for: figure.theme, among: known)
      throw FigureError.malformed(
        place: "theme",
        reason: "there is no theme '\(figure.theme)'; expected \(known.joined(separator: ", "))\(hint)")
    }
    return figure
  }

  func run() throws {
    let figure = try figure(nil)
    try FigureWriter(output).write(figure, to: output.targets(figure: figure.name))
  }
}
