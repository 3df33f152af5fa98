import Networks
import Testing

/// Networks with more than dense layers, in files of our own and of PyTorch.
struct StagedModelTests {
  private typealias Tensor = Safetensors.Tensor

  private func numbers(_ count: Int, _ a: Int, _ m: Int, plus offset: Double = 0) -> [Double] {
    (0..<count).map { Double(($0 * a) % m) / Double(m) - 0.4 + offset }
  }

  /// The state of
  ///
  ///     net = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.ReLU(), nn.Linear(3, 3), nn.Tanh(), nn.LayerNorm(3),
  ///                         nn.Dropout(0.5), nn.Linear(3, 3), nn.PReLU(3), nn.Linear(3, 1)).double().eval()
  ///
  /// in which tensor j holds ((i * (7 + j)) % (11 + 2 * j)) / (11 + 2 * j) - 0.4 at place i, plus 1 for running_var, and
  /// 7 batches have been tracked.
  private var torch: [Tensor] {
    let shapes: [(String, [Int])] = [
      ("0.weight", [3, 2]), ("0.bias", [3]), ("1.weight", [3]), ("1.bias", [3]), ("1.running_mean", [3]),
      ("1.running_var", [3]), ("1.num_batches_tracked", []), ("3.weight", [3, 3]), ("3.bias", [3]),
      ("5.weight", [3]), ("5.bias", [3]), ("7.weight", [3, 3]), ("7.bias", [3]), ("8.weight", [3]),
      ("9.weight", [1, 3]), ("9.bias", [1]),
    ]
    return shapes.enumerated().map { j, tensor in
      let (name, shape) = tensor
      if shape.isEmpty { return Tensor(name: name, type: .int64, shape: [], elements: [7]) }
      let elements = numbers(
        shape.reduce(1, *), 7 + j, 11 + 2 * j, plus: name.hasSuffix("running_var") ? 1 : 0)
      return Tensor(name: name, type: .float64, shape: shape, elements: elements)
    }
  }

  private func read(
    _ tensors: [Tensor], _ metadata: [String: String] = [:], activation: String?,
    _ placement: NormPlacement? = nil
  ) throws -> Sequential<Double> {
    let bytes = Safetensors(tensors: tensors, metadata: metadata).bytes()
    return try SavedModel(bytes, path: "m", activation: activation, normPlacement: placement).model
  }

  private func message(
    _ tensors: [Tensor], _ metadata: [String: String] = [:], activation: String? = "relu"
  ) -> String {
    do {
      _ = try read(tensors, metadata, activation: activation)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test("A file of PyTorch with normalisations and a rectifier answers as PyTorch does")
  func pytorch() throws {
    let model = try read(torch.reversed(), activation: "relu,tanh,relu")
    #expect(
      model.names == [
        "dense", "batch_normalization", "activation", "dense_1", "layer_normalization", "dense_2", "p_re_lu",
        "dense_3",
      ])
    // A gap in the numbers is where an activation was.
    #expect(
      (0..<4).map { model.activation(ofLayer: [0, 2, 3, 5][$0]).name } == [
        "linear", "relu", "tanh", "linear",
      ])
    let logits = model.forward(Matrix(rows: 2, columns: 2, elements: numbers(4, 5, 9))).elements
    #expect(agrees(logits, [-0.4638431811304692, -0.4639405782584374], within: 1e-12))
    // Our own file of it has PyTorch's names, and comes back.
    let bytes = SavedModel(model: model).bytes()
    #expect(try SavedModel(bytes, path: "m").model == model)
    let names = try Safetensors(bytes, path: "m").tensors.map(\.name)
    #expect(Set(names).isSuperset(of: ["1.weight", "1.bias", "1.running_mean", "1.running_var", "3.weight"]))
  }

  @Test("Rectifiers in a file leave no activation to be asked for")
  func rectifiersAreActivations() throws {
    let tensors = [
      Tensor(name: "0.weight", type: .float64, shape: [2, 1], elements: [1, 2]),
      Tensor(name: "1.weight", type: .float64, shape: [1], elements: [0.5]),
      Tensor(name: "2.weight", type: .float64, shape: [1, 2], elements: [1, 1]),
    ]
    let model = try read(tensors, activation: nil)
    #expect(model.layers.map(\.name) == ["Dense", "PReLU", "Dense"])
    #expect(model.forward(Matrix([[-1], [1]])).elements == [-1.5, 3])
  }

  @Test("Every kind of layer comes back from our own files with its settings, parameters and state")
  func ownFiles() throws {
    let layers: [any Layer] = [
      NormalizationLayer(inputs: 2), Dense(inputs: 2, outputs: 4, activation: LeakyReLU(slope: 0.3)),
      BatchNorm(inputs: 4, momentum: 0.25, epsilon: 1e-3),
      ActivationLayer(inputs: 4, activation: ELU(alpha: 2)),
      Dropout(inputs: 4, rate: 0.125, scaling: .inference), PReLULayer(inputs: 4),
      LayerNorm(inputs: 4, epsilon: 0.5), PReLULayer(inputs: 4, sharesSlope: false),
      Dense(inputs: 4, outputs: 3), Softmax(inputs: 3),
    ]
    var model = Sequential<Double>(layers: layers, seed: 3)
    var random = SeededGenerator(seed: 5)
    model.parameters = model.parameters.map { _ in random.uniform() }
    model.state = model.state.map { _ in random.uniform() }
    let saved = SavedModel(model: model, metadata: ["seed": "3", "modules": "stale"])
    let again = try SavedModel(saved.bytes(), path: "m")
    #expect(again.model.layers.count == 10 && again.metadata == ["seed": "3"])
    for (layer, original) in zip(again.model.layers, layers) where !(layer is PReLULayer) {
      #expect(layer.isEqual(to: original), "\(layer.name)")
    }
    #expect(again.model.parameters == model.parameters && again.model.state == model.state)
    #expect(again.bytes() == saved.bytes())
    let x = Matrix<Double>([[0.3, -1], [2, 0.5]])
    #expect(again.model.forward(x) == model.forward(x))
  }

  @Test("What does not fit between dense layers is named")
  func errors() {
    func replaced(_ name: String, _ shape: [Int], _ elements: [Double]) -> [Tensor] {
      torch.map {
        $0.name == name ? Tensor(name: name, type: .float64, shape: shape, elements: elements) : $0
      }
    }
    #expect(
      message(replaced("1.bias", [2], [0, 0]))
        == "m, tensor '1.bias': the shape is [2]; expected [3], the units before")
    #expect(
      message(replaced("1.running_var", [3], [1, -1, 1]))
        == "m, tensor '1.running_var': element 1 is -1.0; expected variances of at least 0")
    #expect(
      message(replaced("5.weight", [3], [1, 1, .nan]))
        == "m, tensor '5.weight': element 2 is nan; expected finite numbers")
    #expect(
      message(
        torch
          + ["weight", "bias"].map {
            Tensor(name: "norm.\($0)", type: .float64, shape: [3], elements: [1, 1, 1])
          }
      )
      .hasSuffix(
        "its place among the layers is unknown; number it like the dense layer before it (fc1, bn1), or export "
          + "the network to ONNX"))
  }

  @Test("Normalisations of named modules stand behind the dense layers of their numbers, or of as many units")
  func namedModules() throws {
    func tensors(_ names: [Character: String]) -> [Tensor] {
      torch.compactMap { tensor in
        guard let first = tensor.name.first, let module = names[first] else { return nil }
        return Tensor(
          name: module + tensor.name.dropFirst(), type: tensor.type, shape: tensor.shape,
          elements: tensor.elements)
      }
    }
    let numbered = try read(tensors(["0": "0", "1": "1", "3": "3"]), activation: "relu")
    for names: [Character: String] in [
      ["0": "fc1", "1": "bn1", "3": "fc2"], ["0": "fc0", "1": "norm0", "3": "out"],
      ["0": "blocks.0.linear", "1": "blocks.0.norm", "3": "head"], ["0": "hidden", "1": "norm", "3": "out"],
      ["0": "net.0", "1": "net.1", "3": "head"],
    ] {
      let named = try read(tensors(names), activation: "relu", .beforeActivation)
      #expect(named.layers.map(\.name) == numbered.layers.map(\.name), "\(names)")
      #expect(named.parameters == numbered.parameters && named.state == numbered.state, "\(names)")
    }
    let twice = tensors(["0": "hidden", "1": "norm", "3": "out"]) + tensors(["1": "bn"])
    #expect(message(twice).contains("its place among the layers is unknown"))
    let after = try read(tensors(["0": "net.0", "1": "net.2", "3": "head"]), activation: "relu")
    #expect(after.layers.map(\.name) == ["Dense", "BatchNormalization", "Dense"])
    let first = try read(
      [
        Tensor(name: "norm.weight", type: .float64, shape: [2], elements: [1, 1]),
        Tensor(name: "norm.bias", type: .float64, shape: [2], elements: [0, 0]),
      ] + tensors(["0": "fc1", "3": "fc2"]), activation: "relu")
    #expect(first.layers.map(\.name) == ["LayerNormalization", "Dense", "Dense"])
  }

  private func normed(_ names: [String], means: [Double]? = nil) -> [Tensor] {
    var tensors = [
      Tensor(name: "\(names[0]).weight", type: .float64, shape: [8, 1], elements: numbers(8, 3, 7)),
      Tensor(name: "\(names[2]).weight", type: .float64, shape: [1, 8], elements: numbers(8, 5, 7)),
      Tensor(name: "\(names[1]).weight", type: .float64, shape: [8], elements: numbers(8, 2, 5, plus: 1)),
      Tensor(name: "\(names[1]).bias", type: .float64, shape: [8], elements: numbers(8, 3, 5)),
    ]
    if let means {
      let ones = Array(repeating: 1.0, count: 8)
      tensors += [("running_mean", means), ("running_var", ones)].map { role, elements in
        Tensor(name: "\(names[1]).\(role)", type: .float64, shape: [8], elements: elements)
      }
    }
    return tensors
  }

  @Test("Where neither names nor statistics tell it, the side of the activation is asked for")
  func normPlacement() throws {
    let before = ["LayerNormalization", "Activation"]
    for names in [
      ["fc1", "norm1", "fc2"], ["layer1", "layer2", "layer3"], ["a.0.linear", "a.0.norm", "a.1.linear"],
    ] {
      #expect(
        message(normed(names))
          == "m: the file does not tell whether \(names[1]) stands before or behind the activation; say it with "
          + "--norm-placement before-activation or after-activation")
      for placement in NormPlacement.allCases {
        let model = try read(normed(names), activation: "relu", placement)
        #expect(
          model.layers.map(\.name) == ["Dense"]
            + (placement == .beforeActivation ? before : Array(before.prefix(1))) + ["Dense"])
        #expect((model.layers[0] as? Dense)?.activation is ReLU == (placement == .afterActivation))
      }
      // Without an activation there are no sides.
      #expect(try read(normed(names), activation: "linear").layers.count == 3)
    }
    // A rectifier with parameters has its side as well.
    let rectifier = Tensor(name: "act1.weight", type: .float64, shape: [1], elements: [0.25])
    let tensors = normed(["fc1", "norm1", "fc2"]) + [rectifier]
    #expect(message(tensors, activation: nil).contains("whether norm1 stands before"))
    #expect(
      try read(tensors, activation: nil, .afterActivation).layers.map(\.name)
        == ["Dense", "PReLU", "LayerNormalization", "Dense"])
    #expect(
      try read(tensors, activation: nil, .beforeActivation).layers.map(\.name)
        == ["Dense", "LayerNormalization", "PReLU", "Dense"])
  }

  @Test("Running means tell the side of the activation, where they can")
  func meansTellPlacement() throws {
    let positive = (0..<8).map { Double($0) + 0.5 }
    let before = ["dense", "batch_normalization", "activation", "dense_1"]
    let behind = ["dense", "batch_normalization", "dense_1"]
    let names = ["fc1", "bn1", "fc2"]
    func layers(_ means: [Double], _ activation: String, _ placement: NormPlacement? = nil) throws -> [String]
    {
      try read(normed(names, means: means), activation: activation, placement).names
    }
    // Means that no sum of units has; means that no rectifier has.
    #expect(try layers(positive, "relu") == behind)
    #expect(try layers([-0.1] + positive.dropFirst(), "relu") == before)
    #expect(try layers(positive, "tanh") == before)
    #expect(try layers(positive, "relu", .beforeActivation) == before)
    for (means, activation) in [
      (positive.map { $0 / 10 }, "tanh"), ([-3] + positive.dropFirst(), "leaky_relu"),
      (Array(repeating: 0, count: 8), "relu"), ([0] + positive.dropFirst(), "relu"),
    ] {
      #expect(
        message(normed(names, means: means), activation: activation).contains("--norm-placement"),
        "\(means) \(activation)")
    }
  }

  @Test("Normalisations without a bias are not taken for rectifiers")
  func normsWithoutBias() {
    func message(_ name: String, _ number: Double) -> String {
      var tensors = normed(["0", name, "3"]).filter { $0.name != "\(name).bias" }
      tensors[2].elements = Array(repeating: number, count: 8)
      return self.message(tensors, activation: "relu")
    }
    #expect(message("1", 0.25).isEmpty)
    for (name, number) in [("1", 0.9), ("norm", 0.25), ("rms1", 0.1)] {
      #expect(message(name, number).contains("which seem to be those of RMSNorm"), "\(name)")
    }
  }

  @Test(
    "Modules in the metadata that cannot be right are named",
    arguments: [
      "Dense()", "Dense(1)", "Dense(2,0,relu)", "Dense(2,x,relu)", "Dense(2,3,rely)", "Conv(2)",
      "Softmax()",
      "Dense(2,3,relu);Dense(2,3,relu)", "Dropout(2,1,training)", "Dropout(2,nan,training)",
      "Dropout(2,0,never)",
      "BatchNormalization(2,0.1,0)", "BatchNormalization(2,2,1)", "LayerNormalization(2,inf)",
      "PReLU(2,some)",
      "Dense(99999999999,3,relu)", "Softmax(99999999999999999999)",
    ])
  func modules(text: String) {
    #expect(
      message([], ["modules": text], activation: nil).contains(
        "its metadata have modules '\(text)'; expected layers"))
  }

  @Test("Tensors that the metadata promise must be there, and options must not contradict them")
  func promises() throws {
    let model = Sequential<Double>(
      layers: [Dense(inputs: 2, outputs: 3), BatchNorm(inputs: 3)], seed: 1)
    let file = try Safetensors(SavedModel(model: model).bytes(), path: "m")
    var tensors = file.tensors.filter { $0.name != "1.running_mean" }
    #expect(
      message(tensors, file.metadata, activation: nil)
        == "m, tensor '1.running_mean': there is no such tensor; the file's metadata promise one of shape [3]"
    )
    tensors.append(Tensor(name: "1.running_mean", type: .float64, shape: [4], elements: [0, 0, 0, 0]))
    #expect(
      message(tensors, file.metadata, activation: nil)
        == "m, tensor '1.running_mean': the shape is [4]; expected [3]")
    #expect(
      message(file.tensors, file.metadata)
        == "m: --activation relu contradicts the file, which has layers of its own, "
        + "Dense(2,3,linear);BatchNormalization(3,0.1,1e-05)")
    #expect(throws: ModelFileError.self) {
      try SavedModel(file.bytes(), path: "m", layers: [2, 4])
    }
    #expect(try SavedModel(file.bytes(), path: "m", layers: [2, 3]).model == model)
  }
}
