import Networks
import Plotting

/// The panels of the figure of XOR.
struct XORPanels {
  let run: XORRun
  let words: XORWords

  private static let plane = -0.5...1.5
  private var xs: [Double] { XORRun.points.column(0) }
  private var ys: [Double] { XORRun.points.column(1) }

  /// The four points with what XOR says of them.
  func points() -> Panel {
    let texts = XORRun.classes.indices.map { "(\(Int(xs[$0])), \(Int(ys[$0]))) → \(XORRun.classes[$0])" }
    return plane(
      title: words.pointsTitle,
      marks: [
        samples(names: true),
        TextMark(x: xs, y: ys, text: texts, position: .above, distance: 10, style: Style(size: 12)),
      ])
  }

  /// The line that gets the most points right, its sides and the points that are wrong.
  func bestLine() -> Panel {
    let line = run.bestLine
    let halves = HalfPlanes(weights: line.weights, bias: line.bias, x: Self.plane, y: Self.plane)
    let wrong = XORRun.classes.indices.filter { line.isPositive(xs[$0], ys[$0]) != (XORRun.classes[$0] == 1) }
    var marks: [any Mark] = halves.sides()
    if let ends = halves.ends {
      marks.append(LineMark(x: ends.x, y: ends.y, style: Style(color: "foreground", width: 2.2)))
    }
    marks.append(samples(ringed: wrong, ringLabel: wrong.isEmpty ? nil : words.wrong))
    return plane(title: words.bestLineTitle, marks: marks)
  }

  /// What the network answers everywhere, with the lines on which its hidden units switch.
  func network() -> Panel {
    let grid = grid(Self.plane, Self.plane)
    let probabilities = run.model.probabilities(of: grid.samples, task: .binary).column(1)
    var marks: [any Mark] = shades(grid, probabilities)
    marks += (0..<2).flatMap(switchingLine)
    let wrong = XORRun.classes.indices.filter { (run.probabilities[$0] > 0.5) != (XORRun.classes[$0] == 1) }
    marks.append(samples(ringed: wrong, ringLabel: wrong.isEmpty ? nil : words.wrong))
    return plane(title: words.networkTitle, marks: marks)
  }

  /// Where a hidden unit's z is 0, with its name beside one end.
  private func switchingLine(of unit: Int) -> [any Mark] {
    let (weights, bias) = run.hidden(unit)
    let halves = HalfPlanes(weights: weights, bias: bias, x: Self.plane, y: Self.plane)
    guard let ends = halves.ends else { return [] }
    let share = 0.15
    return [
      LineMark(
        x: ends.x, y: ends.y, label: unit == 0 ? words.switching : nil,
        style: Style(color: "accent", width: 2, dash: .dashed)),
      TextMark(
        x: [ends.x[0] + share * (ends.x[1] - ends.x[0])], y: [ends.y[0] + share * (ends.y[1] - ends.y[0])],
        text: ["$h_\(unit + 1)$"], alignment: .leading, position: .middle, distance: 8,
        style: Style(color: "accent", size: 12)),
    ]
  }

  /// The four points as the hidden units see them, with the one line of the output unit.
  func hiddenSpace() -> Panel {
    let points = run.hiddenPoints
    let (x, y) = (Self.padded(points.column(0)), Self.padded(points.column(1)))
    let grid = grid(x, y)
    let (weights, bias) = run.output
    let samples = grid.samples
    let logits = (0..<samples.rows).map { weights.x * samples[$0, 0] + weights.y * samples[$0, 1] + bias }
    let probabilities = LearningTask.binary.probabilities(
      logits: Matrix(rows: logits.count, columns: 1, elements: logits))
    var marks = shades(grid, probabilities.column(1))
    let labels = hiddenLabels(x: x, y: y)
    marks += [
      PointMark(
        x: points.column(0), y: points.column(1), classes: XORRun.classes, style: Style(size: 10)),
      TextMark(
        x: labels.map(\.x), y: labels.map(\.y), text: labels.map(\.text), position: .above, distance: 9,
        style: Style(size: 12)),
    ]
    return Panel(
      title: words.hiddenSpaceTitle, x: Axis(label: "$h_1$", domain: x), y: Axis(label: "$h_2$", domain: y),
      frame: .box, equalAspect: true, marks: marks)
  }

  /// The same task at ±1: the signs of the coordinates.
  func signs() -> Panel {
    let (x, y) = (XORWords.signPoints.map(\.x), XORWords.signPoints.map(\.y))
    let products = zip(x, y).map { $0 * $1 < 0 ? 1 : 0 }
    return Panel(
      title: words.signsTitle, x: Axis(label: "$x$", domain: -2...2), y: Axis(label: "$y$", domain: -2...2),
      frame: .box, equalAspect: true,
      marks: [
        RuleMark(x: [0], label: words.signChange("x"), style: Style(color: "accent", width: 2)),
        RuleMark(
          y: [0], label: words.signChange("y"), style: Style(color: "foreground", width: 2, dash: .dashed)),
        PointMark(x: x, y: y, classes: products, style: Style(size: 10)),
        TextMark(
          x: x, y: y, text: (1...4).map(String.init), position: .above, distance: 10,
          style: Style(size: 13)),
      ])
  }

  /// The signs of the coordinates and of their product.
  func signTable() -> Panel {
    let points = XORWords.signPoints
    func row(_ name: String, _ values: [Double]) -> [String] { [name] + values.map { $0 > 0 ? "+" : "−" } }
    return Panel(
      title: words.signTableTitle, frame: .bare,
      marks: [
        TableMark(
          header: [words.point] + (1...4).map(String.init),
          rows: [
            row(words.sign("x"), points.map(\.x)), row(words.sign("y"), points.map(\.y)),
            row(words.product, points.map { $0.x * $0.y }),
          ])
      ])
  }

  private func plane(title: String, marks: [any Mark]) -> Panel {
    Panel(
      title: title, x: Axis(label: "$x_1$", domain: Self.plane), y: Axis(label: "$x_2$", domain: Self.plane),
      frame: .box, equalAspect: true, marks: marks)
  }

  private func samples(names: Bool = false, ringed: [Int]? = nil, ringLabel: String? = nil) -> PointMark {
    PointMark(
      x: xs, y: ys, classes: XORRun.classes, classNames: names ? words.classNames : nil, ringed: ringed,
      ringLabel: ringLabel, style: Style(size: 10))
  }

  private func grid(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>) -> PlaneGrid {
    PlaneGrid(x: x, y: y, features: (0, 1), fixed: [0, 0], resolution: 81, aspect: 1)
  }

  /// Probabilities as shades, with the boundary.
  private func shades(_ grid: PlaneGrid, _ probabilities: [Double]) -> [any Mark] {
    let values = grid.grid(probabilities)
    return [
      HeatmapMark(x: grid.x, y: grid.y, values: values, range: 0...1, style: Style(colormap: "probability")),
      ContourMark(
        x: grid.x, y: grid.y, values: values, levels: [0.5], label: words.boundary,
        style: Style(color: "foreground", width: 2)),
    ]
  }

  /// A range around values, a third wider on both sides and never empty.
  private static func padded(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let padding = max((high - low) / 3, 0.1)
    return (low - padding)...(high + padding)
  }

  /// The points' names; points that fall on one place share one text.
  private func hiddenLabels(
    x: ClosedRange<Double>, y: ClosedRange<Double>
  ) -> [(x: Double, y: Double, text: String)] {
    let points = run.hiddenPoints
    var labels: [(x: Double, y: Double, text: String)] = []
    for row in 0..<points.rows {
      let name = "(\(Int(xs[row])), \(Int(ys[row])))"
      let near = labels.firstIndex {
        abs($0.x - points[row, 0]) < 0.3 * (x.upperBound - x.lowerBound)
          && abs($0.y - points[row, 1]) < 0.06 * (y.upperBound - y.lowerBound)
      }
      if let near {
        labels[near].text += ", " + name
        labels[near].x = (labels[near].x + points[row, 0]) / 2
        labels[near].y = max(labels[near].y, points[row, 1])
      } else {
        labels.append((points[row, 0], points[row, 1], name))
      }
    }
    return labels
  }
}
