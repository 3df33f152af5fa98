import Graphics
import Plotting
import Rendering

/// A figure drawn from the data of a lock file, so that what is drawn is what is locked.
struct Drawing {
  /// The lock file of the drawing.
  let scene: SceneLock
  /// The image's file.
  let image: [UInt8]
  /// Characters that no font has.
  let missing: MissingGlyphs?

  init(_ locked: LockedFigure, format: ImageFormat, scale: Double) throws {
    let figure = locked.figure
    let font = figure.fontChoice
    (scene, image, missing) = try MeasurerPool.lend(font) { measurer in
      let drawn = figure.scene(measurer: measurer)
      let renderer = Renderer(sharing: measurer)
      let image = try renderer.render(drawn, as: format, scale: scale)
      let scene = SceneLock(drawn, fonts: measurer.fonts(in: drawn), image: image)
      return (scene, image, MissingGlyphs(renderer.missingGlyphs(in: drawn)))
    }
  }
}
