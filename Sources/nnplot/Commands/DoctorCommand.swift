import ArgumentParser
import Graphics
import Networks
import Plotting
import Rendering

/// `nnplot doctor`
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Shows versions, fonts and BLAS, and says what is missing.")

  func run() throws {
    let figure = Figure(name: "", title: "", size: PageSize(width: 640, height: 480), panels: [])
    let fonts = FontInventory(font: figure.fontChoice)
    var lines = [
      "nnplot   \(Version.current)", "cairo    \(fonts.cairoVersion)", "pango    \(fonts.pangoVersion)",
      "BLAS     \(Self.blas)",
      "CPU      \(Processor.name), \(Processor.cores) cores",
    ]
    for coverage in fonts.coverage {
      let name = coverage.script + String(repeating: " ", count: max(0, 9 - coverage.script.count))
      lines.append(name + Self.text(coverage))
    }
    if !fonts.isConfigured {
      lines.append("fonts    fontconfig cannot read its configuration and uses its own; mend FONTCONFIG_FILE")
    }
    try StandardOutput.write(line: lines.joined(separator: "\n"))
    if BLAS.library == nil {
      throw MissingPartError(
        description: "no OpenBLAS: networks train many times as slowly; install libopenblas0")
    }
    if let missing = fonts.coverage.first(where: { $0.family == nil }) {
      throw MissingPartError(description: "no font for \(missing.script): install \(missing.remedy)")
    }
  }

  private static var blas: String {
    guard let configuration = BLAS.configuration, let kernel = BLAS.coreName else {
      return "missing: install libopenblas0 (Debian, Ubuntu) or openblas (Homebrew)"
    }
    return "\(configuration), kernel \(kernel), threads \(BLAS.threads)"
  }

  private static func text(_ coverage: FontInventory.Coverage) -> String {
    guard let family = coverage.family else { return "missing: install \(coverage.remedy)" }
    return coverage.isPreferred
      ? family : "\(family); for figures that look alike everywhere install \(coverage.remedy)"
  }
}

/// What this machine lacks.
struct MissingPartError: Error, CustomStringConvertible {
  let description: String
}
