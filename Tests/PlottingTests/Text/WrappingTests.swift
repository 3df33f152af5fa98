import Graphics
import TestSupport
import Testing

@testable import Plotting

struct WrappingTests {
  private let typesetter = Typesetter(measurer: FixedWidthMeasurer())

  /// The lines of a text at a width of so many characters.
  private func lines(_ markup: String, characters: Double) -> [String] {
    typesetter.wrapped(markup, size: 10, width: 6 * characters + 0.01).map { $0.text.plain }
  }

  @Test("Lines break at spaces, which vanish there")
  func words() {
    #expect(lines("the quick brown fox", characters: 10) == ["the quick", "brown fox"])
    #expect(lines("the quick brown fox", characters: 9) == ["the quick", "brown fox"])
    #expect(lines("the quick brown fox", characters: 8) == ["the", "quick", "brown", "fox"])
    #expect(lines("a incomprehensible b", characters: 4) == ["a", "incomprehensible", "b"])
    #expect(lines("", characters: 4) == [""])
    #expect(lines("one\n\ntwo", characters: 40) == ["one", "", "two"])
  }

  @Test("Han text breaks anywhere but before closing and after opening punctuation")
  func han() {
    #expect(lines("神经网络的训练", characters: 3) == ["神经网", "络的训", "练"])
    #expect(lines("神经网，络", characters: 3) == ["神经", "网，络"])
    #expect(lines("神经（网）络", characters: 3) == ["神经", "（网）", "络"])
    #expect(lines("他说“神经”网", characters: 3) == ["他说", "“神", "经”网"])
  }

  @Test("No line of random text begins with closing or ends with opening punctuation")
  func punctuation() {
    let alphabet = Array("神经网络训练，。；：、！？）》」』”’…（《「『“‘")
    let closing = Set("，。；：、！？）》」』”’…")
    let opening = Set("（《「『“‘")
    withSeeds(60) { seed, random in
      var text = "神"
      for _ in 0..<20 {
        let next = alphabet.randomElement(using: &random) ?? "神"
        text.append(next)
        text.append("经网")
      }
      let lines = lines(text, characters: Double(Int.random(in: 4...12, using: &random)))
      #expect(lines.joined() == text, "seed \(seed): nothing is lost")
      for line in lines.dropFirst() { #expect(!closing.contains(line.first ?? "a"), "seed \(seed): \(line)") }
      for line in lines.dropLast() { #expect(!opening.contains(line.last ?? "a"), "seed \(seed): \(line)") }
    }
  }

  @Test("Lines are no wider than asked for unless they are one piece")
  func widths() {
    withSeeds(150) { seed, random in
      let words = (0..<20).map { _ in String(repeating: "x", count: Int.random(in: 1...9, using: &random)) }
      let width = Double(Int.random(in: 3...30, using: &random))
      let lines = lines(words.joined(separator: " "), characters: width)
      #expect(lines.joined(separator: " ") == words.joined(separator: " "), "seed \(seed)")
      for line in lines where Double(line.count) > width {
        #expect(!line.contains(" "), "seed \(seed): \(line)")
      }
      // Greedy: the first word of a line would not have fitted on the line before.
      for (line, next) in zip(lines, lines.dropFirst()) {
        let word = next.prefix { $0 != " " }
        #expect(Double(line.count + 1 + word.count) > width, "seed \(seed)")
      }
    }
  }

  @Test("Formulas are never broken")
  func formulas() {
    #expect(lines("of $a + b + c$ now", characters: 5) == ["of", "a + b + c", "now"])
    #expect(lines("a\\$ b c\\$ d", characters: 4) == ["a$ b", "c$ d"])
    #expect(lines("\\\\$a + b$ c", characters: 4) == ["\\a + b", "c"])
  }

  @Test("A name of which hardly a letter has room is left out", arguments: [(20.0, 0), (40, 1), (100, 1)])
  func names(width: Double, count: Int) {
    #expect(typesetter.name("validation", width: width).count == count)
    #expect(typesetter.name("y", width: width).count == 1)
  }
}
