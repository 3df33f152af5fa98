extension Dataset {
  /// Reads a data set from a CSV file: one column is the label, all others are features.
  ///
  /// The label says what is to be learnt:
  /// - texts are classes, numbered in the order of the sorted names, as scikit-learn's `LabelEncoder` does;
  /// - whole numbers of at most 20 kinds are classes, named by the numbers in increasing order;
  /// - any other numbers are values.
  ///
  /// A column of which most cells are numbers is numeric, so that a typing error does not turn it into texts.
  ///
  /// - Parameters:
  ///   - path: The file; see `CSVTable` for what it may look like.
  ///   - label: The label's column by name, or by its number counted from 1; nil for the last column.
  /// - Throws: `FileError` if the file cannot be read, `CSVError` if it is no data set.
  public init(csv path: String, label: String? = nil) throws {
    try self.init(table: CSVTable(contentsOf: path), label: label)
  }

  /// The data set in a table.
  ///
  /// - Parameters:
  ///   - table: numbers, and a column of labels.
  ///   - label: The label's column by name, or by its number counted from 1; nil for the last column.
  public init(table: CSVTable, label: String? = nil) throws(CSVError) {
    let labelColumn =
      if let label { try table.column(named: label) } else { table.columnCount - 1 }
    guard table.columnCount > 1 else { throw .noFeatures(path: table.path) }
    let featureColumns = (0..<table.columnCount).filter { $0 != labelColumn }
    var elements: [Double] = []
    elements.reserveCapacity(table.rowCount * featureColumns.count)
    for row in 0..<table.rowCount {
      for column in featureColumns { elements.append(try table.number(row: row, column: column)) }
    }
    self.init(
      name: table.path,
      features: Matrix(rows: table.rowCount, columns: featureColumns.count, elements: elements),
      featureNames: featureColumns.map { table.columnNames[$0] },
      labels: try Self.labels(in: table, column: labelColumn))
  }

  /// Whole numbers of more kinds than this are values.
  private static let mostNumericClasses = 20

  private static func labels(in table: CSVTable, column: Int) throws(CSVError) -> Labels {
    let numeric = (0..<table.rowCount).count { row in
      if case .text = table.cell(row, column) { false } else { true }
    }
    guard 2 * numeric > table.rowCount else { return try textLabels(in: table, column: column) }
    let values = try table.numbers(inColumn: column)
    guard let kinds = classValues(values) else {
      return .values(values, name: table.columnNames[column])
    }
    let names = kinds.map { "\(Int($0))" }
    guard names.count > 1 else {
      throw .oneClass(path: table.path, label: names[0], column: table.columnNames[column])
    }
    return .classes(values.map { value in kinds.firstIndex(of: value) ?? 0 }, names: names)
  }

  /// The kinds of numbers in increasing order; nil if the numbers are no classes.
  private static func classValues(_ values: [Double]) -> [Double]? {
    var kinds: Set<Double> = []
    for value in values {
      guard value == value.rounded(), abs(value) <= 0x1p53 else { return nil }
      kinds.insert(value)
      if kinds.count > mostNumericClasses { return nil }
    }
    return kinds.sorted()
  }

  private static func textLabels(in table: CSVTable, column: Int) throws(CSVError) -> Labels {
    var texts: [String] = []
    texts.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      if case .missing = table.cell(row, column) { _ = try table.number(row: row, column: column) }
      texts.append(try table.text(row: row, column: column))
    }
    // Python sorts by code points, which is the order of the bytes of UTF-8; String's own order is another.
    let names = Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard names.count > 1 else {
      throw .oneClass(path: table.path, label: names[0], column: table.columnNames[column])
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    return .classes(texts.map { numbers[$0, default: 0] }, names: names)
  }
}
