extension Dataset {
  /// The names that features and labels usually have, in pairs.
  private static let usualNames = [
    ("X", "y"), ("x", "y"), ("X_train", "y_train"), ("x_train", "y_train"), ("data", "target"),
    ("features", "labels"), ("data", "labels"), ("images", "labels"), ("train_images", "train_labels"),
    ("arr_0", "arr_1"),
  ]

  /// Reads a data set from the arrays of NumPy.
  ///
  /// An `.npz` file has features and labels by their usual names, `X` and `y`, `x_train` and `y_train`, `data` and
  /// `target`, or in the order of `np.savez(file, X, y)`; each further extent of the features is flattened. Labels are
  /// numbers, texts, or a column with a single 1 for each class. An `.npy` file, or an archive with one array, is a
  /// table with the label in one column. Arrays `feature_names` and `target_names` give names, as those of
  /// scikit-learn's data sets.
  ///
  /// - Parameters:
  ///   - archive: the arrays.
  ///   - label: of a table the label's column counted from 1, nil for the last; of an archive the labels' name.
  init(_ archive: NumPyArchive, label: String? = nil) throws(NumPyError) {
    let path = archive.path
    let pair = Self.usualNames.first { features, labels in
      archive.names.contains(features) && archive.names.contains(label ?? labels)
    }
    if let pair, pair.0 != label {
      let (x, y) = (try archive.array(pair.0), try archive.array(label ?? pair.1))
      try self.init(features: x, labels: y, archive)
      return
    }
    let names = archive.names.filter { !["feature_names", "target_names"].contains($0) }
    guard names.count == 1 else {
      if let label { throw .unknownLabel(label, path: path, expected: OneLine.list(archive.names)) }
      throw .missing(path: path, expected: "X and y, or a single table", names: archive.names)
    }
    try self.init(table: archive.array(names[0]), label: label, archive)
  }

  /// A table with the label in one column.
  private init(table: LoadedArray, label: String?, _ archive: NumPyArchive) throws(NumPyError) {
    func malformed(_ problem: String) -> NumPyError {
      .malformed(path: archive.path, array: table.name, problem: problem)
    }
    guard table.shape.count == 2, table.shape[0] > 0, table.shape[1] > 1 else {
      throw malformed(
        "the shape is \(table.shape); expected rows of features and a label, or an .npz with X and y")
    }
    guard let numbers = table.numbers else { throw malformed("the elements are texts; expected numbers") }
    let columns = table.shape[1]
    var labelColumn = columns - 1
    if let label {
      guard let number = Int(label), 1...columns ~= number else {
        throw .unknownLabel(label, path: archive.path, expected: "a column from 1 to \(columns)")
      }
      labelColumn = number - 1
    }
    try Self.requireFinite(numbers, columns: columns, table.name, archive)
    let values = stride(from: labelColumn, to: numbers.count, by: columns).map { numbers[$0] }
    var elements: [Double] = []
    elements.reserveCapacity(numbers.count - values.count)
    for start in stride(from: 0, to: numbers.count, by: columns) {
      elements += numbers[start..<start + labelColumn]
      elements += numbers[start + labelColumn + 1..<start + columns]
    }
    self.init(
      name: archive.path, features: Matrix(rows: values.count, columns: columns - 1, elements: elements),
      featureNames: try Self.featureNames(archive, count: columns - 1),
      labels: try Self.labels(values, archive))
  }

  private init(features x: LoadedArray, labels y: LoadedArray, _ archive: NumPyArchive) throws(NumPyError) {
    func malformed(_ array: LoadedArray, _ problem: String) -> NumPyError {
      .malformed(path: archive.path, array: array.name, problem: problem)
    }
    guard let rows = x.shape.first, x.shape.count > 1, !x.shape.contains(0) else {
      throw malformed(x, "the shape is \(x.shape); expected a row of features for each sample")
    }
    guard let numbers = x.numbers else { throw malformed(x, "the elements are texts; expected numbers") }
    guard y.shape.first == rows else {
      throw malformed(y, "the shape is \(y.shape); expected a label for each of \(rows) samples")
    }
    let columns = x.shape[1...].reduce(1, *)
    try Self.requireFinite(numbers, columns: columns, x.name, archive)
    self.init(
      name: archive.path, features: Matrix(rows: rows, columns: columns, elements: numbers),
      featureNames: try Self.featureNames(archive, count: columns), labels: try Self.labels(y, archive))
  }

  private static func requireFinite(
    _ numbers: [Double], columns: Int, _ name: String?, _ archive: NumPyArchive
  ) throws(NumPyError) {
    guard let place = numbers.firstIndex(where: { !$0.isFinite }) else { return }
    throw .notFinite(
      path: archive.path, array: name, row: place / columns, column: place % columns, value: numbers[place])
  }

  /// The file's names, or `x1`, `x2`, ….
  private static func featureNames(_ archive: NumPyArchive, count: Int) throws(NumPyError) -> [String] {
    if archive.names.contains("feature_names"), let names = try archive.array("feature_names").texts,
      names.count == count
    {
      return names
    }
    return (1...count).map { "x\($0)" }
  }
}

extension Dataset {
  private static func labels(_ y: LoadedArray, _ archive: NumPyArchive) throws(NumPyError) -> Labels {
    let columns = y.shape.dropFirst().reduce(1, *)
    if let texts = y.texts, columns == 1 {
      let (classes, names) = LabelColumn.classes(of: texts)
      guard names.count > 1 else { throw .oneClass(path: archive.path, label: names.first ?? "") }
      return .classes(classes, names: names)
    }
    guard let numbers = y.numbers, columns > 0 else {
      throw .malformed(
        path: archive.path, array: y.name,
        problem: "the shape is \(y.shape); expected one label for each sample")
    }
    try requireFinite(numbers, columns: columns, y.name, archive)
    if columns == 1 { return try labels(numbers, archive) }
    let rows = stride(from: 0, to: numbers.count, by: columns).map { numbers[$0..<$0 + columns] }
    let classes = rows.map { row in
      row.allSatisfy { $0 == 0 || $0 == 1 } && row.reduce(0, +) == 1
        ? row.firstIndex(of: 1).map { $0 - row.startIndex } : nil
    }
    guard !classes.contains(nil) else {
      throw .malformed(
        path: archive.path, array: y.name,
        problem: "the shape is \(y.shape); expected one label for each sample, or a single 1 among zeros")
    }
    let names = try classNames(archive, kinds: (0..<columns).map(Double.init))
    return .classes(classes.map { $0 ?? 0 }, names: names)
  }

  private static func labels(_ values: [Double], _ archive: NumPyArchive) throws(NumPyError) -> Labels {
    guard let kinds = LabelColumn.kinds(of: values) else { return .values(values, name: "y") }
    let names = try classNames(archive, kinds: kinds)
    guard names.count > 1 else { throw .oneClass(path: archive.path, label: names.first ?? "") }
    return .classes(LabelColumn.classes(of: values, kinds: kinds), names: names)
  }

  /// The file's names of classes 0, 1, …, or their numbers.
  private static func classNames(_ archive: NumPyArchive, kinds: [Double]) throws(NumPyError) -> [String] {
    if archive.names.contains("target_names"), let names = try archive.array("target_names").texts,
      kinds == names.indices.map(Double.init)
    {
      return names
    }
    return kinds.map { "\(Int($0))" }
  }
}
