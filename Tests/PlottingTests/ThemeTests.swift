import Graphics
import Plotting
import Testing

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
      let (a, b) = (color.luminance, theme.paper.luminance)
      #expect((max(a, b) + 0.05) / (min(a, b) + 0.05) >= 4.5)
    }
  }

  @Test("Classes have colours of their own", arguments: Theme.all)
  func classes(theme: Theme) {
    #expect(Set(theme.classes).count == theme.classes.count && theme.classes.count >= 8)
  }
}
