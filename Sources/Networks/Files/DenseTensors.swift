/// The weight and the bias of one dense layer in a file, not yet told which way the weight lies.
struct DenseTensors {
  /// The weight, of rank 2.
  let weight: Safetensors.Tensor
  /// The bias, of rank 1; 0 where there is none.
  let bias: Safetensors.Tensor?
  /// Whether the name is Keras's.
  let isKernel: Bool

  /// The layers of a file, in the order of their names' numbers, or of their bytes if names differ otherwise.
  ///
  /// - Returns: the layers, and whether their numbers settle the order.
  static func layers(
    of file: Safetensors, path: String
  ) throws(ModelFileError) -> (layers: [DenseTensors], areNumbered: Bool) {
    var weights: [(module: ModuleName, tensor: Safetensors.Tensor, isKernel: Bool)] = []
    var weightNames: [ModuleName: String] = [:]
    var biases: [ModuleName: Safetensors.Tensor] = [:]
    for tensor in file.tensors {
      let (module, role) = try name(of: tensor, path: path)
      try requireFinite(tensor, path: path)
      if role == "bias" {
        if let other = biases.updateValue(tensor, forKey: module) {
          throw .tensor(tensor.name, .repeatedRole(other.name), path: path)
        }
      } else if let other = weightNames.updateValue(tensor.name, forKey: module) {
        throw .tensor(tensor.name, .repeatedRole(other), path: path)
      } else {
        weights.append((module, tensor, role == "kernel"))
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
      DenseTensors(weight: $0.tensor, bias: biases[$0.module], isKernel: $0.isKernel)
    }
    return (layers, areNumbered)
  }

  /// The layer and the role, `weight`, `kernel` or `bias`, that a tensor's name gives it.
  private static func name(
    of tensor: Safetensors.Tensor, path: String
  ) throws(ModelFileError) -> (module: ModuleName, role: String) {
    // TensorFlow counts a variable's outputs: `dense/kernel:0`.
    let name = tensor.name.hasSuffix(":0") ? tensor.name.dropLast(2) : tensor.name[...]
    let start = name.lastIndex { $0 == "." || $0 == "/" }.map(name.index(after:)) ?? name.startIndex
    let role = String(name[start...])
    guard ["weight", "kernel", "bias"].contains(role) else {
      throw .tensor(tensor.name, .unknownRole, path: path)
    }
    let (rank, expected) = role == "bias" ? (1, "[out]") : (2, role == "kernel" ? "[in, out]" : "[out, in]")
    guard tensor.shape.count == rank, !tensor.shape.contains(0) else {
      let expected = "\(expected) of a dense layer's \(role), none 0"
      throw .tensor(tensor.name, .shape(tensor.shape, expected: expected), path: path)
    }
    return (ModuleName(name[..<start]), role)
  }

  private static func requireFinite(
    _ tensor: Safetensors.Tensor, path: String
  ) throws(ModelFileError) {
    if let index = tensor.elements.firstIndex(where: { !$0.isFinite }) {
      throw .tensor(tensor.name, .notFinite(tensor.elements[index], index: index), path: path)
    }
  }
}

/// A layer's name in a file, split so that `dense`, `dense_2` and `dense_10` come in this order.
private struct ModuleName: Hashable {
  /// The name with `#` for each number, which Keras leaves out, with its underscore, in the first of a kind.
  let text: String
  /// The numbers.
  let numbers: [UInt64]
  /// The whole name, which alone tells `1` from `01`.
  let whole: String

  init(_ name: Substring) {
    whole = String(name)
    var (text, numbers, digits) = ("", [UInt64](), "")
    for character in name.dropLast() + "." {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if let number = UInt64(digits) {
        numbers.append(number)
        if text.last == "_" { text.removeLast() }
      } else {
        text += digits
      }
      digits = ""
      text.append(character)
    }
    self.text = text
    self.numbers = numbers
  }
}
