import ArgumentParser
import Diagrams

/// `nnplot dataset`
struct DatasetCommand: FigureCommand {
  static let defaults = "Without options: 200 roasts of coffee. Labels are classes or numbers."

  @Option(
    help: ArgumentHelp(
      "Two features to draw, by name or place from 1. (default: the first two)", valueName: "a,b"))
  var features: NameList?

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> DatasetDiagram {
    var diagram = DatasetDiagram()
    diagram.data = try data.source(standard: diagram.data)
    diagram.features = features?.names
    return diagram
  }
}
