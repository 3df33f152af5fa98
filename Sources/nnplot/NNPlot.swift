import ArgumentParser

/// The root of all commands.
struct NNPlot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nnplot",
    abstract: "Pictures that explain neural networks, from really trained networks.",
    discussion: """
      nnplot FIGURE [options] computes, draws and writes one figure: .svg, .png, .pdf or .json, by the extension \
      of -o.
      """,
    version: Version.current,
    groupedSubcommands: [
      // As they are, the compiler would ask the runtime for each whether it is a command, which takes milliseconds.
      CommandGroup(name: "Figures:", subcommands: Figures.all.map { $0 as any ParsableCommand.Type }),
      CommandGroup(
        name: "Other:",
        subcommands: [
          TrainCommand.self, FromPlaygroundCommand.self, ListCommand.self, DrawCommand.self,
          RegenerateCommand.self,
          DoctorCommand.self,
        ]),
    ])
}

/// The commands that draw a figure, in the order of the gallery. A new figure is one line here.
enum Figures {
  static let all: [any FigureCommand.Type] = [
    PerceptronCommand.self,
    XORCommand.self,
    NeuronCommand.self,
    ActivationCommand.self,
    NetworkCommand.self,
    LayerDimensionsCommand.self,
    BatchDimensionsCommand.self,
    ModelSummaryCommand.self,
    LinearCollapseCommand.self,
    ApproachesCommand.self,
    LinearNeuronCommand.self,
    LogisticNeuronCommand.self,
    NormalizationCommand.self,
    MiniBatchesCommand.self,
    BatchSizeCommand.self,
    LossComparisonCommand.self,
    CrossEntropyCommand.self,
    LogitsCommand.self,
    AccuracyVsLossCommand.self,
    LossLandscapeCommand.self,
    ComputationalGraphCommand.self,
    DifferenceQuotientsCommand.self,
    GradientDescentCommand.self,
    GradientCheckCommand.self,
    SaddlePointCommand.self,
    DepthVsWidthCommand.self,
    UniversalApproximationCommand.self,
    HiddenSpaceCommand.self,
    InitDistributionsCommand.self,
    MomentumCommand.self,
    OptimizersCommand.self,
    OptimizerRaceCommand.self,
    LearningRateCommand.self,
    NormComparisonCommand.self,
    OverfittingCommand.self,
    CapacityCommand.self,
    RegularizationCommand.self,
    DropoutCommand.self,
    ReLUUnitCommand.self,
    ReLUSumCommand.self,
    ReLUPiecesCommand.self,
    ReLUFitCommand.self,
    ReLUCutsCommand.self,
    DatasetCommand.self,
    LayerUnitsCommand.self,
    OutputUnitCommand.self,
    DecisionRegionsCommand.self,
    DigitSamplesCommand.self,
    TrainingCurvesCommand.self,
    PredictionsCommand.self,
    ConfusionMatrixCommand.self,
    FirstLayerCommand.self,
    FeatureHierarchyCommand.self,
  ]
}

/// The program's version.
enum Version {
  static let current = "0.1.0"
}
