import ArgumentParser
import Diagrams

/// `nnplot linear-collapse`
struct LinearCollapseCommand: FigureCommand {
  static let defaults = "Without --dataset or --data: 60 samples of cos x + x/2, and a 1-8-8-1 network."

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func validate() throws {
    guard data.dataset == nil, data.data == nil else { return }
    guard data.samples == nil, data.noise == nil, data.datasetSeed == nil else {
      throw ValidationError("--samples, --noise and --dataset-seed belong to --dataset")
    }
  }

  func diagram() throws -> LinearCollapseDiagram {
    var diagram = LinearCollapseDiagram()
    diagram.model = model.parameters(diagram.model)
    if let name = data.dataset {
      diagram.data = try data.source(standard: .builtIn(name))
    } else if data.data != nil {
      diagram.data = try data.source(standard: .builtIn(""))
    }
    return diagram
  }
}
