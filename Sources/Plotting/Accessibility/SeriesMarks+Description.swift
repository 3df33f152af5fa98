extension LineMark {
  /// The line's trend; of one in space the heights' range.
  public var description: MarkDescription? {
    let detail = z.map { Wording.values($0) } ?? Trend(x: x, y: y).wording
    return MarkDescription(
      Noun("line", "lines", zh: "曲线", measure: "条"), detail: detail, xValues: x, yValues: y, values: z ?? [])
  }

  /// The points.
  public var dataColumns: [DataColumn] {
    [DataColumn("x", x), DataColumn("y", y), DataColumn("z", z)].compactMap { $0 }
  }
}

extension PointMark {
  /// How many points each class has, and the range of their values.
  public var description: MarkDescription? {
    let counts = (classNames ?? []).enumerated().map { index, name in
      "\(classes?.count { $0 == index } ?? 0) \(Markup.spoken(name))"
    }
    let parts =
      counts.isEmpty
      ? nil
      : Wording("(\(counts.joined(separator: ", ")))", zh: "（\(counts.joined(separator: "、"))）")
    return MarkDescription(
      Noun("point", "points", zh: "点"), count: x.count, detail: parts ?? Wording.values(values ?? []),
      xValues: x, yValues: y, values: values ?? z ?? [])
  }

  /// The points with their classes, by name where they have one, values and sizes.
  public var dataColumns: [DataColumn] {
    let names = classes.map { classes in
      DataColumn(
        "class",
        texts: classes.map { index in
          guard let classNames, classNames.indices.contains(index) else { return "\(index)" }
          return Markup.spoken(classNames[index])
        })
    }
    return [
      DataColumn("x", x), DataColumn("y", y), DataColumn("z", z), names, DataColumn("value", values),
      DataColumn("size", sizes),
    ].compactMap { $0 }
  }
}

extension AreaMark {
  /// What the area's ends do.
  public var description: MarkDescription? {
    let isOverAxis = yStart.allSatisfy { $0 == 0 }
    let detail =
      isOverAxis ? Trend(x: x, y: yEnd).wording : ClosedRange(around: yStart + yEnd).map(Wording.range)
    return MarkDescription(
      Noun("area", "areas", zh: "区域"), detail: detail, xValues: x, yValues: yStart + yEnd)
  }

  /// Both curves.
  public var dataColumns: [DataColumn] {
    [DataColumn("x", x), DataColumn("yStart", yStart), DataColumn("y", yEnd)]
  }
}

extension BarMark {
  /// The shortest and the longest bar, also of bars that stand on others.
  public var description: MarkDescription? {
    let ends = horizontal == true ? x : y
    let lengths = base.map { zip(ends, $0).map { $0 - $1 } } ?? ends
    return MarkDescription(
      Noun("bar", "bars", zh: "柱"), count: ends.count,
      detail: ClosedRange(around: lengths).map(Wording.range),
      xValues: x, yValues: y)
  }

  /// The bars with their beginnings and errors.
  public var dataColumns: [DataColumn] {
    [DataColumn("x", x), DataColumn("y", y), DataColumn("base", base), DataColumn("error", errors)].compactMap
    { $0 }
  }
}

extension RuleMark {
  /// Where a lone rule lies, or how many there are.
  public var description: MarkDescription? {
    let noun = Noun("rule", "rules", zh: "标线", measure: "条")
    let places = x.map { "x = \(SpokenNumber.text($0))" } + y.map { "y = \(SpokenNumber.text($0))" }
    let detail =
      places.count == 1 ? Wording("at \(places[0])", zh: "位于 \(places[0])") : nil
    return MarkDescription(noun, count: places.count, detail: detail, xValues: x, yValues: y)
  }

  /// Vertical lines have an `x`, horizontal ones a `y`.
  public var dataColumns: [DataColumn] {
    [
      DataColumn("x", x), DataColumn("y", y).below(x.count),
      DataColumn("xStart", xStart)?.below(x.count), DataColumn("xEnd", xEnd)?.below(x.count),
      DataColumn("yStart", yStart), DataColumn("yEnd", yEnd),
    ].compactMap { $0 }
  }
}

extension RectMark {
  /// How many rectangles there are.
  public var description: MarkDescription? {
    MarkDescription(
      Noun("rectangle", "rectangles", zh: "矩形"), count: xStart.count, xValues: xStart + xEnd,
      yValues: yStart + yEnd)
  }

  /// The four edges.
  public var dataColumns: [DataColumn] {
    [
      DataColumn("xStart", xStart), DataColumn("x", xEnd), DataColumn("yStart", yStart),
      DataColumn("y", yEnd),
    ]
  }
}
