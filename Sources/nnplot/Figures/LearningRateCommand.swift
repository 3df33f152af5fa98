import ArgumentParser
import Diagrams

/// `nnplot learning-rate`
struct LearningRateCommand: FigureCommand {
  @Option(
    help: ArgumentHelp(
      "Schedules, 1 to 11, as train's --schedule takes them; 'warmup(100)+cosine' lets one follow a warm-up. "
        + "(default: seven)",
      valueName: "list"))
  var schedules: NameList?

  @OptionGroup var chosen: FeatureOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> LearningRateDiagram {
    var diagram = LearningRateDiagram()
    diagram.schedules = schedules?.names
    diagram.data = try data.source(standard: diagram.data)
    diagram.model = model.parameters(diagram.model)
    diagram.features = chosen.features?.names
    return diagram
  }
}
