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
  ///   - features: The features by name, or by place from 1 among all columns but the label; nil for all.
  /// - Throws: `CSVError` if the table is no data set, `FeatureChoiceError` if it has other features.
  public init(table: CSVTable, label: String? = nil, features: [String]? = nil) throws {
    let labelColumn =
      if let label { try table.column(named: label) } else { table.columnCount - 1 }
    guard table.columnCount > 1 else { throw CSVError.noFeatures(path: table.path) }
    var featureColumns = (0..<table.columnCount).filter { $0 != labelColumn }
    if let features {
      let choice = FeatureChoice(names: featureColumns.map { table.columnNames[$0] }, of: table.path)
      featureColumns = try choice.columns(features, option: "--features").map { featureColumns[$0] }
    }
    let elements = try table.numbers(inColumns: featureColumns)
    self.init(
      name: table.path,
      features: Matrix(rows: table.rowCount, columns: featureColumns.count, elements: elements),
      featureNames: featureColumns.map { table.columnNames[$0] },
      labels: try Self.labels(in: table, column: labelColumn))
  }

  private static func labels(in table: CSVTable, column: Int) throws(CSVError) -> Labels {
    let numeric = (0..<table.rowCount).count { row in
      if case .text = table.cell(row, column) { false } else { true }
    }
    guard 2 * numeric > table.rowCount else { return try textLabels(in: table, column: column) }
    let values = try table.numbers(inColumn: column)
    guard let kinds = LabelColumn.kinds(of: values) else {
      return .values(values, name: table.columnNames[column])
    }
    let names = announcedNames(of: kinds, in: table, column: column) ?? kinds.map { "\(Int($0))" }
    guard names.count > 1 else {
      throw .oneClass(path: table.path, label: names[0], column: table.columnNames[column])
    }
    return .classes(LabelColumn.classes(of: values, kinds: kinds), names: names)
  }

  /// What the file's first line calls the classes of its last column.
  private static func announcedNames(of kinds: [Double], in table: CSVTable, column: Int) -> [String]? {
    guard column == table.columnCount - 1, let names = table.classNames else { return nil }
    return kinds == names.indices.map(Double.init) ? names : nil
  }

  private static func textLabels(in table: CSVTable, column: Int) throws(CSVError) -> Labels {
    var texts: [String] = []
    texts.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      if case .missing = table.cell(row, column) { _ = try table.number(row: row, column: column) }
      texts.append(try table.text(row: row, column: column))
    }
    let (classes, names) = LabelColumn.classes(of: texts)
    guard names.count > 1 else {
      throw .oneClass(path: table.path, label: names[0], column: table.columnNames[column])
    }
    return .classes(classes, names: names)
  }
}
