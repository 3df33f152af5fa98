extension SavedModel {
  /// Reads the network in an archive of NumPy's arrays:
  /// - Keras's `np.savez(file, *model.get_weights(), config=model.to_json())`, where dense layers alone do without the
  ///   configuration if their activation is given;
  /// - scikit-learn's `coefs_0`, `intercepts_0`, … and, best, `activation`;
  /// - PyTorch's `np.savez(file, **{name: tensor.numpy() for name, tensor in net.state_dict().items()})`;
  /// - our own, which also have `means` and `deviations`.
  init(
    _ archive: NumPyArchive, layers: [Int]?, activation: String?, normPlacement: NormPlacement?
  ) throws {
    let path = archive.path
    let arrays = try archive.names.map { name throws(NumPyError) in try archive.array(name) }
    let listed = Self.numbered(arrays, prefix: "arr_")
    if let config = arrays.first(where: { $0.name == "config" })?.texts?.first {
      guard let configuration = KerasConfiguration(config) else {
        throw ModelFileError.model(
          .unsupported("array 'config' is not what Keras's model.to_json() gives"), path: path)
      }
      let (model, normalization) = try KerasNetwork.model(configuration, arrays: listed, path: path)
      try Self.require(model, layers: layers, activation: activation, path: path)
      self.init(model: model, normalization: normalization)
      return
    }
    let file = try Self.tensors(arrays, listed: listed, path: path)
    try self.init(
      file, path: path, layers: layers, activation: activation, normPlacement: normPlacement)
  }

  /// The tensors that the arrays are, under names that tell weights from biases.
  private static func tensors(
    _ arrays: [LoadedArray], listed: [LoadedArray], path: String
  ) throws(ModelFileError) -> Safetensors {
    var metadata: [String: String] = [:]
    for (name, key) in [
      ("means", "means"), ("mean_", "means"), ("deviations", "deviations"), ("scale_", "deviations"),
    ] {
      if let numbers = arrays.first(where: { $0.name == name })?.numbers {
        metadata[key] = numbers.map(\.description).joined(separator: ",")
      }
    }
    let weights = numbered(arrays, prefix: "coefs_")
    if !weights.isEmpty {
      if let name = arrays.first(where: { $0.name == "activation" })?.texts?.first {
        guard let activation = KerasActivations.named(name) else {
          throw .model(.unsupported("array 'activation' says '\(OneLine.short(name))'"), path: path)
        }
        let hidden = Array(repeating: activation.name, count: weights.count - 1)
        metadata["activations"] = (hidden + ["linear"]).joined(separator: ",")
      }
      let biases = numbered(arrays, prefix: "intercepts_")
      return Safetensors(
        tensors: weights.compactMap { tensor($0, named: "\($0.name ?? "").kernel") }
          + biases.compactMap { tensor($0, named: "coefs_\($0.name?.dropFirst(11) ?? "").bias") },
        metadata: metadata)
    }
    if !listed.isEmpty {
      return Safetensors(tensors: try dense(listed, path: path), metadata: metadata)
    }
    let others = arrays.filter {
      !["means", "deviations", "mean_", "scale_", "activation"].contains($0.name)
    }
    return Safetensors(
      tensors: others.compactMap { tensor($0, named: $0.name ?? "") }, metadata: metadata)
  }

  /// Kernels and biases in turn, as Keras and PyTorch list those of dense layers; shapes tell whose they are.
  private static func dense(_ arrays: [LoadedArray], path: String) throws(ModelFileError) -> [Safetensors
    .Tensor]
  {
    var tensors: [Safetensors.Tensor] = []
    var kernel: (name: String, shape: [Int], hasBias: Bool)?
    for array in arrays {
      let name = array.name ?? ""
      if array.shape.count == 2, let tensor = tensor(array, named: "\(name).kernel") {
        kernel = (name, array.shape, false)
        tensors.append(tensor)
      } else if let last = kernel, !last.hasBias, array.shape.count == 1, last.shape.contains(array.shape[0]),
        let tensor = tensor(array, named: "\(last.name).bias")
      {
        kernel?.hasBias = true
        tensors.append(tensor)
      } else {
        throw .model(
          .unsupported(
            "array '\(OneLine.short(name))' of shape \(array.shape) is neither kernel nor bias of a dense layer; if Keras "
              + "wrote it, add config=model.to_json() to np.savez, which says what it belongs to"), path: path
        )
      }
    }
    return tensors
  }

  private static func tensor(_ array: LoadedArray, named name: String) -> Safetensors.Tensor? {
    array.numbers.map { Safetensors.Tensor(name: name, type: .float64, shape: array.shape, elements: $0) }
  }

  /// The arrays whose names are a prefix and a number, in the order of the numbers.
  private static func numbered(_ arrays: [LoadedArray], prefix: String) -> [LoadedArray] {
    arrays.compactMap { array -> (number: Int, array: LoadedArray)? in
      guard let name = array.name, name.hasPrefix(prefix), let number = Int(name.dropFirst(prefix.count))
      else {
        return nil
      }
      return (number, array)
    }.sorted { $0.number < $1.number }.map(\.array)
  }
}
