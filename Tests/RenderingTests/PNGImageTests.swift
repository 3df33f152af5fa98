import Testing

@testable import Rendering

@Suite struct PNGImageTests {
  /// Two rows of three pixels: red, half green, blue; black, white, nothing.
  private let pixels: [UInt8] = [
    255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 255, 0, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 0,
  ]

  @Test("A file gives back its pixels, with opacity and without")
  func pixelsComeBack() throws {
    let image = try PNGImage(PNG.encoded(width: 3, height: 2, pixels: pixels, opaque: false))
    #expect(image.width == 3 && image.height == 2 && image.pixels == pixels)
    let colors = pixels.enumerated().filter { $0.offset % 4 != 3 }.map(\.element)
    let opaque = try PNGImage(PNG.encoded(width: 3, height: 2, pixels: colors, opaque: true))
    #expect(opaque.pixels.enumerated().allSatisfy { $0.offset % 4 != 3 || $0.element == 255 })
    #expect(opaque.pixels.enumerated().filter { $0.offset % 4 != 3 }.map(\.element) == colors)
  }

  @Test("A file that is cut at any length is refused, never more")
  func truncation() {
    let file = PNG.encoded(width: 3, height: 2, pixels: pixels, opaque: false)
    for length in 0..<file.count - 12 {
      #expect(throws: PNGError.self) { try PNGImage(Array(file[..<length])) }
    }
  }

  @Test("Other files, and pictures that are too large, are named")
  func others() {
    #expect(throws: PNGError.notPNG) { try PNGImage(Array("GIF89a".utf8)) }
    var file = PNG.encoded(width: 3, height: 2, pixels: pixels, opaque: false)
    file[18] = 0x20
    #expect(throws: PNGError.size(width: 8195, height: 2)) { try PNGImage(file) }
  }
}
