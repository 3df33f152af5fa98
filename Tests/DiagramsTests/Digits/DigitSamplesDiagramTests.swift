import Networks
import Plotting
import Testing

@testable import Diagrams

@Suite struct DigitSamplesDiagramTests {
  private func figure(rows: Int = 2, columns: Int = 5, seed: UInt32 = 42) throws -> Figure {
    var diagram = DigitSamplesDiagram()
    (diagram.rows, diagram.columns) = (rows, columns)
    return try diagram.figure(Setting(seed: seed))
  }

  private func mark(_ figure: Figure) throws -> ImageMark {
    try #require(figure.panels[0].marks(ImageMark.self).first)
  }

  @Test func imagesAreTrainingDigitsWithTheirLabels() throws {
    let mark = try mark(figure())
    let train = try Digits.builtIn().train
    var labels: [[Int]: Set<Int>] = [:]
    for place in 0..<train.count {
      labels[train.images.row(place).map { Int(($0 * 255).rounded()) }, default: []].insert(
        train.labels[place])
    }
    for (image, name) in zip(mark.images, mark.names) {
      #expect([image.rows, image.columns] == [28, 28])
      let greys = image.values.map { Int(($0 * 255).rounded()) }
      let label = try #require(Int(name))
      #expect(labels[greys]?.contains(label) == true)
    }
    #expect(mark.range == [0, 1])
  }

  @Test func eachDigitIsShownAsOften() throws {
    let one = try mark(figure()).names
    let digits = (0...9).map { "\($0)" }
    #expect(one == digits)
    let names = try mark(figure(rows: 3, columns: 10)).names
    #expect(names == digits.flatMap { [$0, $0, $0] })
    let seven = try mark(figure(rows: 1, columns: 7)).names
    #expect(seven == Array(digits.prefix(7)))
  }

  @Test func theSeedChoosesTheImages() throws {
    let first = try mark(figure()).images
    let (again, other) = (try mark(figure()).images, try mark(figure(seed: 1)).images)
    #expect(again == first)
    #expect(other != first)
  }

  @Test func scarceClassesGiveAllTheyHave() {
    let labels = [3, 3, 3, 3, 7, 9, 9]
    let chosen = DigitSamplesDiagram.sample(6, of: labels, seed: 1)
    #expect(Set(chosen).count == 6)
    #expect(chosen.map { labels[$0] } == [3, 3, 3, 7, 9, 9])
    #expect(DigitSamplesDiagram.sample(7, of: labels, seed: 1).sorted() == Array(0..<7))
  }

  @Test func numbersAreThoseOfTheImages() throws {
    let figure = try figure(rows: 4, columns: 6)
    let pixels = try mark(figure).images.flatMap(\.values)
    let share = Double(pixels.count { $0 > 0 }) / Double(pixels.count)
    #expect(figure.metrics["ink_share"] == share)
    #expect(figure.metrics["images"] == 24)
    #expect(figure.metrics["pixels"] == 784)
    #expect(figure.caption.contains(ClassifierText.percent(share)))
    let expected: [Double] = [3, 3, 3, 3, 2, 2, 2, 2, 2, 2]
    for digit in 0..<10 { #expect(figure.metrics["digit\(digit).images"] == expected[digit]) }
  }

  @Test func sizesHaveBounds() throws {
    for (rows, columns) in [(0, 5), (51, 5), (2, 0), (2, -1), (2, 51)] {
      #expect(throws: DiagramError.self) { try figure(rows: rows, columns: columns) }
    }
    let (most, least) = (try mark(figure(rows: 50, columns: 50)), try mark(figure(rows: 1, columns: 1)))
    #expect(most.images.count == 2500)
    #expect(least.images.count == 1)
  }
}
