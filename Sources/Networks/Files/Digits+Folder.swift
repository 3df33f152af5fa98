extension Digits {
  /// Reads MNIST's four files, compressed or not: `train-images-idx3-ubyte[.gz]`, `train-labels-idx1-ubyte[.gz]`,
  /// `t10k-images-idx3-ubyte[.gz]` and `t10k-labels-idx1-ubyte[.gz]`.
  ///
  /// - Throws: `IDXError` or `FileError`.
  public init(folder: String) throws {
    let train = ImageFiles(
      images: try Self.file("train-images-idx3-ubyte", in: folder),
      labels: try Self.file("train-labels-idx1-ubyte", in: folder))
    let test = ImageFiles(
      images: try Self.file("t10k-images-idx3-ubyte", in: folder),
      labels: try Self.file("t10k-labels-idx1-ubyte", in: folder))
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    try self.init(name: name, train: train, test: test)
  }

  /// The file of a name, or of that name with `.gz`.
  private static func file(_ name: String, in folder: String) throws -> NamedBytes {
    let names = [name, name + ".gz"]
    guard let found = names.first(where: { FileContents.exists("\(folder)/\($0)") }) else {
      throw IDXError.missing(folder: folder, names: names)
    }
    let path = "\(folder)/\(found)"
    return NamedBytes(path: path, bytes: try FileContents.read(path))
  }
}
