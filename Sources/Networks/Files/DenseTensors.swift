/// The weight and the bias of one dense layer in a file, not yet told which way the weight lies.
struct DenseTensors {
  /// The weight, of rank 2.
  let weight: Safetensors.Tensor
  /// The bias, of rank 1; 0 where there is none.
  let bias: Safetensors.Tensor?
  /// Whether the name is Keras's.
  let isKernel: Bool
  /// Whether the name leaves open how the weight lies.
  let isOpen: Bool
  /// The layer's name in the file.
  let module: ModuleName

  /// The layers of a file, in the order of their names' numbers, or of their bytes if names differ otherwise.
  ///
  /// - Returns: the layers, and whether their numbers settle the order.
  static func layers(
    of file: Safetensors, path: String
  ) throws(ModelFileError) -> (layers: [DenseTensors], areNumbered: Bool) {
    var weights: [(module: ModuleName, tensor: Safetensors.Tensor, role: String)] = []
    var weightNames: [ModuleName: String] = [:]
    var biases: [ModuleName: Safetensors.Tensor] = [:]
    for tensor in file.tensors {
      let (module, role) = try name(of: tensor, path: path)
      try tensor.requireFinite(path: path)
      if role == "bias" {
        var tensor = tensor
        // A row or a column, as in W·x + b with samples side by side.
        tensor.shape = [tensor.elements.count]
        if let other = biases.updateValue(tensor, forKey: module) {
          throw .tensor(tensor.name, .repeatedRole(other.name), path: path)
        }
      } else if let other = weightNames.updateValue(tensor.name, forKey: module) {
        throw .tensor(tensor.name, .repeatedRole(other), path: path)
      } else {
        weights.append((module, tensor, role))
      }
    }
    for tensor in file.tensors {
      guard try weightNames[name(of: tensor, path: path).module] != nil else {
        throw .tensor(tensor.name, .biasWithoutWeight, path: path)
      }
    }
    let areNumbered = Set(weights.map(\.module.text)).count <= 1
    if areNumbered { weights.sort { $0.module.numbers.lexicographicallyPrecedes($1.module.numbers) } }
    let layers = weights.map {
      DenseTensors(
        weight: $0.tensor, bias: biases[$0.module], isKernel: $0.role == "kernel",
        isOpen: $0.role == "matrix",
        module: $0.module)
    }
    return (layers, areNumbered)
  }

  /// The layer and the role, `weight`, `kernel` or `bias`, that a tensor's name gives it.
  private static func name(
    of tensor: Safetensors.Tensor, path: String
  ) throws(ModelFileError) -> (module: ModuleName, role: String) {
    let (module, role) = ModuleName.split(tensor.name)
    guard ["weight", "kernel", "matrix", "bias"].contains(role) else {
      throw .tensor(tensor.name, .unknownRole, path: path)
    }
    let (rank, expected) = role == "bias" ? (1, "[out]") : (2, role == "kernel" ? "[in, out]" : "[out, in]")
    let isVector = role == "bias" && tensor.shape.count == 2 && tensor.shape.contains(1)
    guard tensor.shape.count == rank || isVector, !tensor.shape.contains(0) else {
      let expected = "\(expected) of a dense layer's \(role), none 0"
      throw .tensor(tensor.name, .shape(tensor.shape, expected: expected), path: path)
    }
    return (module, role)
  }
}
