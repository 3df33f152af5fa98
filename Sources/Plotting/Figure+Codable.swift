#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Figure: Codable {
  private enum CodingKeys: String, CodingKey {
    case figure, command, version, title, alt, caption, size, lang, theme, palette, font, columns, sharing,
      panels,
      model
    case metrics
  }

  /// Reads a figure; only `panels` is required.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func text(_ key: CodingKeys, _ fallback: String) throws -> String {
      try container.decodeIfPresent(String.self, forKey: key) ?? fallback
    }
    let panels = try container.decode([Panel].self, forKey: .panels)
    let sizeText = try text(.size, "640x480")
    guard let size = PageSize(sizeText) else {
      throw DecodingError.dataCorruptedError(
        forKey: .size, in: container, debugDescription: "a size is written 640x480, not '\(sizeText)'")
    }
    let number = try container.decodeIfPresent(Double.self, forKey: .columns) ?? Double(min(panels.count, 4))
    guard let columns = Int(exactly: number) else {
      throw DecodingError.dataCorruptedError(
        forKey: .columns, in: container, debugDescription: "columns are a whole number, not \(number)")
    }
    guard !panels.isEmpty, columns > 0 else {
      throw DecodingError.dataCorruptedError(
        forKey: .panels, in: container, debugDescription: "a figure needs at least one panel and one column")
    }
    self.init(
      name: try text(.figure, "figure"), title: try text(.title, ""), size: size,
      language: try text(.lang, "en"), columns: columns,
      sharing: try container.decodeIfPresent(AxisSharing.self, forKey: .sharing) ?? AxisSharing(),
      panels: panels)
    command = try text(.command, "")
    version = try text(.version, "")
    alternativeText = try text(.alt, "")
    caption = try text(.caption, "")
    theme = try text(.theme, "light")
    palette = try container.decodeIfPresent(String.self, forKey: .palette)
    if let palette, !Palettes.names.contains(palette) {
      throw DecodingError.dataCorruptedError(
        forKey: .palette, in: container,
        debugDescription:
          "no palette is called '\(palette)'; there are \(Palettes.names.joined(separator: ", "))")
    }
    font = try container.decodeIfPresent(String.self, forKey: .font)
    model = try container.decodeIfPresent(JSONValue.self, forKey: .model)
    metrics = try container.decodeIfPresent([String: Double].self, forKey: .metrics) ?? [:]
  }

  /// Writes everything that is needed to draw the figure again.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .figure)
    try container.encode(command, forKey: .command)
    try container.encode(version, forKey: .version)
    try container.encode(title, forKey: .title)
    try container.encode(alternativeText, forKey: .alt)
    try container.encode(caption, forKey: .caption)
    try container.encode(size.description, forKey: .size)
    try container.encode(language, forKey: .lang)
    try container.encode(theme, forKey: .theme)
    try container.encodeIfPresent(palette, forKey: .palette)
    try container.encodeIfPresent(font, forKey: .font)
    try container.encode(columns, forKey: .columns)
    try container.encode(sharing, forKey: .sharing)
    try container.encode(panels, forKey: .panels)
    try container.encodeIfPresent(model, forKey: .model)
    try container.encode(metrics.filter { $0.value.isFinite }, forKey: .metrics)
  }

  /// The figure as JSON, ending in a line break; the same figure gives the same bytes.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(resolved())) + [UInt8(ascii: "\n")]
  }

  /// Reads a figure from JSON.
  ///
  /// - Throws: `FigureError.malformed`, which names the place in the JSON.
  public init(json: [UInt8]) throws {
    do {
      self = try JSONDecoder().decode(Figure.self, from: Data(json))
    } catch let error as DecodingError {
      throw FigureError(error)
    }
  }
}

extension Panel: Codable {
  private enum CodingKeys: String, CodingKey {
    case title, subtitle, x, y, z, view, frame, equalAspect, legend, legendTitle, marks, columnSpan, insets
  }

  /// Reads a panel; every key but `marks` may be missing.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      title: try container.decodeIfPresent(String.self, forKey: .title) ?? "",
      subtitle: try container.decodeIfPresent(String.self, forKey: .subtitle) ?? "",
      x: try container.decodeIfPresent(Axis.self, forKey: .x) ?? Axis(),
      y: try container.decodeIfPresent(Axis.self, forKey: .y) ?? Axis(),
      z: try container.decodeIfPresent(Axis.self, forKey: .z),
      view: try container.decodeIfPresent(ViewAngles.self, forKey: .view),
      frame: try container.decodeIfPresent(Frame.self, forKey: .frame) ?? .axes,
      equalAspect: try container.decodeIfPresent(Bool.self, forKey: .equalAspect) ?? false,
      showsLegend: try container.decodeIfPresent(Bool.self, forKey: .legend) ?? true,
      legendTitle: try container.decodeIfPresent(String.self, forKey: .legendTitle) ?? "",
      insets: try container.decodeIfPresent([Inset].self, forKey: .insets) ?? [])
    marks = try container.decode([AnyMark].self, forKey: .marks)
    columnSpan = try container.decodeIfPresent(Int.self, forKey: .columnSpan) ?? 1
    guard !equalAspect || x.hasScale(of: y) else {
      throw DecodingError.dataCorruptedError(
        forKey: .equalAspect, in: container,
        debugDescription: "equal aspect needs the same scale along x and y, not '\(x.scale)' and '\(y.scale)'"
      )
    }
    guard (1...64).contains(columnSpan) else {
      throw DecodingError.dataCorruptedError(
        forKey: .columnSpan, in: container,
        debugDescription: "a panel spans 1 to 64 columns, not \(columnSpan)")
    }
  }

  /// Writes the panel with its marks.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(title, forKey: .title)
    if !subtitle.isEmpty { try container.encode(subtitle, forKey: .subtitle) }
    try container.encode(x, forKey: .x)
    try container.encode(y, forKey: .y)
    try container.encodeIfPresent(z, forKey: .z)
    try container.encodeIfPresent(view, forKey: .view)
    try container.encode(frame, forKey: .frame)
    try container.encode(equalAspect, forKey: .equalAspect)
    try container.encode(showsLegend, forKey: .legend)
    if !legendTitle.isEmpty { try container.encode(legendTitle, forKey: .legendTitle) }
    try container.encode(marks, forKey: .marks)
    if columnSpan > 1 { try container.encode(columnSpan, forKey: .columnSpan) }
    if !insets.isEmpty { try container.encode(insets, forKey: .insets) }
  }
}
