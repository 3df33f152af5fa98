import Plotting

/// The plane of the inputs and what each layer makes of it.
struct HiddenSpacePanels {
  let run: HiddenSpaces
  let words: HiddenSpaceWords

  /// A panel for the inputs and for each hidden layer.
  func panels() -> [Panel] {
    run.spaces.indices.map { panel(run.spaces[$0], isLast: $0 == run.spaces.count - 1) }
  }

  private func panel(_ space: HiddenSpaces.Space, isLast: Bool) -> Panel {
    let isEqual = space.layer > 0 || words.diagram.data.hasLikeFeatures
    let frame = SquareFrame(x: space.points.x, y: space.points.y, isEqual: isEqual)
    var marks: [any Mark] = []
    if isLast, let line = run.line {
      marks += HalfPlanes(weights: line.weights, bias: line.bias, x: frame.x, y: frame.y).sides()
    }
    if let grid = space.grid {
      marks.append(
        LineMark(x: grid.x, y: grid.y, style: Style(color: "muted", width: 0.7, dash: .solid, opacity: 0.5)))
    }
    marks += boundary(space, isLast: isLast, frame: frame)
    marks.append(points(space))
    return Panel(
      title: words.title(of: space), subtitle: words.subtitle(of: space, isLast: isLast),
      x: Axis(label: words.axis(0, of: space), domain: frame.x),
      y: Axis(label: words.axis(1, of: space), domain: frame.y), frame: .box, equalAspect: isEqual,
      showsLegend: space.layer == 0, marks: marks)
  }

  /// Where the answer changes; in the last layer the whole line.
  private func boundary(_ space: HiddenSpaces.Space, isLast: Bool, frame: SquareFrame) -> [any Mark] {
    let style = Style(color: "foreground", width: 2, dash: .solid)
    if isLast, let line = run.line {
      let ends = HalfPlanes(weights: line.weights, bias: line.bias, x: frame.x, y: frame.y).ends
      return ends.map { [LineMark(x: $0.x, y: $0.y, style: style)] } ?? []
    }
    guard let boundary = space.boundary, !boundary.x.isEmpty else { return [] }
    return [
      LineMark(x: boundary.x, y: boundary.y, label: space.layer == 0 ? words.boundary : nil, style: style)
    ]
  }

  private func points(_ space: HiddenSpaces.Space) -> PointMark {
    let wrong = run.isRight.indices.filter { !run.isRight[$0] }
    return PointMark(
      x: space.points.x, y: space.points.y, classes: run.classifier.classes,
      classNames: space.layer == 0 ? words.classNames : nil, ringed: wrong,
      ringLabel: wrong.isEmpty || space.layer > 0 ? nil : words.wrong, style: Style(size: 5.5))
  }
}
