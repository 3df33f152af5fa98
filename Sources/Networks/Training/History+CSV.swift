extension History {
  /// The columns as Keras's `CSVLogger` writes them: one row per epoch, counted from 0, each number in the fewest
  /// digits that give it back.
  public var csv: String {
    let columns = columns
    let names = columns.isEmpty ? ["loss"] : columns.map(\.name)
    let rows = (0..<epochs).map { epoch in
      (["\(epoch)"] + columns.map { "\($0.values[epoch])" }).joined(separator: ",")
    }
    return ([(["epoch"] + names).joined(separator: ",")] + rows).map { $0 + "\n" }.joined()
  }
}
