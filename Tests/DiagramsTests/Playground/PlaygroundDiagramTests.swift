import Diagrams
import Plotting
import Testing

@Suite struct PlaygroundDiagramTests {
  private func figure(_ link: String, epochs: Int = 5, language: Language = .english) throws -> Figure {
    var diagram = PlaygroundDiagram(link: link)
    diagram.epochs = epochs
    return try diagram.figure(Setting(language: language))
  }

  @Test("Each unit has a map, each weight other than 0 an edge; losses and map follow from the training")
  func parts() throws {
    let figure = try figure("#seed=0.5&networkShape=4,2&xSquared=true")
    let (units, answers, losses) = (figure.panels[0], figure.panels[1], figure.panels[2])
    #expect(units.marks(HeatmapMark.self).count == 10)
    let edges: [Int] = units.marks(EdgeMark.self).map(\.from.count)
    let edgeCount: Int = edges.reduce(0, +)
    #expect(edgeCount == 22)
    #expect(answers.marks(PointMark.self).map(\.x.count) == [250])
    #expect(answers.marks(ContourMark.self).count == 1)
    let curves = losses.marks(LineMark.self)
    #expect(curves.map(\.y.count) == [5, 5])
    #expect(curves[0].y.last == figure.metrics["train_loss"])
    #expect(curves[1].y.last == figure.metrics["test_loss"])
  }

  @Test("The map of x is x, and the output of tanh lies between −1 and 1")
  func maps() throws {
    let figure = try figure("#seed=0.5")
    let tiles = figure.panels[0].marks(HeatmapMark.self)
    let across = tiles[0].values
    let step: Double = 12.0 / Double(across.columns)
    for column in 0..<across.columns {
      let x: Double = -6.0 + step * (Double(column) + 0.5)
      let difference: Double = abs(across[3, column] - x)
      #expect(difference < 1e-5)
    }
    let large = try #require(figure.panels[1].marks(HeatmapMark.self).first)
    let greatest: Double = large.values.values.map { abs($0) }.max() ?? 2
    #expect(greatest <= 1)
  }

  @Test("Numbers have colours of their own, and no boundary", arguments: ["reg-plane", "reg-gauss"])
  func regression(points: String) throws {
    let figure = try figure("#problem=regression&regDataset=\(points)&seed=1&showTestData=true")
    let answers = figure.panels[1]
    #expect(answers.marks(ContourMark.self).isEmpty)
    let marks = answers.marks(PointMark.self)
    #expect(marks.map(\.x.count) == [600, 600] && marks.allSatisfy { $0.values != nil })
    #expect(figure.metrics["accuracy"] == nil && figure.title.contains("test loss"))
  }

  @Test("What the link asks to show is shown")
  func shown() throws {
    let figure = try figure("#discretize=true&showTestData=true&noise=50&dataset=gauss&seed=3")
    let map = try #require(figure.panels[1].marks(HeatmapMark.self).first)
    #expect(Set(map.values.values).isSubset(of: [-1, 1]))
    #expect(figure.panels[1].marks(PointMark.self).count == 2)
    #expect(figure.caption.contains("beyond the frame"))
  }

  @Test("Texts say what came out, in both languages; a missing seed is said")
  func texts() throws {
    let english = try figure("#seed=0.5&regularization=L1&regularizationRate=0.1", epochs: 20)
    #expect(english.title.contains("2–4–2–1 tanh net") && english.title.contains("of 250 test points"))
    #expect(english.caption.contains("L1 rate 0.1") && english.caption.contains("for seed 0.5."))
    #expect(english.alternativeText.count <= AlternativeText.limit && !english.alternativeText.isEmpty)
    let chinese = try figure("#networkShape=", language: .chinese)
    #expect(chinese.title.contains("2–1 网络") && chinese.caption.contains("链接没有种子"))
    #expect(english.metrics["dead_weights"] != nil && chinese.metrics["dead_weights"] == nil)
  }

  @Test("Epochs have bounds", arguments: [0, -1, 100_001])
  func epochs(count: Int) {
    #expect(throws: DiagramError.self) { try figure("#seed=1", epochs: count) }
  }
}
