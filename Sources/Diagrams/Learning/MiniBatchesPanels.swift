import Plotting

/// The panels of mini-batches: the cut, its arithmetic, the first steps one by one, all steps with their epochs.
struct MiniBatchesPanels {
  let run: MiniBatchRun
  let words: MiniBatchesWords

  /// A place in the row of batches: a batch by its number from 0, or the gap that stands for those left out.
  private enum Slot {
    case batch(Int)
    case gap
  }

  private var slots: [Slot] {
    guard run.stepsPerEpoch > 6 else { return (0..<run.stepsPerEpoch).map(Slot.batch) }
    return (0..<3).map(Slot.batch) + [.gap, .batch(run.stepsPerEpoch - 2), .batch(run.stepsPerEpoch - 1)]
  }

  private func size(_ batch: Int) -> Int { batch == run.stepsPerEpoch - 1 ? run.lastBatch : run.batchSize }

  /// All samples as one bar, and beneath it the batches, a short last one to scale.
  func cut() -> Panel {
    // A slot is 1 wide; a full batch has 0.86 of it.
    let wide = 0.86
    let batches = slots.enumerated().compactMap { place, slot -> (x: Double, batch: Int)? in
      if case .batch(let batch) = slot { (Double(place), batch) } else { nil }
    }
    let ends = batches.map { $0.x + wide * Double(size($0.batch)) / Double(run.batchSize) }
    let middles = zip(batches, ends).map { ($0.x + $1) / 2 }
    let right = ends.last ?? wide
    func text(_ x: [Double], _ y: Double, _ text: [String], _ color: String, _ size: Double) -> TextMark {
      TextMark(
        x: x, y: x.map { _ in y }, text: text, position: .middle, distance: 0,
        style: Style(color: color, size: size))
    }
    var marks: [any Mark] = [
      RectMark(
        xStart: [0], xEnd: [right], yStart: [2.2], yEnd: [2.8],
        style: Style(color: "class0", width: 1.2, opacity: 0.2)),
      text([right / 2], 2.5, [words.allSamples], "foreground", 13),
      ArrowMark(
        x: [right / 2], y: [2.1], u: [0], v: [-0.5], style: Style(color: "muted", width: 1.6)),
      TextMark(
        x: [right / 2 + 0.12], y: [1.86], text: [words.shuffled], alignment: .leading, position: .middle,
        distance: 0, style: Style(color: "muted", size: 11)),
      RectMark(
        xStart: batches.map(\.x), xEnd: ends, yStart: ends.map { _ in 0.9 }, yEnd: ends.map { _ in 1.5 },
        style: Style(color: "class0", width: 1.2, opacity: 0.2)),
      text(middles, 1.2, batches.map { words.count(size($0.batch)) }, "foreground", 13),
      text(middles, 0.62, batches.map { words.step($0.batch + 1) }, "muted", 11),
    ]
    if let place = slots.firstIndex(where: { if case .gap = $0 { true } else { false } }) {
      marks.append(text([Double(place) + wide / 2], 1.2, ["⋯"], "muted", 16))
    }
    return Panel(
      title: words.cutTitle, x: Axis(domain: -0.05...max(right, 1) + 0.05), y: Axis(domain: 0.3...3),
      frame: .bare, showsLegend: false, marks: marks)
  }

  /// Steps from samples and batch size, of this run and of the tutorials.
  func arithmetic() -> Panel {
    Panel(
      title: words.arithmeticTitle, frame: .bare,
      marks: [
        TableMark(
          header: words.tableHeader, rows: words.tableRows, alignments: words.tableAlignments,
          style: Style(size: 12))
      ])
  }

  /// The losses of the first steps, one by one.
  func steps() -> Panel {
    let losses = Array(run.stepLosses.prefix(words.shownSteps))
    return Panel(
      title: words.stepsTitle, x: Axis(label: words.stepName), y: Axis(label: words.lossName),
      showsLegend: false,
      marks: [
        LineMark(
          x: losses.indices.map { Double($0 + 1) }, y: losses,
          style: Style(color: "training", width: 1, opacity: 0.6)),
        PointMark(
          x: losses.indices.map { Double($0 + 1) }, y: losses, style: Style(color: "training", size: 4)),
      ])
  }

  /// All steps, in groups if they are many, and the mean of each epoch.
  func epochs() -> Panel {
    let groups = run.groups
    var marks: [any Mark] = []
    if run.groupSize > 1 {
      marks.append(
        AreaMark(
          x: groups.map(\.place), yStart: groups.map(\.least), yEnd: groups.map(\.greatest),
          label: words.rangeName, style: Style(color: "training", opacity: 0.3)))
    }
    marks.append(
      LineMark(
        x: groups.map(\.place), y: groups.map(\.mean), label: words.groupName,
        style: Style(color: "training", width: 1.2)))
    let epochs = run.epochLosses.indices.map(Double.init)
    marks.append(
      RuleMark(
        xStart: epochs, xEnd: epochs.map { $0 + 1 }, y: run.epochLosses, label: words.epochMeanName,
        style: Style(color: "accent", width: 3)))
    return Panel(
      title: words.epochsTitle, x: Axis(label: words.epochName, domain: 0...Double(epochs.count)),
      y: Axis(label: words.lossName), marks: marks)
  }
}
