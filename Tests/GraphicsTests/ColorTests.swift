import Graphics
import TestSupport
import Testing

struct ColorTests {
  @Test("Components of given hexadecimal texts")
  func parsing() throws {
    let opaque = try #require(Color("#1f77b4"))
    #expect(opaque == Color(red: 31 / 255, green: 119 / 255, blue: 180 / 255, alpha: 1))
    #expect(Color("#1F77B4") == opaque)
    #expect(Color(hex: 0x1F77B4) == opaque)
    let half = try #require(Color("#1f77b480"))
    #expect(half == opaque.opacity(128 / 255))
  }

  @Test(
    "Anything but six or eight digits after # is no colour",
    arguments: [
      "", "#", "1f77b4", "#1f77b", "#1f77b4f", "#1f77b4800", "#1f77bg", "#+1f77b", "#-1f77b", "# 1f77b4",
      "red",
      "#１f77b4", "##1f77b",
    ])
  func rejection(text: String) {
    #expect(Color(text) == nil)
  }

  @Test("Every byte of every component survives printing and parsing")
  func roundTrip() {
    for byte in UInt32(0)...255 {
      let color = Color(hex: byte << 16 | (255 - byte) << 8 | (byte * 7 & 255))
      #expect(Color(color.description) == color)
      #expect(color.description.count == 7)
      let faint = color.opacity(Double(byte) / 255)
      #expect(Color(faint.description) == faint)
      #expect(faint.description.count == (byte == 255 ? 7 : 9))
    }
  }

  @Test("Components outside 0…1 print as the nearest end")
  func clamping() {
    #expect(Color(red: -0.5, green: 2, blue: 0.5).description == "#00ff80")
  }

  @Test("Mixing goes straight from one colour to the other")
  func mixing() {
    let (a, b) = (Color(hex: 0x102030), Color(hex: 0xF0E0D0, alpha: 0))
    #expect(a.mixed(with: b, share: 0) == a)
    #expect(a.mixed(with: b, share: 1).description == b.description)
    let middle = a.mixed(with: b, share: 0.5)
    #expect(abs(middle.red - 128 / 255) < 1e-15 && middle.alpha == 0.5)
  }

  @Test("Luminance follows WCAG's definition within 0.004")
  func luminance() {
    // 0.2126 R + 0.7152 G + 0.0722 B with the exact curve ((c + 0.055) / 1.055)^2.4, computed in Python.
    let references: [(UInt32, Double)] = [
      (0xFFFFFF, 1), (0x000000, 0), (0xFF0000, 0.2126), (0x00FF00, 0.7152), (0x0000FF, 0.0722),
      (0x808080, 0.215861), (0x3F90DA, 0.260652), (0xFFA90E, 0.496676), (0x1F2328, 0.016466),
    ]
    for (hex, expected) in references {
      #expect(abs(Color(hex: hex).luminance - expected) < 0.004, "\(Color(hex: hex))")
    }
  }
}
