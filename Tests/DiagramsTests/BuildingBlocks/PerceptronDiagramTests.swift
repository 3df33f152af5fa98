import Networks
import Plotting
import Testing

@testable import Diagrams

@Suite struct PerceptronDiagramTests {
  private func figure(
    _ language: Language = .english, seed: UInt32 = 42,
    _ configure: (inout PerceptronDiagram) -> Void = { _ in }
  ) throws -> Figure {
    var diagram = PerceptronDiagram()
    configure(&diagram)
    return try Figure(json: diagram.figure(Setting(language: language, seed: seed)).json())
  }

  private func value(_ figure: Figure, _ name: String) throws -> Double { try #require(figure.metrics[name]) }

  /// The rule again, on the points of the figure's JSON.
  private func replay(
    _ points: PointMark, from w: (Double, Double), _ b: Double, rate: Double = 1, epochs: Int = 100
  ) throws -> (w1: Double, w2: Double, b: Double, updates: Int) {
    var (w1, w2, b, updates) = (w.0, w.1, b, 0)
    let classes = try #require(points.classes)
    for _ in 0..<epochs {
      let before = updates
      for (index, (x, y)) in zip(points.x, points.y).enumerated() {
        let isOne = w1 * x + w2 * y + b > 0
        guard isOne != (classes[index] == 1) else { continue }
        let sign = isOne ? -1.0 : 1.0
        (w1, w2, b, updates) = (w1 + rate * sign * x, w2 + rate * sign * y, b + rate * sign, updates + 1)
      }
      if updates == before { break }
    }
    return (w1, w2, b, updates)
  }

  @Test func theOriginalsLineHasTwoPointsWrongAndTheLearnedOneNone() throws {
    let figure = try figure()
    let points = try #require(figure.panels[0].marks(PointMark.self).first)
    #expect(points.x == [0, 0, 1, 1, 0.5, 1.5, 0.5])
    #expect(points.y == [0, 1, 0, 1, 0.5, 0.5, 1.5])
    #expect(points.classes == [0, 1, 0, 1, 0, 0, 1])
    #expect(points.ringed == [4, 5])
    #expect(try value(figure, "start.wrong") == 2)
    let expected = try replay(points, from: (1, 2), -1)
    #expect(try value(figure, "w1") == expected.w1)
    #expect(try value(figure, "w2") == expected.w2)
    #expect(try value(figure, "b") == expected.b)
    #expect(try value(figure, "updates") == Double(expected.updates))
    #expect(try value(figure, "wrong") == 0)
    #expect(figure.title == "After \(expected.updates) updates the perceptron has all 7 points right")
    #expect(figure.alternativeText.contains("2 of 7 wrong"))
  }

  @Test func linesLieWhereTheSumIsZeroAndTheArrowStandsOnOne() throws {
    for weights in [[1.0, 2], [3, -1], [2, 0], [0, 0]] {
      let figure = try figure { $0.weights = weights }
      let panel = figure.panels[0]
      let (w1, w2, b) = (try value(figure, "w1"), try value(figure, "w2"), try value(figure, "b"))
      let lines = panel.marks(LineMark.self)
      let learned = try #require(lines.last)
      for (x, y) in zip(learned.x, learned.y) { #expect(abs(w1 * x + w2 * y + b) < 1e-12) }
      #expect(lines.count == (weights == [0, 0] ? 1 : 2))
      if lines.count == 2 {
        #expect(lines[0].style.dash == .dashed)
        for (x, y) in zip(lines[0].x, lines[0].y) {
          #expect(abs(weights[0] * x + weights[1] * y - 1) < 1e-12)
        }
      }
      let arrow = try #require(panel.marks(ArrowMark.self).first)
      #expect(abs(w1 * arrow.x[0] + w2 * arrow.y[0] + b) < 1e-12)
      #expect(abs(arrow.u[0] * w2 - arrow.v[0] * w1) < 1e-12)
      #expect(arrow.u[0] * w1 + arrow.v[0] * w2 > 0)
    }
  }

  /// Each place of the plane lies in the area of the class that w·x + b > 0 means.
  @Test(arguments: [
    (1.0, 2.0, -1.0), (-1, 0.2, 0.4), (2, 0, -1), (-2, 0, 1), (0, -3, 1), (0, 0, 1), (0, 0, -1),
  ])
  func sidesAreThoseOfTheSum(w1: Double, w2: Double, b: Double) {
    let halves = HalfPlanes(weights: (w1, w2), bias: b, x: -1...2, y: -1...1.5)
    let border = halves.border
    for x in stride(from: -0.95, through: 1.95, by: 0.1) {
      // The border's height here, between the bends on both sides.
      guard let right = border.x.indices.first(where: { border.x[$0] > x }), right > 0 else { continue }
      let share = (x - border.x[right - 1]) / (border.x[right] - border.x[right - 1])
      let height = border.y[right - 1] + share * (border.y[right] - border.y[right - 1])
      for y in stride(from: -0.97, through: 1.5, by: 0.1) where abs(w1 * x + w2 * y + b) > 1e-9 {
        #expect((y > height) == ((w1 * x + w2 * y + b > 0) == halves.isPositiveAbove), "(\(x), \(y))")
      }
    }
  }

  @Test func aLineOutsideThePictureIsNamed() throws {
    // At the start 1·x + 1·y = 100, far from the points of the unit square.
    let figure = try figure { ($0.weights, $0.bias) = ([1, 1], -100) }
    #expect(figure.caption.contains("This line runs outside the picture."))
    #expect(try !self.figure().caption.contains("outside the picture"))
  }

  @Test func withoutALineThatPartsTheClassesItSaysSo() throws {
    for epochs in [1, 7, 50] {
      let figure = try figure {
        $0.data = .builtIn("xor", samples: 40)
        $0.epochs = epochs
      }
      let wrong = Int(try value(figure, "wrong"))
      #expect(wrong > 0)
      #expect(try value(figure, "epochs") == Double(epochs))
      #expect(figure.title.contains("still gets \(wrong) of 40 points wrong"))
      #expect(figure.caption.contains("it has found none"))
      let points = try #require(figure.panels[0].marks(PointMark.self).first)
      #expect(points.ringed?.count == wrong)
      let expected = try replay(points, from: (1, 2), -1, epochs: epochs)
      #expect(try value(figure, "updates") == Double(expected.updates))
    }
  }

  @Test func aLineThatIsRightStays() throws {
    let figure = try figure {
      $0.weights = [0, 4]
      $0.bias = -3
    }
    #expect(figure.metrics["updates"] == 0 && figure.metrics["epochs"] == 1 && figure.metrics["w2"] == 4)
    #expect(figure.title.contains("nothing to learn"))
    #expect(figure.panels[0].marks(LineMark.self).count == 1)
  }

  @Test func theRateAndTheSeedCount() throws {
    let figure = try figure { $0.learningRate = 0.1 }
    let points = try #require(figure.panels[0].marks(PointMark.self).first)
    let expected = try replay(points, from: (1, 2), -1, rate: 0.1)
    #expect(abs(try value(figure, "w1") - expected.w1) < 1e-12)
    #expect(try value(figure, "updates") == Double(expected.updates))
    #expect(try self.figure(seed: 1) == self.figure(seed: 2), "nothing is random")
  }

  @Test func chineseTextsHaveTheSameNumbers() throws {
    let (chinese, english) = (try figure(.chinese), try figure())
    #expect(chinese.metrics == english.metrics)
    #expect(chinese.title.contains("感知机"))
  }

  @Test func whatMakesNoSenseIsRefused() {
    #expect(throws: DiagramError.self) { try figure { $0.weights = [1] } }
    #expect(throws: DiagramError.self) { try figure { $0.bias = .nan } }
    #expect(throws: DiagramError.self) { try figure { $0.epochs = 0 } }
    #expect(throws: DiagramError.self) { try figure { $0.learningRate = 0 } }
    #expect(throws: DiagramError.self) { try figure { $0.data = .builtIn("blobs") } }
    #expect(throws: DiagramError.self) { try figure { $0.data = .builtIn("iris") } }
  }
}
