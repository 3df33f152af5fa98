import Graphics
import TestSupport
import Testing

@testable import Plotting

struct MarkupTests {
  private func runs(_ markup: String) -> [TextRun] { Markup.styled(markup, size: 10).runs }

  @Test("Text outside formulas is plain and upright")
  func plain() {
    #expect(runs("loss_1 ^ {x}") == [TextRun("loss_1 ^ {x}", size: 10)])
    #expect(Markup.styled("A", size: 9, bold: true).runs == [TextRun("A", size: 9, bold: true)])
    #expect(runs("").isEmpty)
  }

  @Test("Scripts are raised, lowered and smaller")
  func scripts() {
    #expect(
      runs("$x^2$") == [TextRun("x", size: 10, italic: true), TextRun("2", size: 10 * 0.72, rise: 3.8)])
    #expect(
      runs("$a_1$") == [
        TextRun("a", size: 10, italic: true), TextRun("1", size: 10 * 0.72, rise: 10 * -0.18),
      ])
    #expect(
      runs("$W^{[l]}$") == [
        TextRun("W", size: 10, italic: true), TextRun("[", size: 10 * 0.72, rise: 3.8),
        TextRun("l", size: 10 * 0.72, italic: true, rise: 3.8), TextRun("]", size: 10 * 0.72, rise: 3.8),
      ])
  }

  @Test("Scripts of scripts shrink and rise from where they stand")
  func nestedScripts() {
    let nested = runs("$x^{y_1}$")
    #expect(nested.map(\.text) == ["x", "y", "1"])
    #expect(abs(nested[2].size - 10 * 0.72 * 0.72) < 1e-12)
    #expect(abs(nested[2].rise - (3.8 - 0.18 * 7.2)) < 1e-12)
  }

  @Test("Commands are symbols: lower-case Greek slants, the rest stands")
  func symbols() {
    #expect(runs("$\\sigma$") == [TextRun("σ", size: 10, italic: true)])
    #expect(runs("$\\Sigma$") == [TextRun("Σ", size: 10)])
    #expect(runs("$\\partial L$").map(\.text) == ["∂", "L"])
    #expect(Markup.plain("$\\alpha\\beta\\to\\infty$") == "αβ→∞")
    #expect(Markup.plain("$\\nosuch x$") == "nosuch x")
  }

  @Test("Words and digits stand upright, single letters slant, - is a minus")
  func letters() {
    #expect(runs("$max$") == [TextRun("max", size: 10)])
    #expect(runs("$2x-1$").map(\.text) == ["2", "x", "−1"])
    #expect(runs("$2x-1$").map(\.italic) == [false, true, false])
    #expect(runs("$\\mathrm{a-b}$") == [TextRun("a-b", size: 10)])
    #expect(runs("$值$") == [TextRun("值", size: 10)])
  }

  @Test("Escaped characters mean themselves")
  func escapes() {
    #expect(Markup.plain("5 \\$ or \\\\") == "5 $ or \\")
    #expect(Markup.plain("$\\$ \\{x\\}$ end") == "$ {x} end")
    #expect(Markup.plain("a\\") == "a\\")
  }

  @Test(
    "Unfinished markup shows what is there",
    arguments: [
      ("$x", "x"), ("x$", "x"), ("$x^", "x"), ("$x^$", "x"), ("$x_", "x"), ("${x", "x"), ("$x}$", "x}"),
      ("$\\", ""),
      ("$\\mathrm", ""), ("$\\mathrm{ab", "ab"), ("$", ""), ("$$", ""), ("^", "^"), ("$x^{$", "x"),
      ("$^^2$", "2"),
    ])
  func unfinished(markup: String, shown: String) {
    // A formula whose script swallows its closing dollar sign may show it.
    #expect(Markup.plain(markup).filter { $0 != "$" } == shown)
  }

  @Test("Random strings of markup never trap, and nothing but markup is lost")
  func randomStrings() {
    let alphabet = Array("ab1 $\\{}^_-值α,\n\u{301}\u{1F600}")
    withSeeds(1000) { seed, random in
      let length = Int.random(in: 0...24, using: &random)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &random) ?? "a" })
      let styled = Markup.styled(text, size: 10)
      #expect(styled.runs.allSatisfy { $0.size > 0 && $0.rise.isFinite }, "seed \(seed)")
      #expect(styled.plain.count { $0 == "值" } == text.count { $0 == "值" }, "seed \(seed): \(text)")
      let round = Markup.plain(Markup.escaped(text))
      #expect(round == text, "seed \(seed): \(text)")
    }
  }

  @Test("Deeply nested groups and scripts do not exhaust the stack")
  func depth() {
    for opening in ["{", "^", "^{", "_{a"] {
      let text = "$" + String(repeating: opening, count: 30_000) + "x"
      #expect(Markup.plain(text).hasSuffix("x"))
    }
  }
}
