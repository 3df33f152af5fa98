extension HeatmapMark {
  /// The range of the values, or the number of classes.
  public var description: MarkDescription? {
    guard classes == nil else {
      return MarkDescription(
        Noun("map of classes", "maps of classes", zh: "分类图", measure: "幅"), xValues: x, yValues: y)
    }
    return MarkDescription(
      Noun("heat map", "heat maps", zh: "热图", measure: "幅"), detail: .values(values.values), xValues: x,
      yValues: y, values: values.values)
  }

  /// A row for each cell.
  public var dataColumns: [DataColumn] {
    let kinds = classes.map { DataColumn("class", $0.values) }
    return .cells(of: values, x: x, y: y) + [kinds].compactMap { $0 }
  }
}

extension ContourMark {
  /// The levels.
  public var description: MarkDescription? {
    let noun =
      filled == true
      ? Noun("band edge", "band edges", zh: "色带边界", measure: "条")
      : Noun("level", "levels", zh: "等高线", measure: "条")
    let detail =
      levels.count == 1
      ? Wording("at \(SpokenNumber.text(levels[0]))", zh: "位于 \(SpokenNumber.text(levels[0]))")
      : ClosedRange(around: levels).map(Wording.range)
    return MarkDescription(
      noun, count: levels.count, detail: detail, xValues: x, yValues: y, values: levels)
  }

  /// A row for each place of the grid, then one for each level.
  public var dataColumns: [DataColumn] {
    .cells(of: values, x: x, y: y) + [DataColumn("level", levels).below(values.values.count)]
  }
}

extension SurfaceMark {
  /// The range of the heights.
  public var description: MarkDescription? {
    MarkDescription(
      Noun("surface", "surfaces", zh: "曲面"), detail: ClosedRange(around: values.values).map(Wording.range),
      xValues: x, yValues: y, values: values.values)
  }

  /// A row for each place of the grid.
  public var dataColumns: [DataColumn] { .cells(of: values, x: x, y: y, named: "z") }
}

extension ArrowMark {
  /// How many arrows there are; of a lone one, from where to where.
  public var description: MarkDescription? {
    MarkDescription(
      Noun("arrow", "arrows", zh: "箭头"), count: x.count, xValues: x, yValues: y, values: values ?? [])
  }

  /// The arrows' beginnings and vectors.
  public var dataColumns: [DataColumn] {
    [
      DataColumn("x", x), DataColumn("y", y), DataColumn("u", u), DataColumn("v", v),
      DataColumn("value", values),
    ].compactMap { $0 }
  }
}

extension ImageMark {
  /// The images' size and the range of their values.
  public var description: MarkDescription? {
    let size = images.first.map { "\($0.rows) × \($0.columns)" } ?? "0"
    let all = images.flatMap(\.values)
    let range = Wording.values(all) ?? Wording(same: "")
    return MarkDescription(
      Noun("image", "images", zh: "图像", measure: "幅"), count: images.count,
      detail: Wording("of \(size) pixels \(range.english)", zh: "（\(size) 像素）\(range.chinese)"),
      values: ClosedRange(around: all))
  }

  /// A row for each pixel: the image's name, else its number from 1, and the pixel's row and column.
  public var dataColumns: [DataColumn] {
    let name = images.indices.flatMap { index in
      images[index].values.map { _ in names.isEmpty ? "\(index + 1)" : Markup.spoken(names[index]) }
    }
    let cells = images.map { [DataColumn].cells(of: $0) }
    return [DataColumn("image", texts: name)]
      + ["row", "column", "value"].enumerated().map { index, name in
        DataColumn(name, texts: cells.flatMap { $0[index].cells })
      }
  }
}
