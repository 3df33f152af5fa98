/// The layers of a network and their parameters, whose description is the table of Keras's `model.summary()`.
public struct ModelSummary: Sendable, Equatable, CustomStringConvertible {
  /// What is said of one layer.
  public struct Row: Sendable, Equatable {
    /// The layer's name: `dense_1`.
    public var name: String
    /// The kind of layer: `Dense`.
    public var kind: String
    /// Numbers per sample that go out.
    public var outputs: Int
    /// The number of parameters that are learnt.
    public var trainable: Int
    /// The numbers that are kept besides, such as running means.
    public var nonTrainable: Int
    /// All numbers, Keras's `Param #`.
    public var parameters: Int { trainable + nonTrainable }
  }

  /// One row per layer, from the features to the logits.
  public var rows: [Row]
  /// Bytes per number.
  public var bytesPerNumber: Int

  /// All numbers that a layer learns or keeps.
  public var parameters: Int { trainable + nonTrainable }
  /// The number of parameters that are learnt.
  public var trainable: Int { rows.reduce(0) { $0 + $1.trainable } }
  /// The numbers that are kept besides.
  public var nonTrainable: Int { rows.reduce(0) { $0 + $1.nonTrainable } }

  /// The table as Keras 3 prints it, without a line break at its end.
  public var description: String {
    let table = [["Layer (type)", "Output Shape", "Param #"]] + rows.map(Self.cells)
    // Keras's widths, unless something needs more.
    let widths = [31, 22, 13].enumerated().map { column, width in
      table.reduce(width) { max($0, $1[column].count) }
    }
    func rule(_ left: String, _ line: Character, _ middle: String, _ right: String) -> String {
      left + widths.map { String(repeating: line, count: $0 + 2) }.joined(separator: middle) + right
    }
    func row(_ cells: [String], _ edge: String) -> String {
      let padded = cells.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 2 ? space + cell : cell + space
      }
      return "\(edge) " + padded.joined(separator: " \(edge) ") + " \(edge)"
    }
    let body = table.dropFirst().map { row($0, "│") }
    let lines =
      ["Model: \"sequential\"", rule("┏", "━", "┳", "┓"), row(table[0], "┃"), rule("┡", "━", "╇", "┩")]
      + [body.joined(separator: "\n" + rule("├", "─", "┼", "┤") + "\n"), rule("└", "─", "┴", "┘")]
      + [
        total("Total params", parameters), total("Trainable params", trainable),
        total("Non-trainable params", nonTrainable),
      ]
    return lines.joined(separator: "\n")
  }

  private static func cells(_ row: Row) -> [String] {
    ["\(row.name) (\(row.kind))", "(None, \(row.outputs))", grouped(row.parameters)]
  }

  private func total(_ label: String, _ count: Int) -> String {
    " \(label): \(Self.grouped(count)) (\(Self.size(count * bytesPerNumber)))"
  }

  /// A number with a comma before each three digits: `109,386`.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0 && (digits.count - digit.offset) % 3 == 0 { text += "," }
      text.append(digit.element)
    }
  }

  /// Bytes with two decimals, in the largest unit of which there is one: `427.29 KB`.
  private static func size(_ bytes: Int) -> String {
    var (unit, units) = (1, ["B", "KB", "MB", "GB"])
    while units.count > 1 && bytes >= 1024 * unit {
      unit *= 1024
      units.removeFirst()
    }
    let hundredths = (bytes * 100 + unit / 2) / unit
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) \(units[0])"
  }
}

extension Sequential {
  /// The layers with their names, sizes and numbers of parameters.
  public func summary() -> ModelSummary {
    let rows = zip(names, layers).map { name, layer in
      ModelSummary.Row(
        name: name, kind: layer.name, outputs: layer.outputs, trainable: layer.parameterCount,
        nonTrainable: layer.stateCount)
    }
    return ModelSummary(rows: rows, bytesPerNumber: MemoryLayout<Scalar>.size)
  }
}
