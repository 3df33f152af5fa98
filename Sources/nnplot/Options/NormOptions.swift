import ArgumentParser
import Networks

/// What files of named modules do not tell of a trained network.
struct NormOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where batch and layer normalisations of named modules (bn1 behind fc1) stand. (default: as the file tells, if it does)",
      valueName: "before-activation|after-activation"),
    completion: .list(NormPlacement.allCases.map(\.rawValue)), transform: Choice.parse)
  var normPlacement: NormPlacement?

  /// Refuses the option where no network is read.
  func check(belongingTo option: String, isGiven: Bool) throws {
    if normPlacement != nil, !isGiven { throw OptionError("--norm-placement", "it belongs to \(option)") }
  }
}
