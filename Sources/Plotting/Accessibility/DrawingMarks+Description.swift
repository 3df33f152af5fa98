extension NodeMark {
  /// How many units there are, and how many of them are off.
  public var description: MarkDescription? {
    let off = dropped?.count ?? 0
    return MarkDescription(
      Noun("unit", "units", zh: "单元"), count: x.count,
      detail: off > 0 ? Wording("(\(off) dropped)", zh: "（\(off) 个失活）") : nil)
  }

  /// The places, what is written in the circles, and whether a unit is off.
  public var dataColumns: [DataColumn] {
    let off = Set(dropped ?? [])
    return [
      DataColumn("x", x), DataColumn("y", y), text.map { DataColumn("text", texts: $0.map(Markup.spoken)) },
      dropped.map { _ in DataColumn("dropped", x.indices.map { off.contains($0) ? 1 : 0 }) },
    ].compactMap { $0 }
  }
}

extension EdgeMark {
  /// How many connections there are, and the range of their values.
  public var description: MarkDescription? {
    MarkDescription(
      Noun("connection", "connections", zh: "连接", measure: "条"), count: from.count,
      detail: .values(values ?? []),
      values: ClosedRange(around: values ?? []))
  }

  /// The nodes that edges join, counted from 1, and their values.
  public var dataColumns: [DataColumn] {
    [
      DataColumn("from", from.map { $0 + 1 }), DataColumn("to", to.map { $0 + 1 }),
      DataColumn("value", values),
      DataColumn("width", widths),
    ].compactMap { $0 }
  }
}

extension MatrixMark {
  /// The shape and the range of the numbers.
  public var description: MarkDescription? {
    let size = "\(values.rows) × \(values.columns)"
    let range = Wording.values(values.values) ?? Wording(same: "")
    return MarkDescription(
      Noun("matrix", "matrices", zh: "矩阵"),
      detail: Wording("of shape \(size) \(range.english)", zh: "（\(size)）\(range.chinese)"),
      values: ClosedRange(around: values.values))
  }

  /// A row for each cell.
  public var dataColumns: [DataColumn] { .cells(of: values) }
}

extension TableMark {
  /// The number of rows and columns.
  public var description: MarkDescription? {
    MarkDescription(
      Noun("table", "tables", zh: "表格", measure: "张"),
      detail: Wording(
        "of \(rows.count) \(rows.count == 1 ? "row" : "rows") and \(header.count) "
          + "\(header.count == 1 ? "column" : "columns")",
        zh: "（\(rows.count) 行 \(header.count) 列）"))
  }

  /// The table itself, by its own header.
  public var dataColumns: [DataColumn] {
    header.enumerated().map { index, name in
      DataColumn(Markup.spoken(name), texts: rows.map { Markup.spoken($0[index]) })
    }
  }
}

extension TextMark {
  /// Notes are no data: what they say is said by the marks.
  public var description: MarkDescription? { nil }

  /// The places and what is written.
  public var dataColumns: [DataColumn] {
    [
      DataColumn("x", x), DataColumn("y", y), DataColumn("z", z),
      DataColumn("text", texts: text.map(Markup.spoken)),
    ].compactMap { $0 }
  }
}
