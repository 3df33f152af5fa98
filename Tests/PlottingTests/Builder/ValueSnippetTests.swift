import Graphics
import Plotting
import TestSupport
import Testing

/// Named values, stacking, interpolation and rules with ends, as Swift Charts writes them.
@Suite struct ValueSnippetTests {
  private struct Record {
    var epoch: Int
    var loss: Double
    var set: String
  }
  private let records = [
    Record(epoch: 0, loss: 0.7, set: "train"), Record(epoch: 0, loss: 0.8, set: "test"),
    Record(epoch: 1, loss: 0.2, set: "train"), Record(epoch: 1, loss: 0.4, set: "test"),
  ]
  private let x = [0.0, 0, 1, 1]
  private let y = [1.0, 3, 3, 1]
  private let kinds = ["a", "b", "a", "b"]

  private func texts(_ figure: Figure) -> [String] {
    figure.scene(measurer: FixedWidthMeasurer()).texts.map { $0.text.runs.map(\.text).joined() }
  }

  private func marks<Content: Mark>(_ figure: Figure, _: Content.Type = Content.self) -> [Content] {
    figure.panels.flatMap { $0.marks.compactMap { $0.base as? Content } }
  }

  @Test("27: named arrays name the axes, a label of one's own stays")
  func namedArrays() {
    let figure = Figure { LineMark(x: .value("epoch", [0, 1, 2]), y: .value("loss", [0.7, 0.4, 0.2])) }
    #expect(texts(figure).contains("epoch") && texts(figure).contains("loss"))
    #expect(figure.chartXAxisLabel("step").panels[0].x.label == "step")
    #expect(
      figure
        == Figure { LineMark(x: [0, 1, 2], y: [0.7, 0.4, 0.2]) }.chartXAxisLabel("epoch").chartYAxisLabel(
          "loss"))
  }

  @Test("28: a loop over data makes one line for each series")
  func loop() {
    let figure = Figure {
      for record in records {
        LineMark(x: .value("epoch", record.epoch), y: .value("loss", record.loss))
          .foregroundStyle(by: .value("Set", record.set))
      }
    }
    let lines: [LineMark] = marks(figure)
    #expect(lines.map(\.label) == ["train", "test"])
    #expect(lines.map(\.x) == [[0, 1], [0, 1]])
    #expect(lines.map(\.y) == [[0.7, 0.2], [0.8, 0.4]])
    #expect(lines.map(\.style.color) == ["class0", "class1"])
    #expect(texts(figure).contains("Set"))
  }

  @Test("28b: a loop over data makes lines with a symbol for each series")
  func loopWithSymbols() {
    let figure = Figure {
      for record in records {
        LineMark(x: .value("epoch", record.epoch), y: .value("loss", record.loss))
          .foregroundStyle(by: .value("Set", record.set)).symbol(by: .value("Set", record.set))
      }
    }
    let lines: [LineMark] = marks(figure)
    #expect(lines.map(\.x) == [[0, 1], [0, 1]])
    #expect(lines.map(\.style.symbol) == [Symbol.forClass(0), Symbol.forClass(1)])
    #expect(lines.map(\.style.color) == ["class0", "class1"])
    let points = Figure {
      for record in records {
        PointMark(x: .value("epoch", record.epoch), y: .value("loss", record.loss))
          .symbol(by: .value("Set", record.set))
      }
    }
    let clouds: [PointMark] = marks(points)
    #expect(clouds.map(\.label) == ["train", "test"])
    #expect(clouds.map(\.style.symbol) == [Symbol.forClass(0), Symbol.forClass(1)])
  }

  @Test("29: points by a named column of classes")
  func points() {
    let figure = Figure {
      PointMark(x: .value("width", x), y: .value("length", y)).foregroundStyle(by: .value("species", kinds))
    }
    #expect(texts(figure).contains("species") && texts(figure).contains("width"))
    #expect(marks(figure, PointMark.self).map(\.classNames) == [["a", "b"]])
  }

  @Test("30: bars with names, upright and lying")
  func namedBars() {
    let upright = Figure { BarMark(x: .value("set", ["train", "test"]), y: .value("accuracy", [0.9, 0.8])) }
    #expect(upright.panels[0].x.categories == ["train", "test"])
    #expect(texts(upright).contains("train") && texts(upright).contains("accuracy"))
    let lying = Figure { BarMark(x: .value("accuracy", [0.9, 0.8]), y: .value("set", ["train", "test"])) }
    #expect(lying.panels[0].y.categories == ["train", "test"])
    #expect(marks(lying, BarMark.self).map(\.horizontal) == [true])
  }

  @Test(
    "31: bars of one place by their stacking",
    arguments: [
      (StackingMethod.standard, [[0.0, 0], [1, 3]], [[1.0, 3], [4, 4]]),
      (.normalized, [[0, 0], [0.25, 0.75]], [[0.25, 0.75], [1, 1]]),
      (.center, [[-2, -2], [-1, 1]], [[-1, 1], [2, 2]]),
    ])
  func stackedBars(method: StackingMethod, bases: [[Double]], ends: [[Double]]) {
    let figure = Figure {
      BarMark(x: .value("place", x), y: .value("count", y), stacking: method)
        .foregroundStyle(by: .value("kind", kinds))
    }
    #expect(marks(figure, BarMark.self).map(\.base) == bases)
    #expect(marks(figure, BarMark.self).map(\.y) == ends)
  }

  @Test("32: unstacked bars, and bars side by side")
  func unstackedBars() {
    let bars = BarMark(x: .value("place", x), y: .value("count", y), stacking: .unstacked)
    let figure = Figure { bars.foregroundStyle(by: .value("kind", kinds)) }
    #expect(marks(figure, BarMark.self).map(\.y) == [[1, 3], [3, 1]])
    let beside = Figure {
      BarMark(x: .value("place", x), y: .value("count", y)).position(by: .value("kind", kinds))
    }
    #expect(marks(beside, BarMark.self).map(\.y) == [[1, 3], [3, 1]])
    // 0.8 of the distance 1 for both; beside the outer bars there is half of the room between groups.
    #expect(
      beside.resolved().panels[0].x.domain.map {
        abs($0.lowerBound + 0.5) < 1e-9 && abs($0.upperBound - 1.5) < 1e-9
      } == true)
  }

  @Test("33: areas of several classes lie on each other, by their stacking")
  func areas() {
    func areas(_ method: StackingMethod) -> [AreaMark] {
      marks(
        Figure {
          AreaMark(x: .value("t", x), y: .value("n", y), stacking: method)
            .foregroundStyle(by: .value("kind", kinds)).interpolationMethod(.monotone)
        })
    }
    #expect(areas(.standard).map(\.yStart) == [[0, 0], [1, 3]])
    #expect(areas(.standard).map(\.yEnd) == [[1, 3], [4, 4]])
    #expect(areas(.normalized).map(\.yEnd) == [[0.25, 0.75], [1, 1]])
    #expect(areas(.unstacked).map(\.yStart) == [[0, 0], [0, 0]])
    #expect(areas(.standard).allSatisfy { $0.interpolation == .monotone })
    // A band between two curves is never moved.
    let band = Figure { AreaMark(x: x, yStart: y, yEnd: y.map { $0 + 1 }).foregroundStyle(by: kinds) }
    #expect(marks(band, AreaMark.self).map(\.yStart) == [[1, 3], [3, 1]])
  }

  @Test("34: rules between two places")
  func rules() {
    let figure = Figure {
      RuleMark(xStart: 1, xEnd: 3, y: 4, label: "mean")
      RuleMark(x: 2, yStart: 0, yEnd: 8)
      RuleMark(y: .value("limit", 5.0))
    }
    #expect(figure.resolved().panels[0].x.domain?.contains(3) == true)
    #expect(figure.panels[0].y.label == "limit")
    #expect(texts(figure).contains("mean"))
  }

  @Test("35: a line with its band has one entry in the legend")
  func oneEntry() {
    let figure = Figure {
      AreaMark(x: [0, 1], yStart: [0, 1], yEnd: [1, 2]).foregroundStyle(by: "loss")
      LineMark(x: [0, 1], y: [0.5, 1.5]).foregroundStyle(by: "loss")
    }
    #expect(texts(figure).count { $0 == "loss" } == 1)
  }

  @Test("Notes of the builder are neither compared nor written")
  func notes() throws {
    let figure = Figure {
      AreaMark(x: .value("t", x), y: .value("n", y)).foregroundStyle(by: .value("kind", kinds))
      LineMark(x: [0, 1], y: [0, 1]).interpolationMethod(.stepEnd)
      RuleMark(xStart: 0, xEnd: 1, y: 4)
    }
    let json = String(decoding: try figure.json(), as: UTF8.self)
    #expect(!json.contains("notes") && json.contains("stepEnd") && json.contains("xStart"))
    let again = try Figure(json: figure.json())
    #expect(again == figure.resolved())
    let measurer = FixedWidthMeasurer()
    #expect(again.scene(measurer: measurer).description == figure.scene(measurer: measurer).description)
  }
}
