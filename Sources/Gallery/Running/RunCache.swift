import Graphics
import Plotting
import Rendering

/// What earlier runs computed and found in order, by the command, its input files and the program's own hash.
///
/// A folder of small files that may be deleted at any time; it can be kept between runs of continuous integration.
package struct RunCache: Sendable {
  private let folder: String
  private let program: any FigureProgram

  init(folder: String, program: any FigureProgram) {
    self.folder = folder
    self.program = program
  }

  /// Whether the files of an image were found in order by this program before.
  func isCurrent(_ job: Job, _ files: LockedFiles) -> Bool {
    guard let key = currentKey(job, files), let inputs = try? program.read(path(key)) else { return false }
    return areSame(inputs)
  }

  /// Remembers that the files of an image are in order.
  func keepCurrent(_ job: Job, _ files: LockedFiles) {
    guard let key = currentKey(job, files), let entry = try? program.read(path(figureKey(job))),
      let end = entry.firstIndex(of: 0)
    else { return }
    write(Array(entry[...end]), to: key)
  }

  /// The figure of a command, if it was computed by this program from the same files.
  func figure(of job: Job) -> LockedFigure? {
    guard let entry = try? program.read(path(figureKey(job))), let end = entry.firstIndex(of: 0),
      areSame(Array(entry[...end]))
    else { return nil }
    return try? LockedFigure(bytes: Array(entry[(end + 1)...]))
  }

  /// Remembers a figure and the files that it was computed from.
  func keep(_ locked: LockedFigure, of job: Job, files: [String]) {
    var notes = ""
    for file in files {
      guard let bytes = try? program.read(file) else { return }
      notes += "\(Fingerprint(bytes)) \(file)\n"
    }
    write(Array(notes.utf8) + [0] + locked.bytes, to: figureKey(job))
  }

  /// Whether files have the hashes that were noted: lines of hash and path, then a zero.
  private func areSame(_ notes: [UInt8]) -> Bool {
    let lines = String(decoding: notes.prefix { $0 != 0 }, as: UTF8.self).split(separator: "\n")
    return lines.allSatisfy { line in
      guard let space = line.firstIndex(of: " "),
        let bytes = try? program.read(String(line[line.index(after: space)...]))
      else { return false }
      return "\(Fingerprint(bytes))" == line[..<space]
    }
  }

  private func figureKey(_ job: Job) -> String {
    Self.key(["figure", program.fingerprint, job.folder, job.command])
  }

  /// A key of everything that a check looks at; nil if one of the files is missing.
  private func currentKey(_ job: Job, _ files: LockedFiles) -> String? {
    guard let image = files.image, let data = files.data, let scene = files.scene else { return nil }
    return Self.key([
      "current", program.fingerprint, job.folder, job.command, job.format.rawValue, LibraryVersions.cairo,
      LibraryVersions.pango, Self.fonts, "\(Fingerprint(image))", "\(Fingerprint(data))",
      "\(Fingerprint(scene))",
    ])
  }

  /// The fonts that figures of both languages take on this machine.
  private static let fonts: String = {
    let figure = Figure(name: "", title: "Aa 汉", size: PageSize(width: 640, height: 480), panels: [])
    let measurer = PangoTextMeasurer(font: figure.fontChoice)
    let fonts = measurer.fonts(in: figure.scene(measurer: measurer))
    return fonts.map { "\($0.name), \($0.version)" }.joined(separator: "; ")
  }()

  private static func key(_ parts: [String]) -> String {
    "\(Fingerprint(Array(parts.joined(separator: "\u{0}").utf8)))"
  }

  private func path(_ key: String) -> String { Paths.join(folder, "\(key).nnplot") }

  /// A cache that cannot be written is a pity, not an error.
  private func write(_ bytes: [UInt8], to key: String) {
    Paths.makeFolder(folder)
    try? FileOutput.write(bytes, to: path(key))
  }
}
