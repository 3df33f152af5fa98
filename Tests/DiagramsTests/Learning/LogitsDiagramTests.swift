import Diagrams
import Foundation
import Plotting
import Testing

struct LogitsDiagramTests {
  @Test("The tutorial's logits have the probabilities .802, 0, 0, .198")
  func tutorial() throws {
    let figure = try LogitsDiagram().figure(Setting())
    let logits = [10.2, -3.1, 0.5, 8.8]
    let total = logits.map { exp($0) }.reduce(0, +)
    var sum = 0.0
    for (index, z) in logits.enumerated() {
      let p = try #require(figure.metrics["probability \(index)"])
      #expect(abs(p - exp(z) / total) < 1e-14)
      sum += p
    }
    #expect(abs(sum - 1) < 1e-14 && figure.metrics["predicted"] == 0)
    #expect(abs(try #require(figure.metrics["probability 0"]) - 0.802) < 5e-4)
    #expect(abs(try #require(figure.metrics["probability 3"]) - 0.198) < 5e-4)
  }

  @Test("Bars hold logits, exponentials and probabilities")
  func bars() throws {
    let figure = try LogitsDiagram().figure(Setting())
    for (panel, values) in zip(
      figure.panels, [[10.2, -3.1, 0.5, 8.8], [10.2, -3.1, 0.5, 8.8].map { exp($0) }])
    {
      let bars = panel.marks(BarMark.self)
      let drawn = Dictionary(uniqueKeysWithValues: bars.flatMap { zip($0.x, $0.y) })
      for (index, value) in values.enumerated() {
        #expect(abs(try #require(drawn[Double(index)]) - value) <= 1e-12 * abs(value))
      }
    }
  }

  @Test("The loss from logits stays right where that from probabilities breaks")
  func precision() throws {
    let figure = try LogitsDiagram().figure(Setting())
    let lines = figure.panels[3].marks(LineMark.self)
    let (logits, label) = ([10.2, -3.1, 0.5, 8.8], 2)
    for index in lines[0].x.indices {
      let z = logits.map { $0 * lines[0].x[index] }
      let largest = z.max() ?? 0
      let exact = log(z.map { exp($0 - largest) }.reduce(0, +)) + largest - z[label]
      #expect(abs(lines[0].y[index] - exact) < 1e-5 * max(1, exact))
      #expect(abs(lines[2].y[index] - min(exact, -log(1e-7))) < 1e-4 * max(1, exact))
    }
    #expect(figure.metrics["from_logits.breaks_at"] == nil)
    // Half of Float's least number, 2⁻¹⁴⁹, is rounded to 0: −ln 2⁻¹⁵⁰ = 103.97 over the difference 9.7.
    let place = try #require(lines[1].x.indices.first { lines[1].y[$0].isNaN })
    #expect(abs(lines[1].x[place] - 150 * log(2) / 9.7) < 0.06)
    #expect(abs(try #require(figure.metrics["clipped.breaks_at"]) - log(1e7) / 9.7) < 0.1)
  }

  @Test("A sigmoid in Float is 1 once e⁻ᶻ is at most half of the spacing of numbers above 1")
  func saturation() throws {
    let metrics = try LogitsDiagram().figure(Setting()).metrics
    let first = try #require(metrics["sigmoid_saturation"])
    #expect(first >= 24 * log(2) && first < 24 * log(2) + 0.011)
  }

  @Test("Two and ten classes, equal logits, and a label of one's own")
  func others() throws {
    var diagram = LogitsDiagram()
    diagram.logits = [3, 3]
    diagram.label = 1
    let figure = try diagram.figure(Setting())
    #expect(figure.metrics["probability 0"] == 0.5 && figure.metrics["predicted"] == 0)
    _ = try JSONEncoder().encode(figure)
    diagram.logits = (0..<10).map { Double($0) * 8 - 40 }
    diagram.label = nil
    let many = try diagram.figure(Setting())
    #expect(many.metrics["label"] == 1 && many.metrics["predicted"] == 9)
    _ = try JSONEncoder().encode(many)
  }

  @Test("Mistakes name the option")
  func mistakes() {
    func failure(_ change: (inout LogitsDiagram) -> Void) -> DiagramError? {
      var diagram = LogitsDiagram()
      change(&diagram)
      return #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
    }
    #expect(failure { $0.logits = [1] }?.description.contains("give 2 to 10 numbers") == true)
    #expect(failure { $0.logits = [1, 100] }?.description.contains("-80…80") == true)
    #expect(failure { $0.label = 4 }?.description == "--label: 4 is not in 0…3")
  }

  @Test("Chinese texts say the same numbers")
  func chinese() throws {
    let figure = try LogitsDiagram().figure(Setting(language: .chinese))
    #expect(figure.title.contains("概率") && figure.title.contains("0.802"))
  }
}
