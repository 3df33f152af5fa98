import Networks
import Plotting
import TestSupport
import Testing

@testable import Diagrams

@Suite struct NormalizationDiagramTests {
  private func figure(
    _ language: Language = .english, _ configure: (inout NormalizationDiagram) -> Void = { _ in }
  ) throws -> Figure {
    var diagram = NormalizationDiagram()
    configure(&diagram)
    return try Figure(json: diagram.figure(Setting(language: language)).json())
  }

  @Test func theStatisticsAreThoseOfTheTutorial() throws {
    let metrics = try figure().metrics
    for (name, value) in [
      "mean.1": 218.668, "mean.2": 13.431, "variance.1": 1596.934, "variance.2": 1.273,
    ] {
      #expect(abs(try #require(metrics[name]) - value) < 6e-4)
    }
    let table = try #require(try figure().panels[2].marks(TableMark.self).first)
    #expect(table.rows[0] == ["mean", "218.668", "13.431"])
    #expect(table.rows[2] == ["variance", "1596.934", "1.273"])
  }

  /// Of the drawn points: mean 0 and variance 1 after standardising, and the same points as before.
  @Test func standardisedPointsHaveMeanZeroAndVarianceOne() throws {
    let figure = try figure()
    let raw = try #require(figure.panels[0].marks(PointMark.self).first)
    let scaled = try #require(figure.panels[1].marks(PointMark.self).first)
    for (before, after) in [(raw.x, scaled.x), (raw.y, scaled.y)] {
      let n = Double(after.count)
      let mean = after.reduce(0, +) / n
      #expect(abs(mean) < 1e-12)
      #expect(abs(after.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / n - 1) < 1e-12)
      let slope = (before[1] - before[0]) / (after[1] - after[0])
      for (a, b) in zip(before, after) { #expect(abs(before[0] + slope * (b - after[0]) - a) < 1e-9) }
    }
  }

  /// The loss, summed over the drawn samples, is what the level lines, the minimum and the path say.
  @Test(arguments: [0, 1])
  func lossesAreThoseOfTheSamples(form: Int) throws {
    let figure = try figure()
    let points = try #require(figure.panels[form].marks(PointMark.self).first)
    let targets = try #require(points.classes).map(Double.init)
    let n = Double(targets.count)
    let prefix = form == 0 ? "raw" : "standardised"
    let minimum = (
      try #require(figure.metrics["\(prefix).w1"]), try #require(figure.metrics["\(prefix).w2"])
    )
    let meanError =
      zip(targets, zip(points.x, points.y)).map {
        $0 - minimum.0 * $1.0 - minimum.1 * $1.1
      }.reduce(0, +) / n
    func loss(_ w1: Double, _ w2: Double) -> Double {
      zip(targets, zip(points.x, points.y)).map { target, point in
        let error = w1 * point.0 + w2 * point.1 + meanError - target
        return error * error
      }.reduce(0, +) / n
    }
    let least = loss(minimum.0, minimum.1)
    #expect(abs(least - (try #require(figure.metrics["\(prefix).least"]))) < 1e-12)
    for (dx, dy) in [(1e-4, 0.0), (0, 1e-4), (-1e-4, 0), (0, -1e-4)] {
      #expect(loss(minimum.0 + dx, minimum.1 + dy) > least)
    }
    let lines = figure.panels[form + 3].marks(LineMark.self)
    for line in lines.dropLast() {
      let heights = zip(line.x, line.y).map { loss($0, $1) - least }
      let (low, high) = (try #require(heights.min()), try #require(heights.max()))
      #expect(high / low - 1 < 1e-6)
    }
    // The path again, its gradient by differences, which are exact for a quadratic.
    let path = try #require(lines.last)
    let rate = try #require(figure.metrics["\(prefix).rate"])
    for index in 0..<8 {
      let (x, y, h) = (path.x[index], path.y[index], 1e-3)
      let gx = (loss(x + h, y) - loss(x - h, y)) / (2 * h)
      let gy = (loss(x, y + h) - loss(x, y - h)) / (2 * h)
      #expect(abs(x - rate * gx - path.x[index + 1]) < 1e-7)
      #expect(abs(y - rate * gy - path.y[index + 1]) < 1e-7)
    }
  }

  @Test func theValleyIsLeftAndTheBowlIsReached() throws {
    let metrics = try figure().metrics
    #expect(try #require(metrics["raw.condition"]) > 1000)
    #expect(try #require(metrics["standardised.condition"]) < 2)
    #expect(try #require(metrics["raw.left"]) > 0.5)
    #expect(try #require(metrics["standardised.left"]) < 1e-6)
  }

  @Test func otherDataAndFeaturesAreTaken() throws {
    let moons = try figure { $0.data = .builtIn("moons") }
    #expect(moons.metrics["samples"] != 200)
    let values = try withTemporaryFile("a,b,c,y\n1,10,5,0.5\n2,30,4,1\n3,20,9,2\n4,50,1,2.5\n") { path in
      try figure(.chinese) {
        $0.data = .file(path)
        $0.features = ["a", "c"]
      }
    }
    #expect(values.panels[0].marks(PointMark.self).first?.y == [5, 4, 9, 1])
    #expect(values.panels[0].marks(PointMark.self).first?.classes == nil)
  }

  @Test func whatHasNoBowlIsRefused() {
    for text in [
      "a,b,y\n1,2,0\n1,3,1\n1,5,0\n", "a,b,y\n1,2,0\n2,4,1\n3,6,0\n",
      "a,b,y\n1,2,1e300\n2,1,-3e300\n3,5,2e300\n4,1,1e300\n",
    ] {
      #expect(throws: DiagramError.self) {
        try withTemporaryFile(text) { path in try figure { $0.data = .file(path) } }
      }
    }
    #expect(throws: DiagramError.self) { try figure { $0.data = .builtIn("blobs") } }
    #expect(throws: DiagramError.self) { try figure { $0.steps = 0 } }
  }
}
