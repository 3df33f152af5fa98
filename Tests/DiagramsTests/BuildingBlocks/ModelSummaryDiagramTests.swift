import Plotting
import Testing

@testable import Diagrams

@Suite struct ModelSummaryDiagramTests {
  private func figure(_ layers: [Int]?, _ language: Language = .english) throws -> Figure {
    var diagram = ModelSummaryDiagram()
    diagram.layers = layers
    // What readers of the JSON get.
    return try Figure(json: diagram.figure(Setting(language: language)).json())
  }

  private func rows(_ figure: Figure) -> [[String]] { figure.panels[0].marks(TableMark.self).flatMap(\.rows) }

  @Test func theTutorialsTableHasItsArithmetic() throws {
    let figure = try figure(nil)
    #expect(
      rows(figure) == [
        ["dense (Dense)", "(None, 3)", "9", "2·3 + 3 = 9"],
        ["dense_1 (Dense)", "(None, 1)", "4", "3·1 + 1 = 4"],
        ["total", "", "13", "9 + 4 = 13"],
      ])
    #expect(figure.metrics["parameters"] == 13 && figure.metrics["non_trainable"] == 0)
  }

  @Test(arguments: [([784, 128, 64, 10], 109_386), ([3, 16, 1], 81), ([3, 4, 4, 4, 1], 61), ([1, 1], 2)])
  func parametersAreCounted(layers: [Int], expected: Int) throws {
    let figure = try figure(layers)
    #expect(figure.metrics["parameters"] == Double(expected))
    #expect(rows(figure).count == layers.count)
    for (index, sizes) in zip(layers, layers.dropFirst()).enumerated() {
      #expect(figure.metrics["parameters\(index + 1)"] == Double(sizes.0 * sizes.1 + sizes.1))
    }
  }

  @Test func chineseHasTheSameNumbers() throws {
    let chinese = try figure(nil, .chinese)
    #expect(try chinese.metrics == figure(nil).metrics)
    #expect(chinese.title == "2–3–1 网络共有 13 个参数")
  }

  @Test(arguments: [[2], [2, 0], [100_000, 100_000]]) func wrongLayersAreRefused(layers: [Int]) {
    #expect(throws: DiagramError.self) { try figure(layers) }
  }
}
