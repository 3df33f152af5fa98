import Plotting

extension RandomFigure {
  /// A figure of one to six panels with any marks, scales, guides and insets, on a page from 160 × 120 to 4000 × 3000.
  package static func everything(_ random: inout some RandomNumberGenerator) -> Figure {
    let count = Int.random(in: 1...6, using: &random)
    var figure = Figure(
      name: "random", title: text(0...14, &random), size: page(&random),
      columns: Int.random(in: 1...4, using: &random),
      sharing: AxisSharing(x: chance(4, &random), y: chance(4, &random)),
      panels: (0..<count).map { _ in panel(&random) })
    figure.caption = text(0...12, &random)
    return figure
  }

  private static func chance(_ count: Int, _ random: inout some RandomNumberGenerator) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  /// Some words, sometimes 200 characters.
  private static func text(_ counts: ClosedRange<Int>, _ random: inout some RandomNumberGenerator) -> String {
    chance(12, &random) ? longTexts.randomElement(using: &random) ?? "" : words(counts, &random)
  }

  /// Small pages as often as large ones, in many proportions.
  private static func page(_ random: inout some RandomNumberGenerator) -> PageSize {
    let widths = [160, 200, 280, 360, 480, 640, 800, 1200, 2000, 4000]
    let heights = [120, 160, 220, 300, 360, 480, 640, 900, 1500, 3000]
    return PageSize(
      width: widths.randomElement(using: &random) ?? 160, height: heights.randomElement(using: &random) ?? 120
    )
  }

  private static func axis(_ random: inout some RandomNumberGenerator) -> Axis {
    let scale = (["linear", "linear"] + Scales.names).randomElement(using: &random) ?? "linear"
    return Axis(
      label: text(0...3, &random), scale: scale, showsZero: chance(4, &random),
      categories: scale == "category"
        ? (0..<Int.random(in: 1...12, using: &random)).map { _ in text(1...3, &random) } : [])
  }

  private static func panel(_ random: inout some RandomNumberGenerator) -> Panel {
    if chance(40, &random) { return .blank }
    let frames: [Panel.Frame] = [.axes, .axes, .box, .bare]
    var panel = Panel(
      title: text(0...6, &random), subtitle: text(0...3, &random), x: axis(&random), y: axis(&random),
      frame: frames.randomElement(using: &random) ?? .axes, equalAspect: chance(5, &random),
      showsLegend: !chance(4, &random), legendTitle: text(0...1, &random),
      marks: (0..<Int.random(in: 1...3, using: &random)).flatMap { _ in marks(&random) },
      columnSpan: Int.random(in: 1...2, using: &random))
    if chance(6, &random) {
      panel.insets = [
        Inset(
          left: 0.5, top: 0.1, width: 0.4, height: 0.4,
          panel: Panel(title: "inset", showsLegend: false, marks: [LineMark(x: [0, 1], y: [0, 1])]))
      ]
    }
    return panel
  }

  private static func numbers(_ count: Int, _ random: inout some RandomNumberGenerator) -> [Double] {
    let scales: [Double] = [0.01, 1, 1, 50, 20_000, 3e7]
    let scale = scales.randomElement(using: &random) ?? 1
    let low: Double = chance(2, &random) ? -1 : 0
    return (0..<count).map { _ in Double.random(in: low...1, using: &random) * scale }
  }

  /// Marks of one kind with random data and names.
  private static func marks(_ random: inout some RandomNumberGenerator) -> [any Mark] {
    let (x, y) = (numbers(9, &random), numbers(9, &random))
    let name = chance(3, &random) ? nil : text(1...2, &random)
    let names = x.map { _ in text(0...2, &random) }
    let grid = Grid(rows: 3, columns: 3, values: numbers(9, &random))
    let places = [1.0, 2, 3]
    switch Int.random(in: 0..<16, using: &random) {
    case 0:
      return (0..<Int.random(in: 1...8, using: &random)).map { index in
        LineMark(
          x: x.sorted(), y: y.map { $0 * Double(index + 1) }, label: "\(words(1...2, &random)) \(index)")
      }
    case 1:
      return [
        PointMark(
          x: x, y: y, classes: x.indices.map { $0 }, classNames: names.map { "\($0)." }, ringed: [0, 4],
          ringLabel: "wrong")
      ]
    case 2: return [PointMark(x: x, y: y, values: y, label: name)]
    case 3: return [RuleMark(x: [x[0]], y: [y[0]], label: name)]
    case 4: return [TextMark(x: x, y: y, text: names)]
    case 5: return [AreaMark(x: x.sorted(), y: y, label: name)]
    case 6: return [HeatmapMark(x: places, y: places, values: grid, label: name)]
    case 7:
      return [
        ContourMark(
          x: places, y: places, values: grid, levels: [0, 0.2, 0.5, 10], filled: chance(2, &random),
          labels: true, label: name)
      ]
    case 8:
      return [ImageMark(images: [grid, grid, grid], names: Array(names.prefix(3)), columns: 2, label: name)]
    case 9: return networkMarks(x, y, names, name)
    case 10: return [SurfaceMark(x: places, y: places, values: grid, label: name)]
    case 11: return BarMark.grouped(x: [0, 1, 2], series: [[1, 2, 3], [2, 1, -1]], labels: ["a", "b"])
    case 12:
      return [
        BarMark(x: y, y: [0, 1, 2, 3, 4, 5, 6, 7, 8], horizontal: true, errors: y.map(abs), label: name)
      ]
    case 13: return [RectMark(xStart: x, xEnd: y, yStart: y, yEnd: x, label: name)]
    case 14: return [ArrowMark(x: x, y: y, u: y, v: x, values: chance(2, &random) ? x : nil, label: name)]
    default:
      return chance(2, &random)
        ? [MatrixMark(values: grid, label: name)]
        : [TableMark(header: Array(names.prefix(3)), rows: [Array(names.suffix(3))])]
    }
  }

  private static func networkMarks(_ x: [Double], _ y: [Double], _ names: [String], _ name: String?)
    -> [any Mark]
  {
    [
      EdgeMark(
        x: x, y: y, from: [0, 1, 2], to: [3, 4, 5], values: [-1, 0, 1], range: [-1, 1], label: name),
      NodeMark(
        x: x, y: y, text: names.map { String($0.prefix(3)).filter { $0 != "$" && $0 != "\\" } }, label: name),
    ]
  }
}
