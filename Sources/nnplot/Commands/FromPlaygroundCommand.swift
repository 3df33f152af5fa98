import ArgumentParser
import Diagrams

/// `nnplot from-playground`
struct FromPlaygroundCommand: FigureCommand {
  static let defaults = """
    The link is what the browser shows, in quotation marks: 'https://playground.tensorflow.org/#activation=tanh&…'. \
    Points, first weights and the order of the steps are the Playground's own for the link's seed; --seed serves a \
    link that has none.
    """

  @Argument(help: ArgumentHelp("A link of playground.tensorflow.org.", valueName: "url"))
  var link: String

  @Option(parsing: .unconditional, help: ArgumentHelp("How often all points are seen.", valueName: "n"))
  var epochs = 400

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> PlaygroundDiagram {
    var diagram = PlaygroundDiagram(link: link)
    diagram.epochs = epochs
    return diagram
  }
}
