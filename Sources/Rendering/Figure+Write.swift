import Graphics
import Plotting

extension Figure {
  /// Draws the figure and writes it to a file, whole or not at all.
  ///
  /// - Parameters:
  ///   - path: ends in `.svg`, `.png`, `.pdf` or `.json`.
  ///   - scale: a PNG's pixels per CSS pixel.
  /// - Throws: `FigureError.format` for another ending, `RenderingError` or `OutputError`.
  public func write(to path: String, scale: Double = 2) throws {
    let suffix = path.split(separator: ".", omittingEmptySubsequences: false).last?.lowercased() ?? ""
    if suffix == "json" {
      try FileOutput.write(json(), to: path)
    } else if let format = ImageFormat(rawValue: suffix) {
      try FileOutput.write(rendered(as: format, scale: scale), to: path)
    } else {
      throw FigureError.format(path: path, expected: ImageFormat.allCases.map(\.rawValue) + ["json"])
    }
  }

  /// The figure as an image file's bytes.
  public func rendered(as format: ImageFormat, scale: Double = 2) throws -> [UInt8] {
    let measurer = PangoTextMeasurer(font: fontChoice)
    return try Renderer(sharing: measurer).render(scene(measurer: measurer), as: format, scale: scale)
  }
}
