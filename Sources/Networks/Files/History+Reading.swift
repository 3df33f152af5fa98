extension History {
  /// Reads what a training wrote: the file of `nnplot train --history`, or of Keras's CSVLogger.
  ///
  /// Columns count by name. The loss is `loss`, the accuracy `accuracy`, `acc` or one of Keras's names for a kind of
  /// it, such as `sparse_categorical_accuracy`; `val_` before them means the validation samples. Others are left out.
  /// A row is an epoch. What is missing (`NA`) or not finite becomes not a number, as in Keras's file of a training
  /// that diverged or stopped early.
  ///
  /// - Throws: `FileError`, or `CSVError` if there is no column of losses or a cell is no number.
  public init(csv path: String) throws {
    try self.init(table: CSVTable(contentsOf: path))
  }

  /// Reads the columns of a table.
  package init(table: CSVTable) throws(CSVError) {
    self.init()
    loss = try Self.numbers(["loss", "train_loss"], in: table)
    accuracy = try Self.numbers(Self.accuracies + ["train_accuracy", "train_acc"], in: table)
    validationLoss = try Self.numbers(["val_loss", "valid_loss"], in: table)
    validationAccuracy = try Self.numbers(Self.accuracies.map { "val_" + $0 }, in: table)
    guard !loss.isEmpty || !validationLoss.isEmpty else {
      throw .missingColumn("loss", path: table.path, columns: table.columnNames)
    }
    if loss.isEmpty { loss = Array(repeating: .nan, count: table.rowCount) }
  }

  /// Keras names an accuracy as the user did: `metrics=["acc"]`, or by its class.
  private static let accuracies = [
    "accuracy", "acc", "binary_accuracy", "categorical_accuracy", "sparse_categorical_accuracy",
  ]

  /// The first column that has one of the names; nothing if there is none or it holds no number.
  private static func numbers(_ names: [String], in table: CSVTable) throws(CSVError) -> [Double] {
    guard let column = names.lazy.compactMap({ table.columnNames.firstIndex(of: $0) }).first else {
      return []
    }
    var numbers: [Double] = []
    for row in 0..<table.rowCount {
      switch table.cell(row, column) {
      case .number(let value): numbers.append(value)
      case .missing, .notFinite: numbers.append(.nan)
      case .text: throw .notANumber(table.place(row, column), text: try table.text(row: row, column: column))
      }
    }
    return numbers.allSatisfy(\.isNaN) ? [] : numbers
  }
}
