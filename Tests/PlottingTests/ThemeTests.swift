import Graphics
import Testing

@testable import Plotting

struct ThemeTests {
  @Test("Themes are found by their names")
  func names() {
    #expect(Theme.all.map(\.name) == ["light", "dark", "print"])
    for theme in Theme.all { #expect(Theme.named(theme.name) == theme) }
    #expect(Theme.named("Light") == nil)
  }

  @Test("Names of colours: roles, classes, hexadecimal digits, else the foreground", arguments: Theme.all)
  func colors(theme: Theme) {
    let count = theme.classes.count
    #expect(theme.color("class0") == theme.classes[0])
    #expect(theme.color("class\(count + 1)") == theme.classes[1])
    #expect(theme.color("#102030") == Color(hex: 0x102030))
    #expect(theme.color("validation") == theme.roles["validation"])
    #expect(theme.color("muted") == theme.muted && theme.color("accent") == theme.accent)
    #expect(theme.color("background") == theme.paper)
    for name in ["foreground", "class", "class-1", "classy", "no such", "", "class99999999999999999999"] {
      #expect(theme.color(name) == theme.foreground, "\(name)")
    }
  }

  @Test("Text stands out from the page by WCAG's 4.5 : 1, second rank as well", arguments: Theme.all)
  func contrast(theme: Theme) {
    for color in [theme.foreground, theme.muted] {
      #expect(color.contrast(to: theme.paper) >= 4.5)
    }
  }

  @Test("Classes have colours of their own", arguments: Theme.all)
  func classes(theme: Theme) {
    #expect(Set(theme.classes).count == theme.classes.count && theme.classes.count >= 6)
  }

  @Test("Without colours, series differ from each other and from lines that are dashed for their meaning")
  func dashes() {
    let dashes = Theme.print.dashes
    #expect(dashes.count >= 8 && Set(dashes).count == dashes.count)
    for meaning in [Style.Dash.dashed, .dotted] {
      let lengths = Style(dash: meaning).stroke(theme: .print).dash
      // No series has the same number of strokes of nearly the same lengths.
      for dash in dashes where dash.count == lengths.count {
        #expect(zip(dash, lengths).contains { max($0, $1) / min($0, $1) > 1.5 }, "\(dash) \(lengths)")
      }
    }
  }

  @Test("Magnitudes in print are greys that grow lighter, as those of the other themes do")
  func magnitudes() {
    for theme in Theme.all {
      let map = Colormaps.make(theme.colormap, theme: theme, classCount: 2)
      let colors = (0...20).map { map.color(at: Double($0) / 20, ofClass: 0) }
      #expect(zip(colors, colors.dropFirst()).allSatisfy { $0.luminance < $1.luminance })
      if theme.name == "print" {
        #expect(colors.allSatisfy { $0.red == $0.green && $0.green == $0.blue })
      }
    }
  }
}
