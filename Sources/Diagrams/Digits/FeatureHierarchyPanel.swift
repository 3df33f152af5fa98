import Networks
import Plotting

/// A layer's units, one in a row: the found image in a frame, then the digits.
struct FeatureHierarchyPanel {
  let run: FeatureHierarchyRun
  let layer: FeatureHierarchyRun.Layer
  let words: FeatureHierarchyWords

  private var digits: Digits { run.classifier.digits }

  func panel() -> Panel {
    let rows = layer.units.map { unit in
      [unit.found.image] + unit.strongest.map { digits.train.images.row($0.place) }
    }
    let names = layer.units.flatMap { unit in
      [words.name(of: unit)] + unit.strongest.map { "\(digits.train.labels[$0.place])" }
    }
    let columns = rows[0].count
    let images = rows.joined().map { values in
      Grid(
        rows: digits.rows, columns: digits.columns, values: values.map { $0.rounded(toSignificantDigits: 4) })
    }
    let sheet = ImageSheet(
      shape: ImageShape(rows: digits.rows, columns: digits.columns), count: images.count, columns: columns)
    let frames = layer.units.indices.map { sheet.frame(of: $0 * columns, hasNames: true) }
    return Panel(
      title: words.heading(layer), subtitle: words.agreement(layer), frame: .bare, equalAspect: true,
      showsLegend: false,
      marks: [
        ImageMark(
          images: images, names: names, columns: columns, range: 0...1, style: Style(colormap: "Greys")),
        RectMark(
          xStart: frames.map(\.x.lowerBound), xEnd: frames.map(\.x.upperBound),
          yStart: frames.map(\.y.lowerBound), yEnd: frames.map(\.y.upperBound),
          style: Style(color: "accent", width: 1.6, hollow: true)),
      ])
  }
}
