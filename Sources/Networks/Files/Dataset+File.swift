extension Dataset {
  /// Reads a data set from a file: a table in text, or arrays of NumPy (`.npy`, `.npz`), compressed with gzip or not.
  ///
  /// What a file is, its first bytes say; a name that ends in `.npy` or `.npz` must keep its promise.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - label: the label's column by name, or by its number counted from 1; nil for the last column. Of an archive
  ///     with several arrays, the name of the labels.
  ///   - features: the features by name, or by place from 1; nil for all. Other columns of a table may hold texts.
  /// - Throws: `FileError` if the file cannot be read, `CompressionError` if it cannot be unpacked, `CSVError` or
  ///   `NumPyError` if it is no data set, `FeatureChoiceError` if it has other features.
  public init(file path: String, label: String? = nil, features: [String]? = nil) throws {
    var stream = try ByteStream(path)
    let isArray = path.isNamed(".npy") || path.isNamed(".npz")
    guard try isArray || stream.begins(with: [NumPyHeader.magic, ZipReader.magic]) else {
      try self.init(table: CSVTable(&stream, path: path), label: label, features: features)
      return
    }
    self = try Dataset(NumPyArchive(stream.readAll(), path: path), label: label).choosing(features: features)
  }
}
