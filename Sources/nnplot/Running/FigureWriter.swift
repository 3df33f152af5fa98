import Graphics
import Plotting
import Rendering

/// Draws a figure once and writes it to all its targets.
struct FigureWriter {
  private let missingGlyphs: MissingGlyphPolicy
  private let scale: Double
  private let isQuiet: Bool
  private let printed: FigurePrint?

  init(_ options: OutputOptions) {
    missingGlyphs = options.glyphPolicy
    scale = options.scale.factor
    isQuiet = options.quiet
    printed = options.printed
  }

  /// Writes every target and prints what is asked for; nothing is written before all targets have been drawn.
  func write(_ figure: Figure, to targets: [OutputTarget<OutputFormat>]) throws {
    let figure = figure.resolved()
    let files = try draw(figure, for: targets)
    for (target, bytes) in zip(targets, files) {
      try FileOutput.write(bytes, to: target.path == "-" ? StandardOutput.path : target.path)
      if target.isAnnounced { try StandardOutput.write(line: target.path) }
    }
    if let printed { try StandardOutput.write(line: printed.text(of: figure)) }
  }

  private func draw(_ figure: Figure, for targets: [OutputTarget<OutputFormat>]) throws -> [[UInt8]] {
    guard targets.contains(where: { $0.format != .json }) else {
      return try targets.map { _ in try figure.json() }
    }
    return try MeasurerPool.lend(figure.fontChoice) { measurer in
      let painting = Painting(figure, measurer: measurer, scale: scale)
      if let missing = painting.missing { try report(missing) }
      return try targets.map { target in
        guard let format = ImageFormat(rawValue: target.format.rawValue) else { return try figure.json() }
        return try painting.bytes(format)
      }
    }
  }

  private func report(_ error: MissingGlyphs) throws {
    if missingGlyphs == .error { throw error }
    if !isQuiet { StandardError.write("Warning: \(error)\n") }
  }
}

/// A figure's drawing, made once for all formats.
private struct Painting {
  private let scene: Scene
  private let renderer: Renderer
  private let scale: Double

  init(_ figure: Figure, measurer: PangoTextMeasurer, scale: Double) {
    scene = figure.scene(measurer: measurer)
    renderer = Renderer(sharing: measurer)
    self.scale = scale
  }

  /// Characters that no font has.
  var missing: MissingGlyphs? { MissingGlyphs(renderer.missingGlyphs(in: scene)) }

  func bytes(_ format: ImageFormat) throws -> [UInt8] {
    try renderer.render(scene, as: format, scale: scale)
  }
}
