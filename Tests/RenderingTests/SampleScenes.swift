import Graphics

/// The fonts of the tests.
let testFont = FontChoice(families: ["DejaVu Sans", "Noto Sans CJK SC"], language: "en")

/// A scene of the given items on a page of 40 × 30 px.
func scene(
  _ items: [Scene.Item], size: Size = Size(40, 30), background: Color? = .white, title: String = "Title",
  identifier: String = "sample"
) -> Scene {
  Scene(
    size: size, background: background, font: testFont, title: title, alternativeText: "What it shows",
    identifier: identifier, items: items)
}

/// A text item.
func label(_ text: String, at origin: Point = Point(5, 20), size: Double = 12, halo: Color? = nil)
  -> Scene.Item
{
  .text(Scene.Text(StyledText([TextRun(text, size: size)]), at: origin, color: .black, halo: halo))
}

/// Red, green over blue, yellow.
func fourPixels(frame: Rect, smooth: Bool) -> Scene.Image {
  Scene.Image(
    width: 2, height: 2,
    pixels: [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 0, 255], frame: frame, smooth: smooth)
}

/// One item of each kind, with everything that gets an id in an SVG.
func richScene(identifier: String = "rich") -> Scene {
  scene(
    [
      .path(
        .polyline([Point(0, 0), Point(30, 20), Point(60, 5)]),
        stroke: Stroke(Color(hex: 0xD62728), width: 2, dash: [4, 2])),
      label("loss σ² 激活", at: Point(10, 30), halo: .white),
      .text(
        Scene.Text(
          StyledText([TextRun("x", size: 9, italic: true), TextRun("2", size: 6, rise: 4)]),
          at: Point(10, 60), angle: -1.5, color: Color(hex: 0x1F77B4))),
      .image(fourPixels(frame: Rect(x: 70, y: 5, width: 20, height: 10), smooth: false)),
      .image(fourPixels(frame: Rect(x: 70, y: 25, width: 20, height: 10), smooth: true)),
      .group(
        Scene.Group(
          clip: Rect(x: 10, y: 40, width: 50, height: 20),
          items: [.path(.circle(center: Point(30, 50), radius: 25), fill: Color(hex: 0x2CA02C, alpha: 0.5))])),
    ], size: Size(100, 70), identifier: identifier)
}
