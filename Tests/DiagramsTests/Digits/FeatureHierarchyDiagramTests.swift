import Networks
import Plotting
import Testing

@testable import Diagrams

@Suite struct FeatureHierarchyDiagramTests {
  private func diagram(_ configure: (inout FeatureHierarchyDiagram) -> Void = { _ in })
    -> FeatureHierarchyDiagram
  {
    var diagram = FeatureHierarchyDiagram()
    (diagram.model.epochs, diagram.model.layers) = (2, [784, 12, 8, 10])
    configure(&diagram)
    return diagram
  }

  private func figure(_ configure: (inout FeatureHierarchyDiagram) -> Void = { _ in }) throws -> Figure {
    try diagram(configure).figure(Setting())
  }

  /// Each unit's weighted sum at an image, computed from the weights step by step.
  private func sums(_ model: Sequential<Double>, _ image: [Double], layer: Int) -> [Double] {
    var values = image
    for index in 0...layer {
      let (weights, biases) = (model.weights(ofLayer: index), model.biases(ofLayer: index))
      let inputs = index == 0 ? values : values.map { max($0, 0) }
      values = (0..<weights.rows).map { unit in
        zip(weights.row(unit), inputs).reduce(biases[unit]) { $0 + $1.0 * $1.1 }
      }
    }
    return values
  }

  @Test func realDigitsAreTheTrueMaximaAndAscentRaisesTheSum() throws {
    let diagram = diagram { $0.images = 2 }
    let figure = try diagram.figure(Setting())
    let digits = try Digits.builtIn()
    let model = try DigitClassifier(diagram.model, digits: digits, setting: Setting()).model
    let mean = (0..<784).map { digits.train.images.column($0).reduce(0, +) / 4000 }
    for layer in 0..<3 {
      let all = (0..<digits.train.count).map { sums(model, digits.train.images.row($0), layer: layer) }
      let atMean = sums(model, mean, layer: layer)
      let mark = try #require(figure.panels[layer].marks(ImageMark.self).first)
      #expect(mark.columns == 3 && mark.images.count == 12)
      for row in 0..<4 {
        let unit = try #require(Int(mark.names[3 * row].dropFirst("unit ".count))) - 1
        let name = "layer\(layer + 1).unit\(unit + 1)"
        let found = try #require(figure.metrics["\(name).found"])
        let start = try #require(figure.metrics["\(name).start"])
        let greatest = try #require(figure.metrics["\(name).strongest"])
        let values = all.map { $0[unit] }
        #expect(abs(greatest - (values.max() ?? 0)) < 1e-9)
        #expect(abs(start - atMean[unit]) < 1e-9)
        #expect(found > start)
        // The drawn image, of four digits, has the sum that is told.
        let image = mark.images[3 * row].values
        #expect(abs(sums(model, image, layer: layer)[unit] - found) < 0.02 * max(1, abs(found)))
        #expect(image.allSatisfy { (0...1).contains($0) })
        // Both digits are the strongest two, the strongest first.
        let ranked = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
        for place in 0..<2 {
          let shown = mark.images[3 * row + 1 + place].values.map { ($0 * 255).rounded() }
          #expect(shown == digits.train.images.row(ranked[place]).map { ($0 * 255).rounded() })
          #expect(mark.names[3 * row + 1 + place] == "\(digits.train.labels[ranked[place]])")
        }
        let bound = UnitAscent.norm(digits.train.images.row(ranked[0]))
        #expect(UnitAscent.norm(image) <= bound * 1.001)
      }
      // The mean share of the most frequent label among the top 50.
      let agreement = all[0].indices.reduce(0.0) { sum, unit in
        let top = all.indices.sorted { (all[$1][unit], $0) < (all[$0][unit], $1) }.prefix(50)
        let labels = top.map { digits.train.labels[$0] }
        let counts: [Int] = (0..<10).map { digit in labels.count { $0 == digit } }
        return sum + Double(counts.max() ?? 0) / 50
      }
      let told = try #require(figure.metrics["layer\(layer + 1).agreement"])
      #expect(abs(told - agreement / Double(all[0].count)) < 1e-12)
    }
  }

  @Test func layersAndUnitsAreChosen() throws {
    let figure = try figure { ($0.layers, $0.unitNumbers, $0.images) = ([3, 1], [2, 7], 1) }
    #expect(figure.panels.map(\.title) == ["Layer 3: 10 outputs", "Layer 1: 12 relu units"])
    let names = figure.panels.flatMap { $0.marks(ImageMark.self) }.flatMap(\.names)
    #expect(names.filter { $0.hasPrefix("unit") } == ["unit 2", "unit 7", "unit 2", "unit 7"])
    #expect(!figure.title.hasPrefix("The deeper"))
  }

  @Test func choicesHaveBounds() throws {
    let wrong: [(inout FeatureHierarchyDiagram) -> Void] = [
      { $0.layers = [0] }, { $0.layers = [4] }, { $0.unitNumbers = [9] }, { $0.unitNumbers = [0] },
      { $0.units = 0 }, { $0.units = 11 }, { $0.images = 0 }, { $0.images = 11 },
    ]
    for configure in wrong { #expect(throws: DiagramError.self) { try figure(configure) } }
    let least = try figure { ($0.units, $0.images, $0.model.layers) = (10, 10, [784, 1, 10]) }
    #expect(least.panels.count == 2)
  }

  #if !DEBUG
    /// The figure's own training from other starts: an image that is sought excites a unit more than any digit does,
    /// and the title says "the deeper, the more" only where the shares rise.
    @Test(arguments: 1...10 as ClosedRange<UInt32>)
    func soughtImagesExciteUnitsMostFromEveryStart(seed: UInt32) throws {
      let figure = try FeatureHierarchyDiagram().figure(Setting(seed: seed))
      let found = figure.metrics.filter { $0.key.hasSuffix(".found") }
      #expect(!found.isEmpty)
      for (name, value) in found {
        let strongest = try #require(figure.metrics[name.replacing(".found", with: ".strongest")])
        #expect(value > strongest, "\(name)")
      }
      let shares = try (1...3).map { try #require(figure.metrics["layer\($0).agreement"]) }
      #expect(shares[2] > 0.9)
      #expect(figure.title.hasPrefix("The deeper") == (shares[0] < shares[1] && shares[1] < shares[2]))
    }
  #endif
}
