import Graphics
import Plotting
import Rendering
import TestSupport
import Testing

/// What PlottingTests checks with a fixed width per character, in real fonts.
@Suite struct LayoutTests {
  @Test("In 500 random figures set with Pango nothing is cut off and nothing overlaps", arguments: 0..<25)
  func random(part: UInt64) {
    let measurer = PangoTextMeasurer(font: testFont)
    withSeeds(20, from: 1000 + 20 * part) { seed, random in
      let figure = RandomFigure.everything(&random)
      let scene = figure.scene(measurer: measurer)
      for problem in SceneOverlaps(scene, measurer: measurer).problems() {
        Issue.record("seed \(seed), \(figure.size), \(figure.panels.count) panels: \(problem)")
      }
    }
  }

  /// The rectangle around all that is not white, in CSS pixels.
  private func ink(_ figure: Figure, scale: Double) throws -> Rect {
    let picture = try #require(DecodedPNG(try figure.rendered(as: .png, scale: scale)))
    #expect(picture.width == Int(Double(figure.size.width) * scale))
    #expect(picture.height == Int(Double(figure.size.height) * scale))
    var (left, top, right, bottom) = (picture.width, picture.height, 0, 0)
    for row in 0..<picture.height {
      for column in 0..<picture.width where picture.rgb(column, row) & 0xFF < 0xD0 {
        (left, right) = (min(left, column), max(right, column + 1))
        (top, bottom) = (min(top, row), max(bottom, row + 1))
      }
    }
    return Rect(
      left: Double(left) / scale, top: Double(top) / scale, right: Double(right) / scale,
      bottom: Double(bottom) / scale)
  }

  @Test("A PNG's scale changes its resolution alone: neither the scene nor where its ink lies")
  func scale() throws {
    let figure = Figure(
      name: "f", title: "A title", size: PageSize(width: 200, height: 140),
      panels: [
        Panel(
          x: Axis(label: "epoch"), y: Axis(label: "loss"),
          marks: [LineMark(x: [0, 1, 2], y: [3, 1, 2], label: "training")])
      ])
    let measurer = PangoTextMeasurer(font: figure.fontChoice)
    let scene = figure.scene(measurer: measurer)
    let usual = try ink(figure, scale: 1)
    #expect(usual.width > 150 && usual.height > 100)
    for scale in [0.5, 2, 4] {
      let other = try ink(figure, scale: scale)
      let reach = 1 + 1 / scale
      #expect(abs(other.x - usual.x) <= reach && abs(other.right - usual.right) <= reach, "\(scale)")
      #expect(abs(other.y - usual.y) <= reach && abs(other.bottom - usual.bottom) <= reach, "\(scale)")
      // Painting at a scale leaves nothing behind in the measurer that later layouts would see.
      _ = try Renderer(sharing: measurer).render(scene, as: .png, scale: scale)
      #expect(figure.scene(measurer: measurer) == scene, "\(scale)")
    }
  }
}
