import Diagrams
import Foundation
import Plotting
import Testing

struct CrossEntropyDiagramTests {
  @Test("The tutorial's samples: −ln .8, −ln .7, −ln .6 and their mean .3635")
  func tutorial() throws {
    let figure = try CrossEntropyDiagram().figure(Setting())
    for (index, p) in [0.8, 0.7, 0.6].enumerated() {
      let oneHot = try #require(figure.metrics["sample \(index + 1).one_hot"])
      let byIndex = try #require(figure.metrics["sample \(index + 1).index"])
      #expect(abs(oneHot + log(p)) < 1e-12 && abs(byIndex + log(p)) < 1e-12)
    }
    #expect(abs(try #require(figure.metrics["mean"]) + log(0.8 * 0.7 * 0.6) / 3) < 1e-12)
    let table = try #require(figure.panels[1].marks(TableMark.self).first)
    #expect(table.rows[0].last == "0.2231" && table.rows[3].last == "0.3635")
    #expect(table.rows.allSatisfy { $0[3] == $0[5] })
  }

  @Test("The curve is −ln p from end to end")
  func curve() throws {
    var diagram = CrossEntropyDiagram()
    diagram.range = 0.05...1
    let line = try #require(try diagram.figure(Setting()).panels[0].marks(LineMark.self).first)
    #expect(line.x.first == 0.05 && line.x.last == 1 && line.x.count >= 200)
    for (p, loss) in zip(line.x, line.y) { #expect(abs(loss + log(p)) < 1e-14) }
  }

  @Test("Samples of one's own, one with no probability for its class")
  func other() throws {
    var diagram = CrossEntropyDiagram()
    diagram.probabilities = [[0.25, 0.75], [1, 0]]
    diagram.labels = [0, 1]
    let metrics = try diagram.figure(Setting()).metrics
    #expect(abs(try #require(metrics["sample 1.index"]) - log(4)) < 1e-12)
    // As Keras, probabilities below 1e-7 count as 1e-7.
    #expect(abs(try #require(metrics["sample 2.one_hot"]) + log(1e-7)) < 1e-9)
  }

  @Test("Mistakes name the option and the row")
  func mistakes() {
    func failure(_ change: (inout CrossEntropyDiagram) -> Void) -> DiagramError? {
      var diagram = CrossEntropyDiagram()
      change(&diagram)
      return #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
    }
    #expect(failure { $0.probabilities[1] = [0.5, 0.5, 0.5] }?.description.contains("row 2") == true)
    #expect(failure { $0.probabilities[1] = [1] }?.description.contains("equally long") == true)
    #expect(
      failure { $0.labels = [0, 1, 3] }?.description == "--labels: give 3 classes in 0…2, one for each row")
    #expect(failure { $0.range = 0...1 }?.description.contains("0 excluded") == true)
  }

  @Test("Chinese texts say the same numbers")
  func chinese() throws {
    let figure = try CrossEntropyDiagram().figure(Setting(language: .chinese))
    #expect(figure.title.contains("交叉熵") && figure.title.contains("0.3635"))
  }
}
