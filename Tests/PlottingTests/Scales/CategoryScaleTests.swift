import Graphics
import TestSupport
import Testing

@testable import Plotting

struct CategoryScaleTests {
  private let typesetter = Typesetter(measurer: FixedWidthMeasurer())

  private func labels(_ categories: [String], _ size: Size) -> AxisLabels {
    let axis = Axis(scale: "category", categories: categories).resolved(DataRange(), padding: 0.1)
    return AxisLabelFitting(scale: Scales.make(axis), typesetter: typesetter).horizontal(size)
  }

  @Test("Whole numbers are the middles of bands of one width")
  func bands() {
    let axis = Axis(scale: "category", categories: ["a", "b", "c", "d"]).resolved(
      DataRange(all: 1...2), padding: 0.1)
    #expect(axis.domain == -0.5...3.5)
    let scale = Scales.make(axis)
    #expect((0...3).map { scale.position(of: Double($0)) } == [0.125, 0.375, 0.625, 0.875])
    #expect(scale.ticks(count: 2).map(\.label) == ["a", "b", "c", "d"], "none is left out")
  }

  @Test("Without names, the whole numbers of the data")
  func unnamed() {
    let axis = Axis(scale: "category").resolved(DataRange(all: 0...4), padding: 0.1)
    #expect(axis.domain == -0.5...4.5)
    #expect(Scales.make(axis).ticks(count: 5).map(\.label) == ["0", "1", "2", "3", "4"])
  }

  @Test("A given domain shows some of the bands")
  func part() {
    let axis = Axis(domain: 0.5...2.5, scale: "category", categories: ["a", "b", "c", "d"])
    #expect(Scales.make(axis).ticks(count: 5).map(\.label) == ["b", "c"])
    let beyond = Axis(domain: 10...20, scale: "category", categories: ["a"])
    #expect(Scales.make(beyond).ticks(count: 5).isEmpty)
  }

  @Test("Short labels lie in one line, longer ones in several, then upwards")
  func turning() {
    let short = labels(["ab", "cd", "ef"], Size(300, 200))
    #expect(!short.isTurned && short.ticks.allSatisfy { $0.lines.count == 1 })
    let broken = labels(["one two three", "four five six"], Size(110, 200))
    #expect(!broken.isTurned && broken.ticks.map(\.lines.count) == [2, 3])
    let turned = labels(["uninterrupted", "incorrigible", "inseparable"], Size(120, 200))
    #expect(turned.isTurned && turned.ticks.count == 3)
  }

  @Test("Many short labels are thinned, many long ones turned and thinned")
  func thinning() {
    let short = labels((0..<100).map { "\($0)" }, Size(300, 200))
    #expect(!short.isTurned && (5...12).contains(short.ticks.count))
    #expect(short.ticks.first?.value == 0)
    let long = labels((0..<500).map { "category \($0)" }, Size(300, 200))
    #expect(long.isTurned && (10...30).contains(long.ticks.count))
  }

  @Test(
    "Labels of 200 characters end in an ellipsis and stay in their room",
    arguments: ["A word after another ", "标签很长", "تسمية طويلة ", "🧠🎉"])
  func ellipsis(word: String) {
    let label = String(String(repeating: word, count: 200 / word.count + 1).prefix(200))
    for (count, size) in [(1, Size(300, 200)), (2, Size(300, 200)), (8, Size(300, 200)), (3, Size(60, 40))] {
      let fitted = labels(Array(repeating: label, count: count), size)
      #expect(!fitted.ticks.isEmpty)
      for tick in fitted.ticks {
        #expect(tick.lines.last?.text.plain.last == "…")
        #expect(tick.lines.count <= 3)
        #expect(fitted.isTurned ? tick.width <= 120 : tick.width <= size.width / Double(count))
      }
    }
  }

  @Test("An ellipsis cuts between characters and keeps styles")
  func truncation() {
    let line = typesetter.line("loss of $W^{12}$ and more", size: 10)
    #expect(typesetter.truncated(line, width: 1000).text == line.text)
    let short = typesetter.truncated(line, width: 48)
    #expect(short.text.plain == "loss of…")
    #expect(short.width <= 48)
    #expect(typesetter.truncated(typesetter.line("👩‍🔬👩‍🔬👩‍🔬", size: 10), width: 12).text.plain == "👩‍🔬…")
    #expect(typesetter.truncated(line, width: 0).text.plain == "…")
  }
}
