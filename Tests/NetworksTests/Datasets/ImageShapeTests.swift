import Testing

@testable import Networks

@Suite struct ImageShapeTests {
  @Test("Two numbers are grey, a third at either end says the colours and where they stand")
  func texts() {
    #expect(ImageShape("28x14") == ImageShape(rows: 28, columns: 14))
    #expect(ImageShape("32x16x3") == ImageShape(rows: 32, columns: 16, channels: 3))
    #expect(ImageShape("3x32x16") == ImageShape(rows: 32, columns: 16, channels: 3, isPlanar: true))
    #expect(ImageShape("1x8x8") == ImageShape(rows: 8, columns: 8) && ImageShape("8x8x1")?.channels == 1)
    for text in ["", "28", "28x", "0x3", "x", "4x4x4", "3x3x3x3", "-1x5", "1e9x2", "200000x1"] {
      #expect(ImageShape(text) == nil, "\(text)")
    }
    for text in ["28x14", "32x16x3", "3x32x16"] { #expect(ImageShape(text)?.description == text) }
  }

  @Test("Colours that come one after the other are put together pixel by pixel")
  func interleaving() {
    let planar = ImageShape(rows: 1, columns: 2, channels: 3, isPlanar: true)
    #expect(planar.count == 6 && planar.interleaved([1, 2, 3, 4, 5, 6]) == [1, 3, 5, 2, 4, 6])
    #expect(ImageShape(rows: 1, columns: 2, channels: 3).interleaved([1, 2, 3]) == [1, 2, 3])
  }
}
