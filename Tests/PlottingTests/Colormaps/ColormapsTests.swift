import Graphics
import Testing

@testable import Plotting

struct ColormapsTests {
  /// Some of matplotlib's 256 colours of each map: `matplotlib.colormaps[name](index)`, of version 3.11.
  fileprivate static let reference: [(name: String, colors: [(index: Int, hex: UInt32)])] = [
    (
      "viridis",
      [(0, 0x440154), (40, 0x453781), (100, 0x2A768E), (128, 0x21918C), (200, 0x70CF57), (255, 0xFDE725)]
    ),
    (
      "magma",
      [(0, 0x000004), (40, 0x29115A), (100, 0x892881), (128, 0xB73779), (200, 0xFD9869), (255, 0xFCFDBF)]
    ),
    (
      "inferno",
      [(0, 0x000004), (40, 0x2F0A5B), (100, 0x902568), (128, 0xBC3754), (200, 0xFB9D07), (255, 0xFCFFA4)]
    ),
    (
      "plasma",
      [(0, 0x0D0887), (40, 0x5901A5), (100, 0xAE2892), (128, 0xCC4778), (200, 0xFBA139), (255, 0xF0F921)]
    ),
    (
      "cividis",
      [(0, 0x00224E), (40, 0x273E6E), (100, 0x656870), (128, 0x7D7C78), (200, 0xC4B468), (255, 0xFEE838)]
    ),
    (
      "turbo",
      [(0, 0x30123B), (40, 0x4680F6), (100, 0x3FF68A), (128, 0xA4FC3C), (200, 0xF46617), (255, 0x7A0403)]
    ),
    (
      "Blues",
      [(0, 0xF7FBFF), (40, 0xD8E7F5), (100, 0x97C6DF), (128, 0x6AAED6), (200, 0x1A68AE), (255, 0x08306B)]
    ),
    (
      "gray",
      [(0, 0x000000), (40, 0x282828), (100, 0x646464), (128, 0x808080), (200, 0xC8C8C8), (255, 0xFFFFFF)]
    ),
    (
      "coolwarm",
      [(0, 0x3B4CC0), (40, 0x6C8FF1), (100, 0xBED2F6), (128, 0xDDDCDC), (200, 0xF08B6E), (255, 0xB40426)]
    ),
    (
      "PiYG",
      [(0, 0x8E0152), (40, 0xD34F99), (100, 0xFCDDED), (128, 0xF7F7F6), (200, 0x88C24C), (255, 0x276419)]
    ),
    (
      "RdBu",
      [(0, 0x67001F), (40, 0xC6413E), (100, 0xFCD7C2), (128, 0xF6F7F7), (200, 0x4F9BC7), (255, 0x053061)]
    ),
  ]

  /// The greatest difference of a component, in 255ths.
  private func distance(_ a: Color, _ b: Color) -> Double {
    255 * max(abs(a.red - b.red), abs(a.green - b.green), abs(a.blue - b.blue))
  }

  @Test("Maps are within 2/255 of the published ones on a light page", arguments: reference.indices)
  func matplotlib(index: Int) {
    let (name, colors) = Self.reference[index]
    let map = Colormaps.make(name, theme: .light, classCount: 2)
    let reversed = Colormaps.make(name + "_r", theme: .light, classCount: 2)
    for (place, hex) in colors {
      let share = Double(place) / 255
      // Half a unit of rounding in the published bytes.
      #expect(distance(map.color(at: share, ofClass: 0), Color(hex: hex)) <= 2.5, "\(name) at \(place)")
      #expect(
        distance(reversed.color(at: 1 - share, ofClass: 0), Color(hex: hex)) <= 2.5, "\(name)_r at \(place)")
    }
  }

  @Test("Every map exists in every theme and reversed, with colours inside the gamut", arguments: Theme.all)
  func themes(theme: Theme) {
    for name in Colormaps.names {
      #expect(Colormaps.defect(name) == nil && Colormaps.defect(name + "_r") == nil)
      let map = Colormaps.make(name, theme: theme, classCount: 3)
      let reversed = Colormaps.make(name + "_r", theme: theme, classCount: 3)
      for share in [0, 0.1, 0.5, 0.77, 1] {
        let color = map.color(at: share, ofClass: 1)
        #expect(min(color.red, color.green, color.blue) >= 0 && max(color.red, color.green, color.blue) <= 1)
        #expect(distance(color, reversed.color(at: 1 - share, ofClass: 1)) < 1e-9)
      }
    }
  }

  @Test("Unknown maps are told with the known ones")
  func unknown() {
    #expect(Colormaps.defect(nil) == nil)
    for name in ["jet", "_r", "viridis_r_r", "Viridis", ""] {
      let defect = Colormaps.defect(name) ?? ""
      #expect(defect.hasPrefix("names the colormap '\(name)'; there are probability, "))
      #expect(defect.hasSuffix("reversed as in RdBu_r"))
    }
  }

  @Test("Diverging maps are darkest at both ends of a light page, and lightest there on a dark one")
  func diverging() {
    for name in ["RdBu", "RdBu_r", "coolwarm", "PiYG"] {
      #expect(Colormaps.isDiverging(name))
      for theme in [Theme.light, .dark] {
        let map = Colormaps.make(name, theme: theme, classCount: 2)
        let contrasts = [0, 0.25, 0.5, 0.75, 1].map {
          map.color(at: $0, ofClass: 0).contrast(to: theme.paper)
        }
        #expect(contrasts[0] > contrasts[1] && contrasts[1] > contrasts[2], "\(name) \(theme.name)")
        #expect(contrasts[4] > contrasts[3] && contrasts[3] > contrasts[2], "\(name) \(theme.name)")
      }
    }
    #expect(!Colormaps.isDiverging("viridis") && !Colormaps.isDiverging("no such"))
  }

  @Test("Ranges of diverging maps reach equally far to both sides of 0")
  func symmetric() {
    func domain(_ values: [Double], _ name: String) -> ClosedRange<Double> {
      ColorScale.domain(values: values, range: nil, colormap: name)
    }
    #expect(domain([-3, 1, .nan], "coolwarm") == -3...3)
    #expect(domain([2, 5], "RdBu_r") == -5...5)
    #expect(domain([0, 0], "PiYG") == -1...1)
    #expect(domain([-3, 1], "magma") == -3...1)
    #expect(ColorScale.domain(values: [7], range: [0, 2], colormap: "PiYG") == 0...2)
  }
}
