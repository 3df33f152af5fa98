import ArgumentParser
import Diagrams

/// `nnplot dataset`
struct DatasetCommand: FigureCommand {
  static let defaults = "Without options: 200 roasts of coffee. Labels are classes or numbers."

  @OptionGroup var chosen: FeatureOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> DatasetDiagram {
    var diagram = DatasetDiagram()
    diagram.data = try data.source(standard: diagram.data)
    diagram.features = chosen.features?.names
    return diagram
  }
}
