/// A layer between dense ones in a file of PyTorch that names none, told by its tensors: running statistics are
/// `BatchNorm1d`'s, a weight of rank 1 with a bias is `LayerNorm`'s, and one without is `PReLU`'s.
struct StageTensors {
  /// The layer's name in the file.
  let module: ModuleName
  /// Its tensors by their roles, without the number of batches that PyTorch counts.
  let tensors: [String: Safetensors.Tensor]

  /// Splits a file into such layers and the tensors of dense ones.
  static func split(
    _ file: Safetensors, path: String
  ) throws(ModelFileError) -> (stages: [StageTensors], dense: Safetensors) {
    var modules: [(module: ModuleName, tensors: [String: Safetensors.Tensor])] = []
    for tensor in file.tensors {
      let (module, role) = ModuleName.split(tensor.name)
      if let index = modules.firstIndex(where: { $0.module == module }) {
        modules[index].tensors[role] = tensor
      } else {
        modules.append((module, [role: tensor]))
      }
    }
    let stages = modules.filter { isStage($0.tensors) }.map { entry in
      StageTensors(module: entry.module, tensors: entry.tensors.filter { $0.key != "num_batches_tracked" })
    }
    for stage in stages {
      if stage.seemsToBeNorm, let name = stage.tensors["weight"]?.name {
        throw .tensor(name, .normWithoutBias, path: path)
      }
    }
    var dense = file
    dense.tensors.removeAll { tensor in
      stages.contains { $0.module == ModuleName.split(tensor.name).module }
    }
    return (stages, dense)
  }

  private static func isStage(_ tensors: [String: Safetensors.Tensor]) -> Bool {
    let roles = Set(tensors.keys)
    if roles.isSuperset(of: ["running_mean", "running_var"]) {
      return roles.isSubset(of: ["weight", "bias", "running_mean", "running_var", "num_batches_tracked"])
    }
    return tensors["weight"]?.shape.count == 1 && roles.isSubset(of: ["weight", "bias"])
  }

  /// Whether numbers without a bias are rather a normalisation's, which begin at 1, than a rectifier's, which begin
  /// at 1/4.
  private var seemsToBeNorm: Bool {
    guard isRectifier, let weight = tensors["weight"], weight.elements.count > 1 else { return false }
    let mean = weight.elements.reduce(0, +) / Double(weight.elements.count)
    let name = module.whole.lowercased()
    return mean > 0.625 || ["norm", "rms", "ln"].contains { name.contains($0) }
  }

  /// Whether it is an activation itself.
  var isRectifier: Bool { tensors.count == 1 && tensors["weight"] != nil }

  /// How many units it is for; nil of a rectifier with one slope for all.
  var width: Int? {
    let width = (tensors["running_mean"] ?? tensors["weight"])?.shape.first
    return isRectifier && width == 1 ? nil : width
  }

  /// On which side of an activation a batch normalisation stands, as far as its means tell: some that the activation
  /// cannot give are of what comes into it; many that all lie above its least value, as sums of many units never do,
  /// are of what it gives.
  func placement(at activation: any Activation) -> NormPlacement? {
    guard let means = tensors["running_mean"]?.elements else { return nil }
    let range = activation.range
    if means.contains(where: { $0 < range.lower - Self.rounding || $0 > range.upper + Self.rounding }) {
      return .beforeActivation
    }
    // A new layer's means are 0 and tell nothing.
    let seen = means.count { $0 > range.lower && $0 != 0 }
    return range.lower > -1 && seen >= Self.telling ? .afterActivation : nil
  }

  /// What single precision may add to a mean.
  private static let rounding = 1e-6

  /// So many means of sums are as good as never above the least value of a rectifier all together.
  private static let telling = 8

  /// The layer behind so many units.
  func layer(inputs: Int) -> any Layer {
    if tensors["running_mean"] != nil { return BatchNorm(inputs: inputs) }
    guard let weight = tensors["weight"], isRectifier else { return LayerNorm(inputs: inputs) }
    return PReLULayer(inputs: inputs, sharesSlope: weight.shape == [1])
  }

  /// The numbers of given shapes; what the file leaves out is as in a new layer.
  func elements(_ shapes: [ParameterShape], path: String) throws(ModelFileError) -> [Double] {
    var elements: [Double] = []
    for shape in shapes {
      guard let tensor = tensors[shape.name] else {
        elements += shape.initialElements
        continue
      }
      guard tensor.shape == shape.extents else {
        throw .tensor(
          tensor.name, .shape(tensor.shape, expected: "\(shape.extents), the units before"), path: path)
      }
      try tensor.requireFinite(path: path)
      if shape.name == "running_var" { try tensor.requireVariances(path: path) }
      elements += tensor.elements
    }
    return elements
  }
}
