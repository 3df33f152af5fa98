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
      marks: learned.sides() + lines() + arrow() + [samples()])
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

  /// The learned weights as an arrow from the line, at most a fifth of the plane long, with their numbers: beside its
  /// tip, or in the legend where samples leave no room for them.
  private func arrow() -> [any Mark] {
    guard let ends = learned.ends else { return [] }
    let (u, v) = (run.learned.weights[0], run.learned.weights[1])
    let scale = min(1, 0.2 / max(abs(u) / width, abs(v) / height))
    let (du, dv) = (u * scale, v * scale)
    let text = words.vector(run.learned.weights)
    let place = ArrowPlace(
      on: ends, arrow: (du, dv), textLength: Markup.spoken(text).count, plane: plane,
      samples: (run.dataset.feature(0), run.dataset.feature(1)))
    let mark = ArrowMark(
      x: [place.x], y: [place.y], u: [du], v: [dv], label: place.hasRoomForText ? nil : text,
      style: Style(color: "accent", width: 2))
    guard place.hasRoomForText else { return [mark] }
    return [
      mark,
      TextMark(
        x: [place.x + du], y: [place.y + dv], text: [text], alignment: u < 0 ? .trailing : .leading,
        position: v < 0 ? .below : .above, distance: 4, style: Style(color: "accent", size: 12)),
    ]
  }

  private var width: Double { plane.xRange.upperBound - plane.xRange.lowerBound }
  private var height: Double { plane.yRange.upperBound - plane.yRange.lowerBound }

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
