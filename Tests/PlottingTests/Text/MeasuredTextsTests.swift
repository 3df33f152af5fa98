import Graphics
import TestSupport
import Testing

@testable import Plotting

struct MeasuredTextsTests {
  /// Counts how often each text is measured.
  private final class CountingMeasurer: TextMeasurer {
    private(set) var counts: [StyledText: Int] = [:]

    func measure(_ text: StyledText) -> TextExtent {
      counts[text, default: 0] += 1
      return FixedWidthMeasurer().measure(text)
    }
  }

  @Test("A figure's layout measures each text once")
  func once() {
    let measurer = CountingMeasurer()
    let panel = Panel(
      title: "A title that is long enough to need two lines in its panel", x: Axis(label: "epoch"),
      marks: [LineMark(x: [0, 1, 2], y: [2, 1, 3], label: "training")])
    let figure = Figure(
      name: "f", title: "Loss $L_i$", size: PageSize(width: 300, height: 200), columns: 2,
      panels: [panel, panel])
    let scene = figure.scene(measurer: measurer)
    #expect(scene.texts.count > 10 && measurer.counts.count > 20)
    #expect(measurer.counts.values.allSatisfy { $0 == 1 })
  }

  @Test("Sizes, weights and widths are told apart")
  func keys() {
    let typesetter = Typesetter(measurer: FixedWidthMeasurer())
    #expect(typesetter.line("abc", size: 10).width == 18 && typesetter.line("abc", size: 20).width == 36)
    #expect(typesetter.line("abc", size: 10, bold: true).text.runs[0].bold)
    #expect(!typesetter.line("abc", size: 10).text.runs[0].bold)
    for (width, count) in [(100.0, 1), (30, 2), (100, 1)] {
      #expect(typesetter.fitted("abc def", size: 10, width: width, lines: 3).count == count)
    }
  }
}
