import Plotting

/// Figures of many shapes for the properties of layouts.
package enum RandomFigure {
  private static let words = [
    "loss", "of", "the", "network", "with", "$W^{[l]}$", "boundary", "training", "accuracy", "$\\sigma(z)$",
    "epoch",
  ]

  package static func words(_ counts: ClosedRange<Int>, _ random: inout some RandomNumberGenerator) -> String
  {
    (0..<Int.random(in: counts, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
  }

  /// Texts of 200 characters in four scripts.
  package static let longTexts = [
    String(String(repeating: "Two hundred characters of English text. ", count: 5).prefix(200)),
    String(repeating: "很长的标签", count: 40), String(String(repeating: "تسمية طويلة ", count: 17).prefix(200)),
    String(repeating: "🧠🎉", count: 100),
  ]

  /// A figure of one to eight panels in one to four columns on the given page.
  package static func make(_ size: PageSize, _ random: inout some RandomNumberGenerator) -> Figure {
    let count = Int.random(in: 1...8, using: &random)
    let equalAspect = Int.random(in: 0..<3, using: &random) == 0
    var figure = Figure(
      name: "random", title: words(0...14, &random), size: size,
      columns: Int.random(in: 1...4, using: &random),
      sharing: AxisSharing(x: Bool.random(using: &random), y: Bool.random(using: &random)),
      panels: (0..<count).map { _ in panel(equalAspect: equalAspect, &random) })
    figure.caption = words(0...8, &random)
    return figure
  }

  private static func panel(equalAspect: Bool, _ random: inout some RandomNumberGenerator) -> Panel {
    Panel(
      title: words(0...5, &random), subtitle: words(0...2, &random), x: Axis(label: words(0...2, &random)),
      y: Axis(label: words(0...2, &random)), frame: Bool.random(using: &random) ? .axes : .box,
      equalAspect: equalAspect, showsLegend: Int.random(in: 0..<4, using: &random) > 0,
      legendTitle: words(0...1, &random), marks: marks(&random))
  }

  private static func marks(_ random: inout some RandomNumberGenerator) -> [any Mark] {
    let scales = [0.01, 1, 50, 20_000, 3e7]
    let scale = scales.randomElement(using: &random) ?? 1
    let x = (0..<30).map { _ in Double.random(in: -1...1, using: &random) * scale }
    let y = (0..<30).map { _ in Double.random(in: 0...1, using: &random) }
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      return (0..<Int.random(in: 1...4, using: &random)).map { index in
        LineMark(x: x.sorted(), y: y.map { $0 * Double(index + 1) }, label: words(1...2, &random))
      }
    case 1:
      return [
        PointMark(
          x: x, y: y, classes: x.indices.map { $0 % 3 }, classNames: ["zero", "one", "two"], ringed: [0, 4],
          ringLabel: "wrong")
      ]
    case 2:
      let ends = [-1.0, 0, 1]
      let values = Grid(rows: 3, columns: 3, values: Array(y.prefix(9)))
      return [
        HeatmapMark(
          x: ends, y: ends, values: values, range: 0...1, label: "probability",
          style: Style(colormap: "probability")),
        ContourMark(x: ends, y: ends, values: values, levels: [0.5], label: "boundary"),
      ]
    default:
      return [RuleMark(x: [0], y: [1], label: "threshold"), LineMark(x: x.sorted(), y: x)]
    }
  }
}
