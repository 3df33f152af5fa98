import Plotting

/// The panels of the figure of regularisation: a map for each network, their norms and accuracies.
struct RegularizationPanels {
  let runs: [RegularizationRun]
  let words: RegularizationWords

  /// The decision regions of one network as a small map: what all have in common is said in the caption.
  func map(_ regions: Panel, of index: Int) -> Panel {
    var panel = regions
    panel.title = words.name(of: runs[index])
    panel.subtitle = words.norm(of: runs[index])
    panel.showsLegend = false
    panel.columnSpan = 2
    if index > 0 { panel.y.label = "" }
    panel.marks = regions.marks.map { mark in
      if var points = mark.base as? PointMark {
        points.style.size = 5
        points.ringed = nil
        return AnyMark(points)
      }
      if var map = mark.base as? HeatmapMark {
        // The bar of one map would take room from it that the others keep.
        map.label = nil
        return AnyMark(map)
      }
      return mark
    }
    return panel
  }

  private var places: [Double] { runs.indices.map(Double.init) }
  private var axis: Axis {
    Axis(
      domain: -0.6...Double(runs.count) - 0.4, scale: CategoryScale.name,
      categories: runs.map(words.name))
  }

  /// ‖W‖ of each network.
  func norms() -> Panel {
    let norms = runs.map(\.norm)
    return Panel(
      title: words.normsTitle, x: axis,
      y: Axis(label: words.normName, domain: 0...max(norms.max() ?? 1, 1e-300) * 1.14), showsLegend: false,
      marks: [BarMark(x: places, y: norms, width: 0.5, style: Style(color: "accent"))]
        + numbers(at: places, norms, text: ClassifierText.short), columnSpan: runs.count)
  }

  /// The share of right samples among those that were learnt from, and among the others.
  func accuracies() -> Panel {
    let series = [runs.map(\.trainAccuracy), runs.map(\.testAccuracy)]
    var bars = BarMark.grouped(x: places, series: series, labels: [words.training, words.test], share: 0.7)
    var marks: [any Mark] = []
    for (index, color) in ["training", "test"].enumerated() {
      bars[index].style.color = color
      // Open like the samples in the maps.
      if index == 1 { (bars[index].style.hollow, bars[index].style.width) = (true, 1.6) }
      marks.append(bars[index])
      marks += numbers(at: bars[index].x, series[index], text: words.percent)
    }
    return Panel(
      title: words.accuraciesTitle, x: axis,
      y: Axis(label: words.accuracyName, domain: 0...1.14, format: .percent), marks: marks,
      columnSpan: runs.count)
  }

  private func numbers(at places: [Double], _ values: [Double], text: (Double) -> String) -> [any Mark] {
    [TextMark(x: places, y: values, text: values.map(text), position: .above, distance: 3)]
  }
}
