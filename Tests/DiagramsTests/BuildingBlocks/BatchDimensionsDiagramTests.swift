import Plotting
import Testing

@testable import Diagrams

@Suite struct BatchDimensionsDiagramTests {
  private func figure(
    _ language: Language = .english, _ configure: (inout BatchDimensionsDiagram) -> Void = { _ in }
  ) throws -> Figure {
    var diagram = BatchDimensionsDiagram()
    configure(&diagram)
    // What readers of the JSON get.
    return try Figure(json: diagram.figure(Setting(language: language)).json())
  }

  private func texts(_ figure: Figure) -> [String] {
    figure.panels[0].marks(TextMark.self).flatMap(\.text).map { Markup.plain($0) }
  }

  private func has(_ figure: Figure, _ shapes: [String]) -> Bool {
    let all = texts(figure)
    return shapes.allSatisfy { shape in
      all.contains { $0.hasSuffix(shape.replacing(" ", with: "\u{A0}")) }
    }
  }

  @Test func theTutorialsNetworkHasItsShapes() throws {
    #expect(
      has(try figure(), ["(2, m)", "(4, m)", "(3, m)", "(1, m)", "(4, 2)", "(3, 4)", "(1, 3)", "(4, 1)"]))
    let rows = try figure {
      $0.convention = .rows
      $0.batchSize = 32
    }
    #expect(
      has(rows, ["(32, 2)", "(32, 4)", "(32, 3)", "(32, 1)", "(2, 4)", "(4, 3)", "(3, 1)", "(4)", "(3)"]))
    #expect(rows.metrics["activations"] == Double((2 + 4 + 3 + 1) * 32))
  }

  @Test func parametersDoNotDependOnTheBatch() throws {
    for (layers, expected) in [([2, 4, 3, 1], 31.0), ([784, 128, 64, 10], 109_386), ([1, 1], 2)] {
      for size in [nil, 1, 1000] {
        let metrics = try figure {
          $0.layers = layers
          $0.batchSize = size
        }.metrics
        #expect(metrics["parameters"] == expected)
        #expect((1..<layers.count).reduce(0) { $0 + (metrics["parameters\($1)"] ?? .nan) } == expected)
      }
    }
  }

  /// The side that counts units is to scale, the other the same for all.
  @Test(arguments: ShapeConvention.allCases, [[2, 4, 3, 1], [784, 128, 64, 10], [13, 1000, 1]])
  func unitsAreToScale(_ convention: ShapeConvention, layers: [Int]) throws {
    let figure = try figure {
      $0.layers = layers
      $0.convention = convention
    }
    let blocks = try #require(figure.panels[0].marks(RectMark.self).first)
    let widths = zip(blocks.xStart, blocks.xEnd).map { $1 - $0 }
    let heights = zip(blocks.yStart, blocks.yEnd).map { $0 - $1 }
    let (units, samples) = convention == .columns ? (heights, widths) : (widths, heights)
    for (length, count) in zip(units, layers) {
      #expect(abs(length / Double(count) - units[0] / Double(layers[0])) < 1e-6)
    }
    #expect(samples.allSatisfy { abs($0 - samples[0]) < 1e-9 })
    // Blocks and arrows follow one another without touching.
    #expect(zip(blocks.xEnd, blocks.xStart.dropFirst()).allSatisfy { $1 - $0 > 80 })
  }

  @Test func chineseHasTheSameNumbers() throws {
    let chinese = try figure(.chinese) { $0.batchSize = 5 }
    #expect(try chinese.metrics == figure { $0.batchSize = 5 }.metrics)
    #expect(chinese.title.contains("批次") && texts(chinese).contains("隐藏层 2"))
  }

  @Test func whatMakesNoSenseIsRefused() {
    func isRefused(_ option: String, _ configure: (inout BatchDimensionsDiagram) -> Void) -> Bool {
      do {
        _ = try figure(.english, configure)
        return false
      } catch let DiagramError.option(name, _) {
        return name == option
      } catch {
        return false
      }
    }
    #expect(isRefused("--layers") { $0.layers = [3] } && isRefused("--layers") { $0.layers = [3, -1] })
    #expect(isRefused("--batch-size") { $0.batchSize = 0 })
  }
}
