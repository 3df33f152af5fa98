import Plotting

/// Three fits above, the losses against units and layers below.
struct CapacityPanels {
  let run: CapacityRun
  let words: CapacityWords
  let range: ClosedRange<Double>

  /// The smallest, the best and the largest network of one hidden layer.
  func fits() -> [Panel] { words.chosen.enumerated().map { fit($1, number: $0) } }

  private func fit(_ fit: CapacityRun.Fit, number: Int) -> Panel {
    let all = run.samples.y + run.target
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    let air = max(0.2 * (high - low), 1e-9 * max(1, abs(high)))
    return Panel(
      title: words.fitTitle(number, fit), subtitle: words.fitSubtitle(fit),
      x: Axis(label: "$x$", domain: range),
      y: Axis(label: "$y$", domain: low - air...high + air), showsLegend: number == 0,
      marks: [
        LineMark(
          x: run.x, y: run.target, label: words.target, style: Style(color: "target", width: 6, opacity: 0.35)
        ),
        LineMark(x: run.x, y: fit.curve, label: words.fit, style: Style(color: "accent", width: 2)),
        PointMark(
          x: run.samples.x, y: run.samples.y, label: words.samples,
          style: Style(color: "training", symbol: .circle, size: 6)),
      ], columnSpan: 2)
  }

  /// Every start's losses and their medians; the least validation loss is marked.
  func losses(_ series: CapacityRun.Series) -> Panel {
    let sizes = series.fits.map { Double($0.size) }
    // Both panels to one scale.
    let both = run.byUnits.fits + run.byDepth.fits
    let greatest = max(1.15 * (both.map { max($0.training, $0.validation) }.max() ?? 1), 1e-300)
    var marks: [any Mark] = []
    for isValidation in [false, true] {
      let color = isValidation ? "validation" : "training"
      let starts = series.fits.flatMap { fit in
        (isValidation ? fit.validationLosses : fit.trainingLosses).map { (Double(fit.size), $0) }
      }
      marks.append(
        PointMark(
          x: starts.map(\.0), y: starts.map(\.1),
          style: Style(color: color, opacity: 0.6, symbol: isValidation ? .triangle : .circle, size: 4.5)))
    }
    marks += [
      LineMark(
        x: sizes, y: series.fits.map(\.training), label: words.training, style: Style(color: "training")),
      LineMark(
        x: sizes, y: series.fits.map(\.validation), label: words.validation, style: Style(color: "validation")
      ),
    ]
    let best = series.fits[series.best]
    marks += [
      PointMark(
        x: [Double(best.size)], y: [best.validation], label: words.least,
        style: Style(color: "validation", symbol: .star, size: 12))
    ]
    if words.diagram.noise > 0, words.floor < greatest {
      marks.insert(
        RuleMark(
          y: [words.floor], label: words.floorName, style: Style(color: "muted", width: 1, dash: .dotted)),
        at: 0)
    }
    return Panel(
      title: series.isDepth ? words.depthTitle : words.unitsTitle,
      x: axis(of: series), y: Axis(label: words.lossName, domain: 0...greatest),
      showsLegend: !series.isDepth, marks: marks, columnSpan: 3)
  }

  /// Numbers of units at equal ratios where they span more than a factor of ten, numbers of layers one by one.
  private func axis(of series: CapacityRun.Series) -> Axis {
    let (first, last) = (series.fits[0].size, series.fits[series.fits.count - 1].size)
    let (low, high) = (Double(first), Double(last))
    guard !series.isDepth else {
      return Axis(
        label: words.depthName, domain: low - 0.4...high + 0.4, scale: CategoryScale.name,
        categories: (0...last).map(String.init))
    }
    return last > 10 * first
      ? Axis(label: words.unitsName, domain: low / 1.25...high * 1.25, scale: LogScale.name)
      : Axis(label: words.unitsName, domain: low - 0.3...high + 0.3)
  }
}
