@testable import Networks

/// Files of data and models.
extension FuzzTarget {
  static let csv = FuzzTarget(name: "csv") { bytes in
    _ = try Dataset(table: CSVTable(bytes, path: "a.csv"))
  }

  /// One array or an archive of several.
  static let numpy = FuzzTarget(name: "numpy") { bytes in
    let data = try Dataset(NumPyArchive(bytes, path: "a.npz"))
    require(data.features.elements.allSatisfy { $0.isFinite }, "features are finite")
  }

  /// The grids of MNIST, compressed with gzip or not.
  static let idx = FuzzTarget(name: "idx") { bytes in
    let file = try? IDXFile(bytes, path: "a", dimensions: 3)
    require(file.map { $0.values.count == $0.shape.reduce(1, *) } ?? true, "as many values as the shape says")
    _ = try IDXFile(bytes, path: "a", dimensions: 1)
  }

  /// Compressed bytes, of which only so many are wanted.
  static let gzip = FuzzTarget(name: "gzip") { bytes in
    let prefix = Gzip.prefix(of: bytes, limit: 100_000)
    require(prefix.bytes.count <= 100_000, "no more than was asked for")
    guard prefix.damage == nil else { return }
    require(Gzip.prefix(of: bytes, limit: 10).bytes == Array(prefix.bytes.prefix(10)), "a beginning is one")
  }

  /// Safetensors, arrays of NumPy and ONNX, told by their first bytes.
  static let model = FuzzTarget(name: "model") { bytes in
    for activation in [nil, "relu"] {
      guard let saved = try? SavedModel(bytes, path: "a.onnx", activation: activation) else { continue }
      require(saved.model.parameters.allSatisfy { $0.isFinite }, "weights are finite")
    }
    _ = try SavedModel(bytes, path: "a.safetensors")
  }

  static let history = FuzzTarget(name: "history") { bytes in
    _ = try History(table: CSVTable(bytes, path: "a.csv")).columns
  }

  static let predictions = FuzzTarget(name: "predictions") { bytes in
    _ = try PredictionTable(table: CSVTable(bytes, path: "a.csv"))
  }

  /// Reads a text, evaluates it, differentiates it.
  static let expression = FuzzTarget(name: "expression") { bytes in
    let expression = try Expression(parsing: String(decoding: bytes, as: UTF8.self))
    let point = Dictionary(uniqueKeysWithValues: expression.variables.map { ($0, 0.5) })
    _ = try? expression.evaluate(point)
    _ = try expression.gradient(at: point)
  }

  /// Links of TensorFlow's Playground.
  static let playground = FuzzTarget(name: "playground") { bytes in
    let settings = try PlaygroundSettings(link: String(decoding: bytes, as: UTF8.self))
    require((1...settings.trainCount).contains(settings.batchSize), "a batch has points")
    require(settings.learningRate.isFinite && !settings.features.isEmpty, "something can be trained")
  }

  /// Traps, so that what does not hold is a finding.
  static func require(_ holds: Bool, _ what: String) { precondition(holds, what) }
}
