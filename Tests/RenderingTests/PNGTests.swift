import Graphics
import Testing

@testable import Rendering

@Suite struct PNGTests {
  func decoded(_ scene: Scene, scale: Double = 1) throws -> DecodedPNG {
    try #require(DecodedPNG(try Renderer().render(scene, as: .png, scale: scale)))
  }

  @Test(arguments: [(0.5, 20, 15), (1.0, 40, 30), (2.0, 80, 60), (3.3, 132, 99)])
  func scaleMultipliesThePixels(scale: Double, width: Int, height: Int) throws {
    let bytes = try Renderer().render(scene([]), as: .png, scale: scale)
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(bytes[16..<24].elementsEqual([0, 0, 0, UInt8(width), 0, 0, 0, UInt8(height)]))
    let image = try #require(DecodedPNG(bytes))
    #expect(image.width == width && image.height == height)
  }

  @Test func scaleKeepsPlaces() throws {
    let square = scene([.path(.rect(Rect(x: 10, y: 5, width: 10, height: 10)), fill: Color(hex: 0x123456))])
    for scale in [1, 2, 4] {
      let image = try decoded(square, scale: Double(scale))
      #expect(image.rgb(10 * scale, 5 * scale) == 0x123456)
      #expect(image.rgb(20 * scale - 1, 15 * scale - 1) == 0x123456)
      #expect(image.rgb(10 * scale - 1, 5 * scale) == 0xFFFFFF)
      #expect(image.rgb(20 * scale, 15 * scale - 1) == 0xFFFFFF)
    }
  }

  @Test func strokesHaveTheirWidthDashesAndCaps() throws {
    func line(_ stroke: Stroke) -> Scene {
      scene([.path(.segment(Point(10, 15), Point(30, 15)), stroke: stroke)])
    }
    #expect(try decoded(line(Stroke(.black, width: 4))).count(otherThan: 0xFFFFFF) == 80)
    #expect(try decoded(line(Stroke(.black, width: 4, dash: [5, 5]))).count(otherThan: 0xFFFFFF) == 40)
    #expect(try decoded(line(Stroke(.black, width: 4, dash: [0, 0]))).count(otherThan: 0xFFFFFF) == 80)
    #expect(try decoded(line(Stroke(.black, width: 4, cap: .round))).rgb(8, 14) != 0xFFFFFF)
    #expect(try decoded(line(Stroke(.black, width: 0))).count(otherThan: 0xFFFFFF) == 0)
  }

  @Test func transparentPagesKeepTheirOpacity() throws {
    let fill = Color(red: 1, green: 0.4, blue: 0, alpha: 0.5)
    let half = scene([.path(.rect(Rect(x: 0, y: 0, width: 20, height: 30)), fill: fill)], background: nil)
    let bytes = try Renderer().render(half, as: .png, scale: 1)
    #expect(bytes[25] == 6, "the colour type with opacity")
    let image = try #require(DecodedPNG(bytes))
    #expect(image.alpha(5, 5) == 128)
    #expect(image.rgb(5, 5) == 0x80_33_00)
    #expect(image.alpha(30, 5) == 0)
  }

  @Test func nothingIsPaintedOutsideAClip() throws {
    let group = Scene.Group(
      clip: Rect(x: 10, y: 10, width: 10, height: 10),
      items: [.path(.rect(Rect(x: 0, y: 0, width: 40, height: 30)), fill: .black)])
    let after = Scene.Item.path(.rect(Rect(x: 30, y: 20, width: 5, height: 5)), fill: .black)
    let image = try decoded(scene([.group(group), after]))
    #expect(image.count(otherThan: 0xFFFFFF) == 100 + 25)
    #expect(image.rgb(10, 10) == 0 && image.rgb(9, 10) == 0xFFFFFF && image.rgb(32, 22) == 0)
  }

  @Test func crispPixelsStayCellsAndSmoothOnesBlend() throws {
    let frame = Rect(x: 0, y: 0, width: 40, height: 30)
    let crisp = try decoded(scene([.image(fourPixels(frame: frame, smooth: false))]))
    #expect(crisp.rgb(19, 14) == 0xFF0000 && crisp.rgb(20, 14) == 0x00FF00)
    #expect(crisp.rgb(19, 15) == 0x0000FF && crisp.rgb(20, 15) == 0xFFFF00)
    let smooth = try decoded(scene([.image(fourPixels(frame: frame, smooth: true))]))
    #expect(smooth.rgb(0, 0) == 0xFF0000 && smooth.rgb(39, 29) == 0xFFFF00, "colours reach the edges")
    let middle = smooth.rgb(20, 0)
    #expect((100...155).contains(middle >> 16) && (100...155).contains(middle >> 8 & 0xFF))
  }

  @Test func placesFarAwayOrNowhereDoNoHarm() throws {
    let wide = Path.polyline([Point(-1e12, 15.5), Point(1e12, 15.5)])
    let image = try decoded(scene([.path(wide, stroke: Stroke(.black, width: 1))]))
    #expect(image.count(otherThan: 0xFFFFFF) == 40)
    let gap = Path.polyline([Point(0, 5.5), Point(10, 5.5), Point(.nan, 5), Point(20, 5.5), Point(30, 5.5)])
    let broken = try decoded(scene([.path(gap, stroke: Stroke(.black, width: 1))]))
    #expect(broken.count(otherThan: 0xFFFFFF) == 20)
    #expect(broken.rgb(15, 5) == 0xFFFFFF && broken.rgb(25, 5) == 0)
  }

  @Test(arguments: ImageFormat.allCases) func picturesAndClipsNowhereAreLeftOut(format: ImageFormat) throws {
    let frames = [
      Rect(x: .nan, y: 0, width: 9, height: 9), Rect(x: 0, y: 0, width: .infinity, height: 9),
      Rect(x: 0, y: 0, width: -5, height: 9), Rect(x: 0, y: 0, width: 9, height: 0),
    ]
    let inside = Scene.Item.path(.rect(Rect(x: 0, y: 0, width: 9, height: 9)), fill: .black)
    let clip = Rect(x: 0, y: .nan, width: 9, height: 9)
    let empty = Scene.Image(
      width: 0, height: 0, pixels: [], frame: Rect(x: 0, y: 0, width: 9, height: 9), smooth: true)
    let items =
      frames.flatMap { frame in [true, false].map { Scene.Item.image(fourPixels(frame: frame, smooth: $0)) } }
      + [.image(empty), .group(Scene.Group(clip: clip, items: [inside]))]
    #expect(try Renderer().render(scene(items), as: format) == Renderer().render(scene([]), as: format))
  }

  @Test func textIsDrawnFromItsBaseline() throws {
    let image = try decoded(scene([label("H", at: Point(5, 20), size: 16)]))
    // An H stands on the baseline and is 0.729 em high in DejaVu Sans.
    let columns = 5..<20
    #expect(columns.contains { image.rgb($0, 19) != 0xFFFFFF })
    #expect(columns.allSatisfy { image.rgb($0, 20) == 0xFFFFFF })
    #expect(columns.contains { image.rgb($0, 9) != 0xFFFFFF })
    #expect(columns.allSatisfy { image.rgb($0, 7) == 0xFFFFFF })
  }

  @Test func halosLieBehindTheLetters() throws {
    let items: [Scene.Item] = [
      .path(.rect(Rect(x: 0, y: 0, width: 40, height: 30)), fill: Color(hex: 0x0000FF)),
      label("I", at: Point(15, 22), size: 20, halo: .white),
    ]
    let image = try decoded(scene(items))
    let row = (0..<40).map { image.rgb($0, 15) }
    #expect(row.contains(0xFFFFFF) && row.contains(0x000000))
    #expect(row.first == 0x0000FF && row.last == 0x0000FF)
  }

  @Test func sizesThatCannotBePaintedAreErrors() {
    #expect(throws: RenderingError.pageSize(width: 0, height: 10)) {
      try Renderer().render(scene([], size: Size(0, 10)), as: .png)
    }
    #expect(throws: RenderingError.pageSize(width: 10, height: .infinity)) {
      try Renderer().render(scene([], size: Size(10, .infinity)), as: .svg)
    }
    #expect(throws: RenderingError.scale(-1)) { try Renderer().render(scene([]), as: .png, scale: -1) }
    let wide = scene([], size: Size(20000, 10))
    let error = #expect(throws: RenderingError.self) { try Renderer().render(wide, as: .png, scale: 2) }
    #expect(
      error?.description
        == "an image of 40000.0 × 20.0 pixels is too large: at most 32767 fit in a row or column; "
        + "choose a smaller size or scale")
    #expect(throws: Never.self) { try Renderer().render(wide, as: .svg, scale: 2) }
    let large = scene([], size: Size(20000, 10000))
    #expect(throws: RenderingError.tooLarge(width: 20000, height: 10000, limit: 1 << 27)) {
      try Renderer().render(large, as: .png, scale: 1)
    }
  }

  @Test(arguments: [false, true]) func encodedPixelsComeBack(opaque: Bool) throws {
    var generator = SystemRandomNumberGenerator()
    let step = opaque ? 3 : 4
    var pixels = (0..<step * 13 * 7).map { _ in UInt8.random(in: 0...255, using: &generator) }
    if !opaque { for index in stride(from: 3, to: pixels.count, by: 4) { pixels[index] = 255 } }
    let image = try #require(DecodedPNG(PNG.encoded(width: 13, height: 7, pixels: pixels, opaque: opaque)))
    for row in 0..<7 {
      for column in 0..<13 {
        let index = step * (row * 13 + column)
        let expected = pixels[index..<index + 3].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        #expect(image.rgb(column, row) == expected)
      }
    }
  }
}
