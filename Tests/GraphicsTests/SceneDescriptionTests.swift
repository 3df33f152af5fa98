import Graphics
import Testing

struct SceneDescriptionTests {
  private func scene(_ items: [Scene.Item], background: Color? = .white) -> Scene {
    Scene(
      size: Size(320, 240.5), background: background,
      font: FontChoice(families: ["DejaVu Sans", "Noto Sans CJK SC"], language: "en"), title: "A title",
      alternativeText: "What is seen.", identifier: "small", items: items)
  }

  @Test("The whole text of a small drawing")
  func everything() {
    var curve = Path.segment(Point(0, 0), Point(1.006, -2.5))
    curve.curve(to: Point(3, 3), control1: Point(1, 1), control2: Point(2, 2))
    curve.close()
    let text = StyledText([
      TextRun("loss ", size: 12, bold: true), TextRun("x", size: 12, italic: true),
      TextRun("2", size: 8.64, rise: 4.56),
    ])
    let image = Scene.Image(
      width: 1, height: 1, pixels: Array("foob".utf8), frame: Rect(x: 1, y: 2, width: 3.25, height: 4),
      smooth: true)
    let drawing = scene([
      .path(.rect(Rect(x: 1, y: 2, width: 3, height: 4)), fill: Color(hex: 0x3F90DA, alpha: 0.5)),
      .group(
        Scene.Group(
          clip: Rect(x: 10, y: 20, width: 30, height: 40.125),
          items: [
            .path(curve, stroke: Stroke(.black, width: 1.5, dash: [6, 4.25], cap: .round)),
            .group(Scene.Group(clip: Rect(x: 0, y: 0, width: 1, height: 1), items: [.image(image)])),
          ])),
      .text(Scene.Text(text, at: Point(-0.001, 100.999), angle: -.pi / 2, color: .black, halo: .white)),
    ])
    // The hash is FNV-1a of "foob" as computed in Python.
    #expect(
      drawing.description == """
        scene 320x240.5 background #ffffff
        font DejaVu Sans, Noto Sans CJK SC language en
        title A title
        path fill #3f90da80 M1,2 L4,2 L4,6 L1,6 Z
        group clip 10,20 30x40.13
          path stroke #000000 1.5 round dash 6,4.25 M0,0 L1.01,-2.5 C1,1 2,2 3,3 Z
          group clip 0,0 1x1
            image 1x1 smooth 1,2 3.25x4 #dd120e790c2512af
        text 0,101 angle -1.57 #000000 halo #ffffff 12 bold "loss " + 12 italic "x" + 8.64 rise 4.56 "2"

        """)
  }

  @Test("Long paths are a count, a box and a hash that any moved step changes")
  func longPaths() throws {
    func line(of path: Path) throws -> String {
      let text = scene([.path(path, stroke: Stroke(.black, width: 1))]).description
      return String(try #require(text.split(separator: "\n").last))
    }
    let points = (0..<13).map { Point(Double($0), 0) }
    let whole = try line(of: .polyline(points))
    #expect(whole.hasPrefix("path stroke #000000 1 butt M0,0 … 13 steps in 0,0 12x0 #"))
    #expect(try line(of: .polyline(Array(points.dropLast()))).hasSuffix("L10,0 L11,0"))
    for index in 1..<13 {
      var moved = points
      moved[index].y += 0.01
      #expect(try line(of: .polyline(moved)) != whole)
      moved[index].y = 0.004
      #expect(try line(of: .polyline(moved)) == whole, "less than half a hundredth is no difference")
    }
  }

  @Test("No background, and places that are no numbers, are said in words")
  func oddities() {
    let path = Path.segment(Point(.nan, .infinity), Point(1e300, 0.05))
    let text = scene([.path(path, fill: .black)], background: nil).description
    #expect(text.contains("background none\n"))
    #expect(text.hasSuffix("path fill #000000 Mnan,inf L1e+300,0.05\n"))
  }

  @Test("Each pixel of an image counts")
  func images() {
    let frame = Rect(x: 0, y: 0, width: 2, height: 2)
    func text(_ pixels: [UInt8], smooth: Bool = false) -> String {
      scene([.image(Scene.Image(width: 2, height: 2, pixels: pixels, frame: frame, smooth: smooth))])
        .description
    }
    let pixels = [UInt8](0..<16)
    for index in pixels.indices {
      var changed = pixels
      changed[index] += 1
      #expect(text(changed) != text(pixels))
    }
    #expect(text(pixels).contains("image 2x2 crisp 0,0 2x2 #"))
    #expect(text(pixels, smooth: true) != text(pixels))
  }

  @Test("Stamps are a count, a hash that any place or look changes, and their looks")
  func stamps() {
    func text(_ places: [Point], _ kinds: [Int]) -> String {
      var stamps = Scene.Stamps()
      _ = stamps.add(Scene.Stamps.Look(.segment(Point(-1, 0), Point(1, 0)), stroke: Stroke(.black, width: 2)))
      _ = stamps.add(Scene.Stamps.Look(.rect(Rect(x: -1, y: -1, width: 2, height: 2)), fill: .white))
      for (place, kind) in zip(places, kinds) { stamps.stamp(kind, at: place) }
      return scene([.stamps(stamps)]).description
    }
    let first = text([Point(1, 2), Point(3, 4)], [0, 1])
    #expect(first.contains("stamps 2 #"))
    #expect(
      first.contains(
        "\n  path stroke #000000 2 butt M-1,0 L1,0\n  path fill #ffffff M-1,-1 L1,-1 L1,1 L-1,1 Z"))
    #expect(text([Point(1, 2), Point(3, 4)], [0, 0]) != first)
    #expect(text([Point(1, 2), Point(3, 4.01)], [0, 1]) != first)
    #expect(text([Point(3, 4), Point(1, 2)], [1, 0]) != first)
    #expect(text([Point(1, 2), Point(3, 4.001)], [0, 1]) == first)
  }
}
