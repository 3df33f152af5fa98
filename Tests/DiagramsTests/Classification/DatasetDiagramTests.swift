import Diagrams
import Foundation
import Networks
import Plotting
import TestSupport
import Testing

struct DatasetDiagramTests {
  private func figure(_ data: DataSource, features: [String]? = nil) throws -> Figure {
    var diagram = DatasetDiagram()
    diagram.data = data
    diagram.features = features
    return try diagram.figure(Setting())
  }

  @Test("Exactly the good roasts lie inside the drawn triangle")
  func coffee() throws {
    let figure = try figure(.builtIn("coffee"))
    let panel = figure.panels[0]
    let triangle = try #require(panel.marks(LineMark.self).first)
    #expect(triangle.x.count == 4 && triangle.x[0] == triangle.x[3] && triangle.y[0] == triangle.y[3])
    let points = try #require(panel.marks(PointMark.self).first)
    let classes = try #require(points.classes)
    for index in points.x.indices {
      // Inside, all three edges have the point on the same side.
      let sides = (0..<3).map { edge in
        let (ax, ay) = (triangle.x[edge], triangle.y[edge])
        let (bx, by) = (triangle.x[edge + 1], triangle.y[edge + 1])
        return (bx - ax) * (points.y[index] - ay) - (by - ay) * (points.x[index] - ax)
      }
      let isInside = sides.allSatisfy { $0 > 0 } || sides.allSatisfy { $0 < 0 }
      #expect(isInside == (classes[index] == 1))
    }
    #expect(figure.metrics["class1.samples"] == Double(classes.count { $0 == 1 }))
    #expect(figure.metrics["inside_the_rule"] == figure.metrics["class1.samples"])
    // The filled area is the triangle's.
    let area = try #require(panel.marks(AreaMark.self).first)
    #expect(area.x == [175, 255] && area.yStart == [12, 12])
    #expect(abs(area.yEnd[0] - (21 - 3.0 / 85 * 175)) < 1e-12 && abs(area.yEnd[1] - 12) < 1e-12)
  }

  @Test("Every sample is drawn and counted once", arguments: Datasets.names)
  func everySample(name: String) throws {
    let data = try Datasets.make(name)
    let figure = try figure(.builtIn(name))
    let points = try #require(figure.panels[0].marks(PointMark.self).first { $0.x.count == data.sampleCount })
    #expect(points.x == data.feature(0))
    #expect(points.classes == data.classes)
    let bars = figure.panels[1].marks(BarMark.self)
    #expect(bars.flatMap(\.y).reduce(0, +) == Double(data.sampleCount))
    if let classes = data.classes {
      #expect(bars.map { $0.y[0] } == (0..<bars.count).map { kind in Double(classes.count { $0 == kind }) })
    }
  }

  @Test("The curves and centres are those that the data sets are defined by")
  func rules() throws {
    func lines(_ name: String) throws -> [LineMark] {
      try figure(.builtIn(name)).panels[0].marks(LineMark.self)
    }
    let moons = try lines("moons")
    #expect(moons.count == 2)
    for (x, y) in zip(moons[0].x, moons[0].y) { #expect(abs(hypot(x, y) - 1) < 1e-12 && y > -1e-12) }
    for (x, y) in zip(moons[1].x, moons[1].y) { #expect(abs(hypot(x - 1, y - 0.5) - 1) < 1e-12) }
    let circles = try lines("circles")
    try #require(circles.count == 2)
    for (line, radius) in zip(circles, [1.0, 0.5]) {
      for (x, y) in zip(line.x, line.y) { #expect(abs(hypot(x, y) - radius) < 1e-12) }
      // In order and closed: no step is longer than its neighbours'.
      for index in line.x.indices.dropFirst() {
        #expect(hypot(line.x[index] - line.x[index - 1], line.y[index] - line.y[index - 1]) < 0.04 * radius)
      }
    }
    let spiral = try lines("spirals")[0]
    let radii = zip(spiral.x, spiral.y).map { hypot($0, $1) }
    #expect(radii == radii.sorted() && abs((radii.last ?? 0) - 5) < 1e-12)
    for (x, y) in zip(try lines("linear")[0].x, try lines("linear")[0].y) {
      #expect(abs(y - (200 * x + 100)) < 1e-9)
    }
    let blobs = try figure(.builtIn("blobs")).panels[0].marks(PointMark.self)
    #expect(blobs.last?.x == [-5, -2, 1, 5] && blobs.last?.y == [2, -2, 2, -2])
    let gauss = try figure(.builtIn("gauss")).panels[0].marks(PointMark.self)
    #expect(gauss.last?.x == [-2, 2] && gauss.last?.y == [-2, 2])
  }

  @Test("Files: 13 features, 12 and 30 classes, one feature, values as labels")
  func files() throws {
    func table(features: Int, rows: Int, label: (Int) -> String) -> String {
      let header = (0..<features).map { "f\($0)" } + ["label"]
      let lines = (0..<rows).map { row in
        ((0..<features).map { "\((row * ($0 + 3)) % 17)" } + [label(row)]).joined(separator: ",")
      }
      return ([header.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
    }
    try withTemporaryFile(table(features: 13, rows: 120) { "kind \($0 % 12)" }) { path in
      let figure = try figure(.file(path), features: ["f12", "2"])
      #expect(figure.panels[0].x.label == "f12" && figure.panels[0].y.label == "$f_1$")
      #expect(figure.panels[1].marks(BarMark.self).map { $0.y[0] } == Array(repeating: 10, count: 12))
      #expect(figure.caption.contains("Not shown: $f_0$, $f_2$, $f_3$ and 8 more"))
    }
    try withTemporaryFile(table(features: 2, rows: 95) { "kind \($0 % 30)" }) { path in
      let figure = try figure(.file(path))
      #expect(figure.panels[1].marks(BarMark.self).count == 20)
      #expect(figure.panels[1].title == "The 20 largest classes")
      #expect(figure.panels[0].marks(PointMark.self)[0].classNames == nil)
      #expect(figure.metrics["classes"] == 30 && figure.metrics["class0.samples"] == 4)
    }
    try withTemporaryFile(table(features: 2, rows: 40) { "\(Double($0) + 0.5)" }) { path in
      let figure = try figure(.file(path))
      #expect(figure.panels[0].marks(PointMark.self)[0].values?.last == 39.5)
      #expect(figure.metrics["least_value"] == 0.5 && figure.metrics["greatest_value"] == 39.5)
    }
    try withTemporaryFile(table(features: 1, rows: 9) { $0 < 4 ? "low" : "high" }) { path in
      let figure = try figure(.file(path))
      #expect(figure.panels[0].y.categories.count == 2 && figure.metrics["features"] == 1)
    }
  }

  @Test("Features that are not there are named")
  func mistakes() {
    #expect(throws: FeatureChoiceError.self) { try figure(.builtIn("iris"), features: ["petal", "2"]) }
    #expect(throws: DiagramError.self) { try figure(.builtIn("iris"), features: ["1"]) }
    let error = #expect(throws: DiagramError.self) { try figure(.builtIn("logistic"), features: ["1", "2"]) }
    #expect(error?.description == "--features: logistic has only one feature")
  }

  @Test("Without noise every sample lies on its line, and the caption says so")
  func noNoise() throws {
    #expect(try figure(.builtIn("moons", noise: 0)).caption.contains("There is no noise"))
    #expect(try figure(.builtIn("moons")).caption.contains("Noise moves the samples"))
    #expect(try figure(.builtIn("logistic")).caption == "Class 1 lies above the threshold.")
    #expect(try figure(.builtIn("logistic", noise: 1)).caption.contains("noise then moves the samples"))
    #expect(try figure(.builtIn("blobs", noise: 0)).caption.contains("every sample lies on its centre"))
    #expect(try figure(.builtIn("blobs")).caption.contains("scatter around the centres"))
  }
}
