extension Figure {
  /// The figure's data as comma-separated values with a header (RFC 4180, lines end in `\n`).
  ///
  /// Each datum is a row. The first columns say where it belongs: `panel` and `mark`, both counted from 1 (an inset of
  /// panel 2 is `2.1`), the mark's `type` and its `label`. The others are what the marks have, such as `x`, `y`,
  /// `value`, `class`, in the order in which they first occur; they are empty where a mark has no such column.
  public func table() -> String {
    let sections = panels.enumerated().flatMap { Self.sections(of: $1, place: "\($0 + 1)") }
    var names: [String] = []
    for column in sections.flatMap(\.columns) where !names.contains(column.name) { names.append(column.name) }
    var text = (["panel", "mark", "type", "label"] + names).joined(separator: ",") + "\n"
    for section in sections {
      let columns = names.map { name in section.columns.first { $0.name == name }?.cells ?? [] }
      let opening = section.opening.map(Self.quoted).joined(separator: ",")
      for row in 0..<(columns.map(\.count).max() ?? 0) {
        text += opening
        for cells in columns { text += "," + (row < cells.count ? Self.quoted(cells[row]) : "") }
        text += "\n"
      }
    }
    return text
  }

  /// The rows of one mark.
  private struct Section {
    var opening: [String]
    var columns: [DataColumn]
  }

  private static func sections(of panel: Panel, place: String) -> [Section] {
    let own = panel.marks.map(\.base).enumerated().map { index, mark in
      Section(
        opening: [place, "\(index + 1)", type(of: mark).type, Markup.spoken(mark.label ?? "")],
        columns: mark.dataColumns)
    }
    let insets = panel.insets.enumerated().flatMap { index, inset in
      sections(of: inset.panel, place: "\(place).\(index + 1)")
    }
    return own + insets
  }

  /// A field in quotation marks where it needs them.
  private static func quoted(_ field: String) -> String {
    let special: [Unicode.Scalar] = [",", "\"", "\n", "\r"]
    guard field.unicodeScalars.contains(where: special.contains) else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
