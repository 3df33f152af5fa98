import ArgumentParser
import Diagrams

/// `nnplot first-layer`
struct FirstLayerCommand: FigureCommand {
  @Flag(help: "Show the change since the start in place of the weights.")
  var change = false

  @Option(
    help: ArgumentHelp("Height and width of an image in pixels. (default: the data's)", valueName: "HxW"))
  var shape: ImageShape?

  @Option(parsing: .unconditional, help: ArgumentHelp("Units to show, by greatest norm.", valueName: "n"))
  var units = 64

  @OptionGroup(title: "Data") var data: DigitOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> FirstLayerDiagram {
    var diagram = FirstLayerDiagram(showsChange: change)
    diagram.folder = data.mnist
    diagram.shape = shape
    diagram.units = units
    diagram.model = model.parameters(diagram.model)
    return diagram
  }
}

extension ImageShape: ExpressibleByArgument {
  /// An image's size from a text such as `28x28`.
  public init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let rows = parts[0], let columns = parts[1], (1...100_000).contains(rows),
      (1...100_000).contains(columns)
    else { return nil }
    self.init(rows: rows, columns: columns)
  }
}
