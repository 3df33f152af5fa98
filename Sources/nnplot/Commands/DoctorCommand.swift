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
      "BLAS     \(BLAS.configuration), kernel \(BLAS.coreName), threads \(BLAS.threads)",
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
    if let missing = fonts.coverage.first(where: { $0.family == nil }) {
      throw MissingFontError(script: missing.script, remedy: missing.remedy)
    }
  }

  private static func text(_ coverage: FontInventory.Coverage) -> String {
    guard let family = coverage.family else { return "missing: install \(coverage.remedy)" }
    return coverage.isPreferred
      ? family : "\(family); for figures that look alike everywhere install \(coverage.remedy)"
  }
}

/// This machine has no font for a script.
struct MissingFontError: Error, CustomStringConvertible {
  let script: String
  let remedy: String
  var description: String { "no font for \(script): install \(remedy)" }
}
