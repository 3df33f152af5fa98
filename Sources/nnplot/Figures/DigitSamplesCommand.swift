import ArgumentParser
import Diagrams

/// `nnplot digit-samples`
struct DigitSamplesCommand: FigureCommand {
  @Option(parsing: .unconditional, help: ArgumentHelp("Rows of images, 1 to 50.", valueName: "n"))
  var rows = 2

  @Option(parsing: .unconditional, help: ArgumentHelp("Images side by side, 1 to 50.", valueName: "n"))
  var columns = 5

  @OptionGroup(title: "Data") var data: ImageOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> DigitSamplesDiagram {
    var diagram = DigitSamplesDiagram()
    diagram.images = try data.source()
    diagram.rows = rows
    diagram.columns = columns
    return diagram
  }
}
