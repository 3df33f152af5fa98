/// An sRGB colour with opacity; each component lies in 0…1.
public struct Color: Sendable, Hashable {
  /// Red, 0…1.
  public var red: Double
  /// Green, 0…1.
  public var green: Double
  /// Blue, 0…1.
  public var blue: Double
  /// Opacity: 0 is invisible, 1 covers.
  public var alpha: Double

  /// A colour from its components.
  public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// A colour from 24 bits, as in `Color(hex: 0x1F77B4)`.
  public init(hex: UInt32, alpha: Double = 1) {
    self.init(
      red: Double(hex >> 16 & 0xFF) / 255, green: Double(hex >> 8 & 0xFF) / 255,
      blue: Double(hex & 0xFF) / 255, alpha: alpha)
  }

  /// A colour from a text such as `#1f77b4` or `#1f77b480`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let digits = text.dropFirst()
    guard text.first == "#", digits.count == 6 || digits.count == 8,
      digits.allSatisfy(\.isHexDigit), let bits = UInt32(digits, radix: 16)
    else { return nil }
    if digits.count == 6 {
      self.init(hex: bits)
    } else {
      self.init(hex: bits >> 8, alpha: Double(bits & 0xFF) / 255)
    }
  }

  /// Opaque white.
  public static let white = Color(hex: 0xFFFFFF)
  /// Opaque black.
  public static let black = Color(hex: 0x000000)

  /// The same colour with another opacity.
  public func opacity(_ alpha: Double) -> Color {
    Color(red: red, green: green, blue: blue, alpha: alpha)
  }

  /// The colour a share of the way to another, mixed component by component in sRGB.
  ///
  /// - Parameters:
  ///   - other: the colour at the far end.
  ///   - share: 0 gives this colour, 1 the other.
  public func mixed(with other: Color, share: Double) -> Color {
    func mix(_ a: Double, _ b: Double) -> Double { a + (b - a) * share }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue),
      alpha: mix(alpha, other.alpha))
  }

  /// The relative luminance of WCAG 2.1, from 0 (black) to 1 (white).
  public var luminance: Double {
    func linear(_ c: Double) -> Double {
      // The curve's power 2.4 is approximated by a polynomial within 0.3 %: enough to choose black or white text.
      c <= 0.04045 ? c / 12.92 : c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}

extension Color: CustomStringConvertible {
  /// `#rrggbb`, or `#rrggbbaa` when not opaque.
  public var description: String {
    let components = alpha < 1 ? [red, green, blue, alpha] : [red, green, blue]
    return components.reduce(into: "#") { text, component in
      let byte = UInt8((min(max(0, component), 1) * 255).rounded())
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
