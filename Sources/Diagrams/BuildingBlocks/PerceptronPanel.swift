import Networks
import Plotting

/// The plane of a perceptron's two features: its sides, its lines, its weights as an arrow, the samples.
struct PerceptronPanel {
  let run: PerceptronRun
  let plane: FeaturePlane
  let words: PerceptronWords

  private var learned: HalfPlanes { halves(run.learned.weights, run.learned.bias) }
  private var start: HalfPlanes { halves(run.start.weights, run.start.bias) }

  private func halves(_ weights: [Double], _ bias: Double) -> HalfPlanes {
    HalfPlanes(weights: (weights[0], weights[1]), bias: bias, x: plane.xRange, y: plane.yRange)
  }

  /// The panel with all marks.
  func panel() -> Panel {
    Panel(
      x: Axis(label: words.feature(0), domain: plane.xRange),
      y: Axis(label: words.feature(1), domain: plane.yRange), frame: .box, equalAspect: plane.equalAspect,
      marks: sides() + lines() + arrow() + [samples()])
  }

  /// The two sides of the learned line in the colours of their classes.
  private func sides() -> [any Mark] {
    let border = learned.border
    func side(from edge: Double, _ number: Int) -> AreaMark {
      AreaMark(
        x: border.x, yStart: border.x.map { _ in edge }, yEnd: border.y,
        style: Style(color: "class\(number)", opacity: number == 0 ? 0.16 : 0.2))
    }
    return [
      side(from: plane.yRange.upperBound, learned.isPositiveAbove ? 1 : 0),
      side(from: plane.yRange.lowerBound, learned.isPositiveAbove ? 0 : 1),
    ]
  }

  /// The line at the start and the learned one.
  private func lines() -> [any Mark] {
    var marks: [any Mark] = []
    if run.totalUpdates > 0, let ends = start.ends {
      marks.append(
        LineMark(
          x: ends.x, y: ends.y, label: words.startLine, style: Style(color: "muted", width: 2, dash: .dashed))
      )
    }
    if let ends = learned.ends {
      marks.append(
        LineMark(x: ends.x, y: ends.y, label: words.endLine, style: Style(color: "foreground", width: 2.2)))
    }
    return marks
  }

  /// The learned weights as an arrow from the line, at most a fifth of the plane long, with their numbers.
  private func arrow() -> [any Mark] {
    guard let ends = learned.ends else { return [] }
    let (u, v) = (run.learned.weights[0], run.learned.weights[1])
    let scale = min(1, 0.2 / max(abs(u) / width, abs(v) / height))
    let (du, dv) = (u * scale, v * scale)
    let place = freePlace(on: ends, tip: (du, dv))
    let label = TextMark(
      x: [place.x + du], y: [place.y + dv], text: [words.vector(run.learned.weights)],
      alignment: u < 0 ? .trailing : .leading, position: v < 0 ? .below : .above, distance: 4,
      style: Style(color: "accent", size: 12))
    return [
      ArrowMark(x: [place.x], y: [place.y], u: [du], v: [dv], style: Style(color: "accent", width: 2)), label,
    ]
  }

  private var width: Double { plane.xRange.upperBound - plane.xRange.lowerBound }
  private var height: Double { plane.yRange.upperBound - plane.yRange.lowerBound }

  /// Where on the line an arrow and its text keep clear of samples; the middle where it makes no difference.
  private func freePlace(
    on ends: (x: [Double], y: [Double]), tip: (u: Double, v: Double)
  ) -> (x: Double, y: Double) {
    let (xs, ys) = (run.dataset.feature(0), run.dataset.feature(1))
    func place(_ share: Double) -> (x: Double, y: Double) {
      (ends.x[0] + share * (ends.x[1] - ends.x[0]), ends.y[0] + share * (ends.y[1] - ends.y[0]))
    }
    /// The distance to the nearest sample, as a share of the plane, up to a tenth of it.
    func room(_ share: Double) -> Double {
      let start = place(share)
      // The text lies beyond the tip, on the side to which the arrow leans.
      let text = (
        start.x + tip.u + (tip.u < 0 ? -0.1 : 0.1) * width,
        start.y + tip.v + (tip.v < 0 ? -0.03 : 0.03) * height
      )
      let spots = [(start.x + tip.u / 2, start.y + tip.v / 2), (start.x + tip.u, start.y + tip.v), text]
      let distances = spots.flatMap { spot in
        xs.indices.map { ((xs[$0] - spot.0) / width).magnitude + ((ys[$0] - spot.1) / height).magnitude }
      }
      return min(distances.min() ?? 1, 0.15)
    }
    let shares = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8]
    let best = shares.map(room).max() ?? 0
    return place(shares.first { room($0) >= best } ?? 0.5)
  }

  /// The samples; rings mark those that are wrong in the end, or at the start where all are right in the end.
  private func samples() -> any Mark {
    let ringed = run.isLearned ? run.wrongAtStart : run.wrongAtEnd
    return PointMark(
      x: run.dataset.feature(0), y: run.dataset.feature(1), classes: run.classes,
      classNames: words.classNames,
      ringed: ringed, ringLabel: ringed.isEmpty ? nil : words.ring,
      style: Style(size: run.classes.count > 60 ? 7 : 9))
  }
}
