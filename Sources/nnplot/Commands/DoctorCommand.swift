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
    let fonts = FontInventory(figure.fontChoice)
    var lines = [
      "nnplot   \(Version.current)", "cairo    \(fonts.cairoVersion)", "pango    \(fonts.pangoVersion)",
      "BLAS     \(BLAS.configuration), kernel \(BLAS.coreName), threads \(BLAS.threads)",
      "CPU      \(Processor.name), \(Processor.cores) cores",
    ]
    for entry in fonts.entries {
      let name = entry.script + String(repeating: " ", count: max(0, 9 - entry.script.count))
      lines.append(name + (entry.family ?? "missing: apt-get install \(entry.package)"))
    }
    try StandardOutput.write(line: lines.joined(separator: "\n"))
    if let missing = fonts.entries.first(where: { $0.family == nil }) {
      throw MissingFontError(script: missing.script, package: missing.package)
    }
  }
}

/// This machine has no font for a script.
struct MissingFontError: Error, CustomStringConvertible {
  let script: String
  let package: String
  var description: String { "no font for \(script); apt-get install \(package)" }
}
