import Testing

@testable import Networks

/// Models that PyTorch, Keras, scikit-learn and ONNX wrote, against what these answer; see `Fixtures/models/make.py`.
struct SourceModelTests {
  /// The 200 × 200 places of [−3, 3]², row by row from below, as NumPy's linspace gives them.
  private static let grid: Matrix<Double> = {
    let step = 6.0 / 199
    let axis = (0..<200).map { $0 == 199 ? 3 : -3 + Double($0) * step }
    return Matrix(rows: 40_000, columns: 2, elements: axis.flatMap { y in axis.flatMap { x in [x, y] } })
  }()

  private static let normModels: [(file: String, placement: NormPlacement?)] = [
    ("torch-batch-before", .beforeActivation), ("torch-batch-after", nil),
    ("torch-batch-after", .afterActivation),
    ("torch-layer-before", .beforeActivation), ("torch-layer-after", .afterActivation),
  ]

  private static let models: [(file: String, activation: String?)] = [
    ("torch-sequential.safetensors", "tanh"), ("torch-named.safetensors", "relu"),
    ("torch-batchnorm.safetensors", "relu"), ("torch-half.safetensors", "relu"),
    ("torch-bfloat.safetensors", "relu"), ("torch-double.safetensors", "relu"), ("torch-arrays.npz", "tanh"),
    ("torch-batchnorm-last.safetensors", "relu"), ("torch-listed.safetensors", "gelu"),
    ("sklearn-binary.npz", nil), ("sklearn-classes.npz", nil), ("sklearn-logistic.npz", nil),
    ("keras-weights.npz", "relu"), ("keras-config.npz", nil), ("keras-batchnorm.npz", nil),
    ("onnx-sklearn-binary.onnx", nil), ("onnx-sklearn-classes.onnx", nil), ("onnx-sklearn-scaled.onnx", nil),
    ("onnx-torch.onnx", nil), ("onnx-matmul.onnx", nil), ("onnx-export.onnx", nil),
    ("onnx-idioms.onnx", nil), ("onnx-dynamo.onnx", nil), ("onnx-constants.onnx", nil),
    ("numpy-columns.npz", "relu"), ("keras-functional.npz", nil),
  ]

  @Test("The class at each place of a grid is the source's", arguments: models)
  func classes(file: String, activation: String?) throws {
    try check(file, activation)
  }

  @Test("Normalisations of named modules stand where it is said", arguments: normModels)
  func placedNorms(file: String, placement: NormPlacement?) throws {
    try check("\(file).safetensors", "relu", placement)
  }

  @Test("The modules of one network may need the answer, and others not")
  func partlyAsked() throws {
    let file = "torch-named-norms.safetensors"
    #expect(try message(file, activation: "relu").contains("whether norm2 stands before or behind"))
    try check(file, "relu", .beforeActivation)
  }

  private func check(_ file: String, _ activation: String?, _ placement: NormPlacement? = nil) throws {
    let saved = try SavedModel(
      contentsOf: fixture("models/\(file)"), activation: activation, normPlacement: placement)
    let name = file.prefix { $0 != "." }
    let expected = try FileContents.read(fixture("models/\(name).classes.gz"))
    let classes = Gzip.prefix(of: expected, limit: 50_000).bytes
    try #require(classes.count == 40_000)
    let features = saved.normalization?.apply(to: Self.grid) ?? Self.grid
    let logits = saved.model.forward(features)
    let task: LearningTask = logits.columns == 1 ? .binary : .multiclass(classes: logits.columns)
    let found = task.predictedClasses(logits: logits)
    // 128 marks places where the source itself is undecided.
    let wrong = zip(found, classes).count { $1 < 128 && $0 != Int($1) }
    #expect(wrong == 0)
    #expect(classes.count { $0 >= 128 } < 100)
    // Our own file of it answers the same, to the last bit.
    let again = try SavedModel(saved.bytes(), path: "m")
    #expect(again.model.forward(features) == logits)
    #expect(again.normalization == saved.normalization)
  }

  private func message(_ file: String, layers: [Int]? = nil, activation: String? = nil) throws -> String {
    do {
      _ = try SavedModel(contentsOf: fixture("models/\(file)"), layers: layers, activation: activation)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func whatFilesLeaveOpenIsAskedFor() throws {
    #expect(try message("keras-weights.npz").hasSuffix("give it with --activation (relu, tanh, …)"))
    #expect(try message("torch-named.safetensors").hasSuffix("give it with --activation (relu, tanh, …)"))
  }

  @Test func whatContradictsAFileIsNamed() throws {
    #expect(
      try message("keras-config.npz", activation: "tanh").contains("--activation tanh contradicts the file"))
    #expect(
      try message("onnx-torch.onnx", layers: [2, 3])
        .hasSuffix("onnx-torch.onnx: --layers 2,3 contradicts the file, whose layers are 2,10,7,3"))
    #expect(
      try message("sklearn-binary.npz", activation: "tanh").contains(
        "contradicts the file, which has relu,relu"))
  }

  @Test func otherFormatsAreExplained() {
    func message(_ bytes: [UInt8]) -> String {
      do {
        _ = try SavedModel(bytes, path: "m")
        return ""
      } catch {
        return "\(error)"
      }
    }
    #expect(
      message([0x89] + Array("HDF\r\n\u{1A}\n".utf8)).hasPrefix(
        "m: HDF5 is not read; save the weights with np.savez"))
    #expect(message([0x80, 4, 0x95, 1, 2, UInt8(ascii: ".")]).contains("a pickled object"))
    let torch = ZipArchive(entries: [ZipArchive.Entry(name: "archive/data.pkl", bytes: [1])]).bytes()
    #expect(message(torch).contains("a file of torch.save"))
    let keras = ZipArchive(entries: [
      ZipArchive.Entry(name: "config.json", bytes: [1]),
      ZipArchive.Entry(name: "model.weights.h5", bytes: [1]),
    ]).bytes()
    #expect(message(keras).contains("a .keras archive"))
  }

  @Test("Keras's graphs that are no chains are refused")
  func graphsOfKeras() throws {
    func message(_ uses: Int, outputs: String) throws -> String {
      let nodes = Array(repeating: "{}", count: uses).joined(separator: ",")
      let text = """
        {"class_name": "Functional", "config": {"layers": [{"class_name": "Dense", "config": {"name": "d", "units": 2},
        "inbound_nodes": [\(nodes)]}], "output_layers": \(outputs)}}
        """
      let arrays = try [[2, 2], [2]].map { shape in
        let elements = Array(repeating: 1.0, count: shape.reduce(1, *))
        return try LoadedArray(NumPyArray(shape: shape, isSingle: false, elements: elements).bytes()[...])
      }
      do {
        _ = try KerasNetwork.model(try #require(KerasConfiguration(text)), arrays: arrays, path: "m")
        return ""
      } catch {
        return "\(error)"
      }
    }
    #expect(try message(1, outputs: #"["d", 0, 0]"#).isEmpty)
    #expect(try message(1, outputs: #"[["d", 0, 0]]"#).isEmpty)
    #expect(
      try message(2, outputs: #"["d", 0, 0]"#)
        == "m: layer 'd' (Dense): it is used 2 times; expected a chain of layers")
    #expect(
      try message(1, outputs: #"[["d", 0, 0], ["d", 1, 0]]"#) == "m: config: 2 outputs; expected one")
  }

  @Test("Layers whose order nothing tells are asked for")
  func ambiguousOrder() throws {
    func tensor(_ name: String, _ shape: [Int]) -> Safetensors.Tensor {
      Safetensors.Tensor(
        name: name, type: .float64, shape: shape, elements: Array(repeating: 1, count: shape.reduce(1, *)))
    }
    func sizes(_ tensors: [Safetensors.Tensor]) throws -> [Int] {
      let model = try SavedModel(Safetensors(tensors: tensors).bytes(), path: "m", activation: "relu").model
      return [model.inputs] + model.layers.map(\.outputs)
    }
    #expect(try sizes([tensor("last.weight", [3, 4]), tensor("first.weight", [4, 2])]) == [2, 4, 3])
    let error = #expect(throws: ModelFileError.self) {
      try sizes([tensor("wide.weight", [4, 4]), tensor("deep.weight", [4, 4])])
    }
    #expect(error?.description.contains("the order of its layers deep, wide is not clear") == true)
  }
}
