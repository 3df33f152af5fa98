import Graphics
import Testing

@testable import Rendering

@Suite struct MissingGlyphsTests {
  @Test func charactersOfNoFontAreFoundOnceInOrder() {
    let group = Scene.Group(clip: Rect(x: 0, y: 0, width: 9, height: 9), items: [label("b\u{E124}\u{E123}")])
    let items = [label("a\u{E123}"), .group(group), label("σ ∂ 激")]
    #expect(Renderer().missingGlyphs(in: scene(items)) == ["\u{E123}", "\u{E124}"])
  }

  @Test func ordinaryTextsMissNothing() {
    #expect(Renderer().missingGlyphs(in: richScene()) == [])
    #expect(MissingGlyphs([]) == nil)
  }

  #if os(Linux)
    @Test func theErrorNamesCharactersAndPackages() {
      #expect(
        MissingGlyphs(["激", "\u{E123}", "σ", "活", "😀"])?.description
          == "no font has σ U+03C3 (install the package fonts-dejavu-core or fonts-dejavu-extra); "
          + "激 U+6FC0, 活 U+6D3B (install the package fonts-noto-cjk); "
          + "😀 U+1F600 (install the package fonts-noto-color-emoji); U+E123 (install a font that has it)")
    }
  #endif

  @Test func theInventoryNamesFontsAndVersions() {
    let inventory = FontInventory(font: testFont)
    #expect(inventory.coverage.map(\.script) == ["Latin", "Greek", "math", "CJK"])
    #expect(inventory.coverage.prefix(3).allSatisfy { $0.family == "DejaVu Sans" && $0.isPreferred })
    #expect(inventory.coverage[3].family?.contains("CJK") == true)
    #expect(inventory.installedFamilies.contains("DejaVu Sans"))
    #expect(inventory.cairoVersion.hasPrefix("1.") && inventory.pangoVersion.hasPrefix("1."))
  }
}
