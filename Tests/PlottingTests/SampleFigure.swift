import Plotting

/// A small figure with every kind of mark.
enum SampleFigure {
  static let grid = Grid(
    rows: 3, columns: 4, values: [0, 0.25, 0.5, 1, 0.1, .nan, 0.6, 0.9, 0, 0.4, 0.5, 0.75])

  static var marks: [any Mark] {
    [
      HeatmapMark(
        x: [0, 1, 2, 3], y: [0, 1, 2], values: grid, range: 0...1, label: "probability",
        style: Style(colormap: "probability")),
      ContourMark(x: [0, 1, 2, 3], y: [0, 1, 2], values: grid, levels: [0.5], label: "boundary"),
      LineMark(
        x: [0, 1, 2, 3], y: [0, .nan, 1.5, 2], label: "loss", style: Style(color: "class1", dash: .dashed)),
      PointMark(
        x: [0.5, 1, 2.5], y: [0.5, 1, 1.5], classes: [0, 1, 1], classNames: ["no", "yes"], ringed: [2],
        ringLabel: "wrong", style: Style(size: 6, hollow: true)),
      RuleMark(x: [1.5], y: [1], label: "threshold"),
      TextMark(x: [2], y: [1], text: ["$w_1$"], alignment: .leading, position: .below, distance: 3),
      EdgeMark(x: [0, 1, 2], y: [0, 1, 0.5], from: [0, 1], to: [1, 2], widths: [1, 2], label: "weight"),
      EdgeMark(
        x: [0, 1], y: [1, 0], from: [0], to: [1], values: [0.5], range: [0, 1], label: "value",
        style: Style(colormap: "viridis")),
      NodeMark(
        x: [0, 1, 2], y: [0, 1, 0.5], text: ["$x_1$", "", "b"], dropped: [1], droppedLabel: "dropped",
        edge: "accent", label: "unit", style: Style(color: "class2", size: 20)),
      BarMark(
        x: [0, 1, 2], y: [1, .nan, -0.5], base: [0, 0, 0.25], width: 0.5, errors: [0.1, 0, 0.2], label: "bar"),
      BarMark(x: [1, 2], y: [0, 1], share: 1, horizontal: true, style: Style(hollow: true)),
      RectMark(
        xStart: [0, 1], xEnd: [1, .nan], yStart: [0, 1], yEnd: [1, 2], label: "zone", style: Style(width: 1)),
      ArrowMark(
        x: [0, 1], y: [0, 1], u: [1, .nan], v: [0.5, 1], values: [1, 2], range: 0...3, scale: 0.5,
        autoscale: true, label: "field", style: Style(colormap: "magma_r")),
      TextMark(x: [1], y: [2], text: ["here"], leader: .arrow),
      ContourMark(
        x: [0, 1, 2, 3], y: [0, 1, 2], values: grid, levels: [0, 0.5, 1], filled: true, range: 0...2,
        label: "bands", style: Style(colormap: "PiYG")),
      PointMark(
        x: [0, 1], y: [1, 0], values: [1, .nan], range: 0...2, sizes: [3, 9], label: "sized",
        style: Style(colormap: "turbo")),
      LineMark(x: [0, 1], y: [1, 1], label: "marked", style: Style(symbol: .hourglass, size: 5)),
      MatrixMark(
        x: 1, y: 2, values: grid, decimals: 2, brackets: false, range: 0...1, label: "$W$",
        style: Style(colormap: "Blues")),
      TableMark(header: ["a", "b"], rows: [["1", "2"]], alignments: [.leading, .trailing]),
    ]
  }

  static var figure: Figure {
    var figure = Figure(
      name: "sample", title: "A sample", size: PageSize(width: 500, height: 320), columns: 2,
      sharing: AxisSharing(x: false, y: true),
      panels: [
        Panel(
          title: "All marks", x: Axis(label: "x", showsZero: true), y: Axis(label: "y", domain: -1...3),
          frame: .box,
          equalAspect: true, marks: marks),
        Panel(
          subtitle: "$y = x^2$", x: Axis(label: "epoch"), legendTitle: "set",
          marks: [LineMark(x: [0, 1, 2], y: [3, 2, 1], label: "training")],
          insets: [
            Inset(
              left: 0.5, top: 0.1, width: 0.4, height: 0.3,
              panel: Panel(showsLegend: false, marks: [LineMark(x: [0, 1], y: [0, 1])]))
          ]),
      ])
    figure.command = "sample --seed 1"
    figure.version = "1.0"
    figure.alternativeText = "Nothing much."
    figure.caption = "accuracy 0.5"
    figure.font = "Noto Sans"
    figure.theme = "dark"
    figure.model = ["layers": [2, 1], "bias": true, "name": "m", "none": .null]
    figure.metrics = ["accuracy": 0.5, "loss": 0.25]
    return figure
  }
}

extension JSONValue {
  /// The value of a key; nil if this is no object or lacks it.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// The value at an index; nil if this is no array or too short.
  subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The keys of an object in alphabetical order.
  var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.keys.sorted()
  }
}
