import Graphics
import TestSupport
import Testing

@testable import Rendering

/// Stamps look like the same outlines as shapes.
@Suite struct StampTests {
  private let looks = [
    Scene.Stamps.Look(
      .circle(center: Point(0, 0), radius: 3.5), fill: Color(hex: 0x2F7FC9),
      stroke: Stroke(.white, width: 0.8)),
    Scene.Stamps.Look(.rect(Rect(x: -3, y: -2, width: 6, height: 4)), fill: Color(hex: 0xC77700, alpha: 0.4)),
  ]

  /// Places on a page of 200 × 150 px and up to 10 px around it.
  private func stamps(_ count: Int) -> Scene.Stamps {
    var stamps = Scene.Stamps()
    for look in looks { _ = stamps.add(look) }
    for index in 0..<count {
      // Multiples of the golden ratio's fractions fill a square evenly.
      let (u, v) = (Double(index) * 0.754_877_666, Double(index) * 0.569_840_291)
      let place = Point((u - u.rounded(.down)) * 220 - 10, (v - v.rounded(.down)) * 170 - 10)
      stamps.stamp(index % 2, at: place)
    }
    return stamps
  }

  private func shapes(_ stamps: Scene.Stamps) -> [Scene.Item] {
    zip(stamps.places, stamps.kinds).map { place, kind in
      let look = stamps.looks[Int(kind)]
      return .path(look.path.moved(by: place), fill: look.fill, stroke: look.stroke)
    }
  }

  private func page(_ items: [Scene.Item], background: Color? = .white) -> Scene {
    scene(items, size: Size(200, 150), background: background)
  }

  private func decoded(_ scene: Scene, scale: Double) throws -> DecodedPNG {
    try #require(DecodedPNG(try Renderer().render(scene, as: .png, scale: scale)))
  }

  @Test("They are painted like shapes", arguments: [1.0, 2, 3.3])
  func looksLikeShapes(scale: Double) throws {
    let stamps = stamps(600)
    let pixels = try decoded(page([.stamps(stamps)]), scale: scale)
    let expected = try decoded(page(shapes(stamps)), scale: scale)
    let difference = try #require(pixels.meanDifference(from: expected))
    #expect(difference < 2)
    // They are there at all.
    let empty = try decoded(page([]), scale: scale)
    #expect(try #require(empty.meanDifference(from: expected)) > 10)
  }

  @Test("At whole pixels they are painted exactly like shapes")
  func exact() throws {
    var stamps = Scene.Stamps()
    _ = stamps.add(looks[0])
    for place in [Point(20, 30), Point(23, 31), Point(190, 148)] { stamps.stamp(0, at: place) }
    let pixels = try decoded(page([.stamps(stamps)]), scale: 2)
    let difference = try #require(pixels.meanDifference(from: try decoded(page(shapes(stamps)), scale: 2)))
    // Components are rounded once more.
    #expect(difference < 0.01)
  }

  @Test("A transparent page keeps its opacity")
  func transparent() throws {
    var stamps = Scene.Stamps()
    _ = stamps.add(looks[1])
    stamps.stamp(0, at: Point(50, 50))
    let pixels = try decoded(page([.stamps(stamps)], background: nil), scale: 1)
    #expect(pixels.alpha(50, 50) == 102 && pixels.alpha(60, 50) == 0)
  }

  @Test("A group clips them")
  func clipped() throws {
    let group = Scene.Group(clip: Rect(x: 50, y: 40, width: 20, height: 10), items: [.stamps(stamps(2000))])
    let pixels = try decoded(page([.group(group)]), scale: 1)
    let painted = pixels.count(otherThan: 0xFFFFFF)
    #expect(painted > 50 && painted <= 200)
  }

  @Test("SVG and PDF hold one picture, whatever their number", arguments: [ImageFormat.svg, .pdf])
  func filesHoldAPicture(format: ImageFormat) throws {
    func bytes(_ items: [Scene.Item], scale: Double = 2) throws -> [UInt8] {
      try Renderer().render(page(items), as: format, scale: scale)
    }
    // From 20,000 on, which is where marks begin to stamp, shapes take more than twice as much.
    let many = try bytes([.stamps(stamps(20_000))])
    #expect(many.count * 2 < (try bytes(shapes(stamps(20_000))).count))
    // Four bytes of every pixel at most, of which SVG writes three as four letters.
    #expect(many.count < 4 * 404 * 304 * 4 / 3 + 4000)
    #expect(try bytes([.stamps(stamps(40_000))]).count < many.count * 11 / 10)
    guard format == .svg else { return }
    let text = String(decoding: many, as: UTF8.self)
    #expect(text.components(of: "data:image/png").count == 2)
    #expect(!text.contains("<path"))
    #expect(try bytes([.stamps(stamps(20_000))], scale: 4).count > many.count)
  }

  @Test("Nothing, and places far away or nowhere, paint nothing", arguments: ImageFormat.allCases)
  func nothing(format: ImageFormat) throws {
    var far = Scene.Stamps()
    _ = far.add(looks[0])
    for place in [Point(.nan, 3), Point(3, .infinity), Point(1e300, 0), Point(-1e12, 5)] {
      far.stamp(0, at: place)
    }
    let empty = try Renderer().render(page([]), as: format)
    #expect(try Renderer().render(page([.stamps(Scene.Stamps())]), as: format) == empty)
    guard format == .png else { return }
    #expect(try Renderer().render(page([.stamps(far)]), as: format) == empty)
  }
}

extension String {
  /// What lies between the occurrences of a text.
  fileprivate func components(of text: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
