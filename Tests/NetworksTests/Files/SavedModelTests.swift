import Testing

@testable import Networks

struct SavedModelTests {
  private typealias Tensor = Safetensors.Tensor

  private func file(_ shapes: [(String, [Int])], _ metadata: [String: String] = [:]) -> [UInt8] {
    let tensors = shapes.enumerated().map { number, tensor in
      let count = tensor.1.reduce(1, *)
      return Tensor(
        name: tensor.0, type: .float64, shape: tensor.1,
        elements: (0..<count).map { Double(number * 100 + $0) })
    }
    return Safetensors(tensors: tensors, metadata: metadata).bytes()
  }

  private func read(
    _ shapes: [(String, [Int])], _ metadata: [String: String] = [:], layers: [Int]? = nil
  ) throws -> Sequential<Double> {
    try SavedModel(file(shapes, metadata), path: "m", layers: layers, activation: "relu").model
  }

  private func message(
    _ shapes: [(String, [Int])], _ metadata: [String: String] = [:], layers: [Int]? = nil,
    activation: String? = "relu"
  ) -> String {
    do {
      let bytes = file(shapes, metadata)
      _ = try SavedModel(bytes, path: "m.safetensors", layers: layers, activation: activation)
      return ""
    } catch {
      return "\(error)"
    }
  }

  private let chain: [(String, [Int])] = [("0.weight", [3, 2]), ("0.bias", [3]), ("1.weight", [1, 3])]

  @Test(arguments: ["torch", "keras", "half", "bfloat"])
  func forwardIsNumPys(name: String) throws {
    let samples = [
      "torch": ModelFiles.torch, "keras": ModelFiles.keras, "half": ModelFiles.half,
      "bfloat": ModelFiles.bfloat,
    ]
    let sample = try #require(samples[name])
    let saved = try SavedModel(sample.bytes, path: name, activation: "tanh")
    #expect(saved.model.layerSizes == [2, 3, 1])
    let outputs = saved.model.forward(Matrix(rows: 3, columns: 2, elements: ModelFiles.inputs))
    for (output, expected) in zip(outputs.elements, sample.expected) {
      #expect(abs(output - expected) < 1e-12)
    }
    #expect(saved.metadata == (name == "torch" ? ["format": "pt"] : [:]))
  }

  @Test func ownFilesComeBackAsTheyWere() throws {
    let model = Sequential<Double>(
      layers: [
        Dense(inputs: 2, outputs: 4, activation: LeakyReLU(slope: 0.3)), Dropout(inputs: 4, rate: 0.5),
        Dense(inputs: 4, outputs: 3, activation: ELU(alpha: 2)),
        Dense(inputs: 3, outputs: 1, activation: Sigmoid()),
      ], parameters: (0..<31).map { 1 / Double($0 + 3) })
    let saved = SavedModel(
      model: model, normalization: Normalization(means: [0.1, -3], deviations: [1e-7, 2]),
      metadata: ["seed": "42", "loss": "mse", "layers": "stale"])
    let bytes = saved.bytes()
    let raw = try Safetensors(bytes, path: "m")
    #expect(raw.tensors.map(\.name) == ["0.bias", "0.weight", "1.bias", "1.weight", "2.bias", "2.weight"])
    #expect(
      raw.metadata == [
        "layers": "2,4,3,1", "activations": "leaky_relu(0.3),elu(2),sigmoid", "means": "0.1,-3.0",
        "deviations": "1e-07,2.0", "seed": "42", "loss": "mse",
      ])
    let again = try SavedModel(bytes, path: "m")
    #expect(again.metadata == ["seed": "42", "loss": "mse"])
    #expect(again.normalization == saved.normalization)
    #expect(again.model.layers.map(\.name) == ["Dense", "Dense", "Dense"])
    #expect(again.model.parameters == model.parameters)
    #expect(again.model.activation(ofLayer: 2).name == "sigmoid")
    #expect(again.bytes() == bytes)
    let single = try SavedModel(saved.bytes(type: .float32), path: "m")
    #expect(single.model.parameters == model.parameters.map { Double(Float($0)) })
  }

  @Test(arguments: Activations.names + ["leaky_relu(-0.2)", "elu(0.5)"])
  func everyActivationComesBack(name: String) throws {
    let model = Sequential<Double>(layerSizes: [1, 2, 1], activation: try Activations.named(name), seed: 1)
    #expect(try SavedModel(SavedModel(model: model).bytes(), path: "m").model == model)
  }

  @Test func missingBiasesAreZero() throws {
    let model = try read(chain)
    #expect(model.biases(ofLayer: 1) == [0])
    #expect(model.biases(ofLayer: 0) != [0, 0, 0])
    #expect(model.activation(ofLayer: 0).name == "relu")
    #expect(model.activation(ofLayer: 1).name == "linear")
  }

  /// The bytes of a square matrix tell nothing about its layout.
  @Test func namesDecideTheLayoutOfSquares() throws {
    #expect(try read([("0.weight", [2, 2])]).parameters.prefix(4) == [0, 1, 2, 3])
    for name in ["dense/kernel", "dense.kernel", "dense/kernel:0", "kernel"] {
      #expect(try read([(name, [2, 2])]).parameters.prefix(4) == [0, 2, 1, 3])
    }
  }

  @Test func shapesDecideTheLayoutOfOthers() throws {
    let model = try read([("0.weight", [2, 3]), ("0.bias", [3]), ("1.weight", [3, 1])])
    #expect(model.layerSizes == [2, 3, 1])
    #expect(model.weights(ofLayer: 0)[2, 1] == 5 && model.weights(ofLayer: 0)[0, 1] == 3)
    #expect(try read([("a/kernel", [3, 2]), ("a/bias", [3])]).layerSizes == [2, 3])
    // Both layouts make a chain here; the names, or else the given layers, choose.
    #expect(try read([("0.weight", [9, 2]), ("1.weight", [2, 9])]).layerSizes == [2, 9, 2])
    #expect(try read([("0.kernel", [9, 2]), ("1.kernel", [2, 9])]).layerSizes == [9, 2, 9])
    let other = try read([("0.weight", [9, 2]), ("1.weight", [2, 9])], layers: [9, 2, 9])
    #expect(other.layerSizes == [9, 2, 9])
  }

  /// The bytes lie in the order of the names as texts, in which 10 comes before 2.
  @Test(arguments: ["", "net.", "fc", "layers/dense_"])
  func numbersOrderLayers(prefix: String) throws {
    let shapes = (0..<12).map { ("\(prefix)\($0 * 3).weight", [2, 2]) }
    let model = try read(shapes)
    #expect((0..<12).map { model.weights(ofLayer: $0)[0, 0] } == (0..<12).map { Double(100 * $0) })
  }

  @Test func kerasLeavesOutTheFirstNumber() throws {
    let names = ["dense", "dense_1", "dense_2", "dense_10"]
    let model = try read(names.map { ("seq/\($0)/kernel", [2, 2]) })
    #expect((0..<4).map { model.weights(ofLayer: $0)[0, 0] } == [0, 100, 200, 300])
  }

  @Test func theOnlyOrderThatFitsIsTaken() throws {
    let named = [("hidden.weight", [5, 4]), ("input.weight", [4, 2]), ("output.weight", [1, 5])]
    #expect(try read(named).layerSizes == [2, 4, 5, 1])
    let pair = [("decoder.weight", [2, 3]), ("encoder.weight", [3, 2])]
    let error = #expect(throws: ModelFileError.self) { try read(pair) }
    #expect(
      error?.description.contains("the order of its layers decoder, encoder is not clear; number them")
        == true)
    #expect(try read(pair, layers: [3, 2, 3]).weights(ofLayer: 0)[0, 0] == 0)
    #expect(try read(pair, layers: [2, 3, 2]).weights(ofLayer: 0)[0, 0] == 100)
  }

  @Test func tensorsOfOtherLayersAreNamed() {
    let m = "m.safetensors, tensor"
    #expect(
      message([("conv.weight", [8, 1, 3, 3])])
        == "\(m) 'conv.weight': the shape is [8, 1, 3, 3]; expected [out, in] of a dense layer's weight, none 0"
    )
    #expect(
      message([("a/kernel", [8])])
        == "\(m) 'a/kernel': the shape is [8]; expected [in, out] of a dense layer's kernel, none 0")
    #expect(
      message(chain + [("2.bias", [2, 2])])
        == "\(m) '2.bias': the shape is [2, 2]; expected [out] of a dense layer's bias, none 0")
    #expect(
      message([("0.weight", [0, 2])])
        == "\(m) '0.weight': the shape is [0, 2]; expected [out, in] of a dense layer's weight, none 0")
    #expect(
      message([("1.running_mean", [2])])
        == "\(m) '1.running_mean': not part of a dense layer; expected names that end in weight, kernel or bias"
    )
    #expect(
      message(chain + [("2.bias", [1])])
        == "\(m) '2.bias': there is no weight or kernel beside this bias; expected one")
    #expect(
      message(chain + [("0.kernel", [2, 3])])
        == "\(m) '0.weight': the same role as '0.kernel'; expected one weight and one bias per layer")
    #expect(
      message(chain + [("0.bias:0", [3])])
        == "\(m) '0.bias:0': the same role as '0.bias'; expected one weight and one bias per layer")
    #expect(message([]) == "m.safetensors: there are no tensors; expected the weights of dense layers")
  }

  @Test func shapesThatDoNotFitAreNamed() {
    #expect(
      message([("0.weight", [3, 2]), ("1.weight", [1, 4])])
        == "m.safetensors, tensor '1.weight': the shape [1, 4] does not follow '0.weight' of shape [3, 2]; "
        + "expected as many inputs as that layer has units")
    #expect(
      message([("0.weight", [3, 2]), ("0.bias", [4])])
        == "m.safetensors, tensor '0.bias': 4 biases do not fit '0.weight' of shape [3, 2]; "
        + "expected one per unit")
  }

  @Test(arguments: [Double.nan, -.infinity])
  func numbersThatAreNoneAreNamed(number: Double) {
    let tensor = Tensor(name: "0.weight", type: .float16, shape: [1, 2], elements: [1, number])
    let bytes = Safetensors(tensors: [tensor]).bytes()
    let error = #expect(throws: ModelFileError.self) { try SavedModel(bytes, path: "m") }
    #expect(error?.description == "m, tensor '0.weight': element 1 is \(number); expected finite numbers")
  }

  @Test func whatIsUnknownOrContradictsItselfIsNamed() {
    let m = "m.safetensors:"
    let activations = ["activations": "tanh,linear"]
    #expect(
      message(chain, activation: nil)
        == "\(m) the file does not name the activation of its hidden layers; give it with --activation "
        + "(relu, tanh, …)")
    #expect(message([("0.weight", [3, 2])], activation: nil).isEmpty)
    #expect(message(chain, activations, activation: nil).isEmpty)
    #expect(message(chain, activations, activation: "tanh").isEmpty)
    #expect(
      message(chain, activations)
        == "\(m) --activation relu contradicts the file, which has tanh in its hidden layers")
    #expect(
      message(chain, activation: "relu,tanh")
        == "\(m) --activation relu,tanh contradicts the file, which has 1 hidden layer")
    #expect(message(chain, activation: "rely").hasPrefix("unknown activation 'rely'; known are linear"))
    #expect(message(chain, layers: [2, 3, 1]).isEmpty)
    #expect(
      message(chain, layers: [2, 8, 1]) == "\(m) --layers 2,8,1 contradicts the file, whose layers are 2,3,1")
    #expect(
      message(chain, ["layers": "2,3,1"], layers: [2, 8, 1])
        == "\(m) --layers 2,8,1 contradicts the file, whose layers are 2,3,1")
  }

  @Test(arguments: [
    ("layers", "2,5,1", "the layers of its tensors, 2,3,1"),
    ("activations", "tanh", "one for each of 2 layers"),
    ("activations", "tanh,rely", "names such as relu, tanh, linear"),
    ("means", "1,2", "means and deviations together"),
    ("means", "1,nan", "one finite number for each of 2 features"),
    ("deviations", "1", "one finite number for each of 2 features"),
    ("deviations", "1,0", "numbers greater than 0"),
  ])
  func malformedMetadataAreNamed(key: String, value: String, expected: String) {
    var metadata = [key: value]
    if value == "1,0" { metadata["means"] = "0,0" }
    // Our files have both.
    if key == "layers" { metadata["activations"] = "tanh,linear" }
    if key == "activations" { metadata["layers"] = "2,3,1" }
    #expect(
      message(chain, metadata, activation: key == "activations" ? nil : "relu")
        == "m.safetensors: its metadata have \(key) '\(value)'; expected \(expected)")
  }

  @Test(
    "Words that other programs write are none of ours",
    arguments: [
      ["format": "pt", "layers": "3"], ["layers": "2,x,1"], ["layers": "64,64"], ["activations": "relu"],
      ["layers": "3", "activations": "gelu"], ["modules": "fc1"], ["activations": "tanh,rely"],
    ])
  func foreignMetadata(metadata: [String: String]) throws {
    #expect(try read(chain, metadata) == read(chain))
    #expect(message(chain, metadata, activation: nil).contains("give it with --activation"))
  }

  @Test("Names as people write them tell layers and roles; shapes tell how the weights lie")
  func namesByHand() throws {
    let expected = try read(chain + [("1.bias", [1])])
    for (names, isFlat) in [
      (["W1", "b1", "W2", "b2"], true), (["w_0", "b_0", "w_1", "b_1"], false),
      (["fc1_weight", "fc1_bias", "fc2_weight", "fc2_bias"], true),
      (["weights_0", "biases_0", "weights_1", "biases_1"], false),
      (["model.hidden_W", "model.hidden_b", "model.out_W", "model.out_b"], true),
    ] {
      let shapes = [[3, 2], isFlat ? [3] : [3, 1], [1, 3], isFlat ? [1] : [1, 1]]
      #expect(try read(Array(zip(names, shapes))) == expected, "\(names)")
    }
    let lying = try read([("W1", [2, 3]), ("b1", [1, 3]), ("W2", [3, 1])])
    #expect(
      lying.layerSizes == [2, 3, 1] && lying.weights(ofLayer: 0) == Matrix([[0, 3], [1, 4], [2, 5]]))
    #expect(try read([("W", [3, 2]), ("b", [3])]).layerSizes == [2, 3])
    #expect(
      message([("W1", [2, 2]), ("b1", [2]), ("W2", [2, 2])])
        == "m.safetensors: the shapes do not tell whether W1, W2 are of shape [in, out] or [out, in]; name the arrays "
        + "1.kernel, 1.bias, … for the former, 1.weight, 1.bias, … for the latter")
  }

  @Test func filesAreReadFromTheirPath() throws {
    #expect(throws: FileError.self) { try SavedModel(contentsOf: "/nowhere/m.safetensors") }
    let error = #expect(throws: ModelFileError.self) { try SavedModel(contentsOf: fixture("iris.csv")) }
    #expect(error?.description.contains("iris.csv: not a safetensors file, or cut short") == true)
  }

  /// Whatever happens to a file, it is read or refused.
  @Test func damagedFilesNeverTrap() throws {
    let own = SavedModel(
      model: Sequential<Double>(layerSizes: [2, 3, 1], activation: Tanh(), seed: 1),
      normalization: Normalization(means: [0, 1], deviations: [1, 2]), metadata: ["seed": "1"])
    let samples = [
      own.bytes(), ModelFiles.torch.bytes, ModelFiles.keras.bytes, ModelFiles.half.bytes,
      ModelFiles.mixed.bytes,
    ]
    let pieces = [
      "\"", "{", "}", "[", "]", "-", "9", "99999999999999999999", "1e400", "\\u", ",", ":", "0", "\u{0}",
      "null",
    ]
    var generator = PCG64(seed: 11)
    var refused = 0
    for round in 0..<2000 {
      var bytes = samples[round % samples.count]
      for _ in 0...generator.integer(in: 0..<4) {
        let place = generator.integer(in: 0..<max(1, min(bytes.count, 420)))
        switch generator.integer(in: 0..<4) {
        case 0 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
        case 1: bytes.removeSubrange(min(place, bytes.count)...)
        case 2:
          let piece = Array(pieces[generator.integer(in: 0..<pieces.count)].utf8)
          let end = min(bytes.count, place + piece.count)
          bytes.replaceSubrange(min(place, end)..<end, with: piece)
        default: bytes.insert(UInt8(truncatingIfNeeded: generator.next()), at: min(place, bytes.count))
        }
      }
      do {
        _ = try SavedModel(bytes, path: "m", activation: "tanh")
      } catch {
        refused += 1
        #expect(error is ModelFileError)
        #expect(!"\(error)".contains("\n"))
      }
    }
    #expect(refused > 1000 && refused < 2000)
  }
}
