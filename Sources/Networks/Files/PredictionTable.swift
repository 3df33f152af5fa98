/// What a model predicted for samples of known classes, read from a file: scikit-learn's `y_true` and `y_pred`.
///
/// Columns count by name: `true`, `y_true`, `target` or `label`; `predicted`, `y_pred` or `prediction`; and, where there
/// are two classes, `score` or `probability`: how probable the second one is. Without these names the first two
/// columns are meant.
public struct PredictionTable: Sendable, Equatable {
  /// The class of each sample, from 0.
  public var targets: [Int]
  /// The predicted class of each sample.
  public var predictions: [Int]
  /// The classes' names: whole numbers in increasing order, else the texts in the order of their code points.
  public var classNames: [String]
  /// How probable the second of two classes is for each sample; nil without such a column.
  public var scores: [Double]?

  /// Reads a file.
  ///
  /// - Throws: `FileError`, or `CSVError` if columns or values are missing or there is only one class.
  public init(csv path: String) throws {
    try self.init(table: CSVTable(contentsOf: path))
  }

  /// Reads a table.
  package init(table: CSVTable) throws(CSVError) {
    let columns = try Columns(of: table)
    let (targets, predictions) = (try columns.texts(columns.target), try columns.texts(columns.prediction))
    let names = Self.sorted(Set(targets).union(predictions))
    guard names.count > 1 else {
      throw .oneClass(path: table.path, label: names.first ?? "", column: columns.names[columns.target])
    }
    let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    self.targets = targets.map { places[$0, default: 0] }
    self.predictions = predictions.map { places[$0, default: 0] }
    classNames = names
    scores = names.count == 2 ? try columns.scores() : nil
  }

  /// Numbers by their value, texts as Python sorts them.
  private static func sorted(_ names: Set<String>) -> [String] {
    let byBytes = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let numbers = byBytes.compactMap(Double.init)
    guard numbers.count == names.count else { return byBytes }
    return zip(numbers, byBytes).sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// Where a table of predictions has what.
private struct Columns {
  let table: CSVTable
  let names: [String]
  /// The first row of samples: a table of texts alone does not show which row is its header.
  let first: Int
  let target: Int
  let prediction: Int
  let score: Int?

  init(of table: CSVTable) throws(CSVError) {
    self.table = table
    var names = table.columnNames
    var first = 0
    if !table.hasHeader {
      var texts: [String] = []
      for column in 0..<table.columnCount { texts.append(try table.text(row: 0, column: column)) }
      if Self.place(Self.targets, in: texts) != nil, Self.place(Self.predictions, in: texts) != nil {
        (names, first) = (texts, 1)
      }
    }
    (self.names, self.first) = (names, first)
    if !table.hasHeader, first == 0, table.columnCount > 1 {
      (target, prediction, score) = (0, 1, table.columnCount > 2 ? 2 : nil)
      return
    }
    guard let target = Self.place(Self.targets, in: names) else {
      throw .missingColumn("true", path: table.path, columns: names)
    }
    guard let prediction = Self.place(Self.predictions, in: names) else {
      throw .missingColumn("predicted", path: table.path, columns: names)
    }
    (self.target, self.prediction) = (target, prediction)
    score = Self.place(["score", "probability"], in: names)
    guard first < table.rowCount else { throw .headerOnly(path: table.path) }
  }

  private static let targets = ["true", "y_true", "target", "label"]
  private static let predictions = ["predicted", "y_pred", "prediction"]

  private static func place(_ wanted: [String], in names: [String]) -> Int? {
    wanted.lazy.compactMap { names.firstIndex(of: $0) }.first
  }

  /// The cells of a column; numbers of one value have one text: 1 and 1.0.
  func texts(_ column: Int) throws(CSVError) -> [String] {
    var texts: [String] = []
    for row in first..<table.rowCount {
      switch table.cell(row, column) {
      case .missing:
        throw .missingValue(table.place(row, column), text: try table.text(row: row, column: column))
      case .number(let value) where value == value.rounded() && abs(value) <= 0x1p53:
        texts.append("\(Int(value))")
      default: texts.append(try table.text(row: row, column: column))
      }
    }
    return texts
  }

  func scores() throws(CSVError) -> [Double]? {
    guard let score else { return nil }
    var scores: [Double] = []
    for row in first..<table.rowCount { scores.append(try table.number(row: row, column: score)) }
    return scores
  }
}
