import SwiftProtobuf

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A multilayer perceptron from an ONNX graph: a chain of products, sums and activations from the features to the
/// logits, behind which nothing but probabilities and labels are made.
struct ONNXNetwork {
  private var constants: [String: Result<ONNXTensor, AssemblyProblem>] = [:]
  private var assembly = NetworkAssembly()
  /// The value that the chain has come to.
  private var current: String

  /// Whether bytes are to be read as ONNX: by the file's name, or by the first field, the version of the format, which
  /// as a length would be far beyond any header of safetensors.
  static func isONNX(_ bytes: [UInt8], path: String) -> Bool {
    path.lowercased().hasSuffix(".onnx")
      || (bytes.count > 8 && bytes[0] == 0x08 && bytes[4..<8].contains { $0 != 0 })
  }

  /// What makes labels and tables of probabilities from logits, and may follow the last layer.
  private static let conclusions: Set<String> = [
    "Identity", "Cast", "Sub", "Concat", "ArgMax", "ArrayFeatureExtractor", "Reshape", "ZipMap", "Squeeze",
    "Greater",
    "Where", "LogSoftmax", "Softmax", "Sigmoid", "Flatten", "Label", "Not", "GreaterOrEqual", "Gather",
    "Slice", "Split",
  ]
  /// What gives the numbers of layers.
  private static let weighted: Set<String> = [
    "MatMul", "Gemm", "Add", "BatchNormalization", "LayerNormalization", "PRelu",
  ]

  /// The network of a file's bytes.
  static func model(
    _ bytes: [UInt8], path: String
  ) throws(ModelFileError) -> (model: Sequential<Double>, normalization: Normalization?) {
    guard let message = try? Onnx_ModelProto(serializedBytes: bytes), message.hasGraph,
      !message.graph.node.isEmpty
    else { throw .header(.notONNX, path: path) }
    var place = "the graph"
    do throws(AssemblyProblem) {
      var network = try ONNXNetwork(message.graph)
      let chain = ONNXIdiom.joined(message.graph.node.filter { !network.isConstant($0) }) {
        network.constant(named: $0)
      }
      let last = chain.lastIndex { node in
        weighted.contains(node.opType) && node.input.contains { network.constants[$0] != nil }
      }
      guard let last else {
        throw AssemblyProblem("no product with weights; expected a multilayer perceptron of MatMul or Gemm")
      }
      for (index, node) in chain.enumerated() {
        place = "node '\(node.name.isEmpty ? node.output.first ?? "" : node.name)' (\(node.opType))"
        // Behind the last layer the chain may branch into labels and probabilities.
        if index > last, node.input.first != network.current || network.assembly.hasProbabilities {
          guard conclusions.contains(node.opType) else {
            throw AssemblyProblem(
              "comes behind the last layer; expected nothing but probabilities and labels")
          }
          continue
        }
        if index > last, conclusions.subtracting(["Sigmoid", "Softmax", "LogSoftmax"]).contains(node.opType) {
          continue
        }
        try network.append(node)
      }
      place = "the graph"
      return try network.assembly.model()
    } catch {
      throw .model(.unsupported("\(place): \(error.text)"), path: path)
    }
  }

  private init(_ graph: Onnx_GraphProto) throws(AssemblyProblem) {
    for tensor in graph.initializer { constants[tensor.name] = Self.read(tensor) }
    let names = Set(constants.keys)
    let inputs = graph.input.map(\.name).filter { !names.contains($0) }
    guard inputs.count == 1 else {
      throw AssemblyProblem("it has \(inputs.count) inputs; expected one, the features")
    }
    current = inputs[0]
    for node in graph.node { collect(node) }
  }

  private static func read(_ message: Onnx_TensorProto) -> Result<ONNXTensor, AssemblyProblem> {
    Result { () throws(AssemblyProblem) in try ONNXTensor(message) }
  }

  /// Constants may also be nodes, or other constants by another name.
  private mutating func collect(_ node: Onnx_NodeProto) {
    guard let output = node.output.first else { return }
    if node.opType == "Constant" {
      constants[output] = Self.value(of: node)
    } else if ["Transpose", "Unsqueeze", "Squeeze"].contains(node.opType), let input = node.input.first,
      let constant = constants[input]
    {
      constants[output] = Result { () throws(AssemblyProblem) in try constant.get().changed(by: node) }
    } else if ["Identity", "Cast"].contains(node.opType), let input = node.input.first,
      let constant = constants[input]
    {
      constants[output] = constant
    }
  }

  /// The numbers of a node of constants.
  private static func value(of node: Onnx_NodeProto) -> Result<ONNXTensor, AssemblyProblem> {
    let value = node.attribute.first ?? Onnx_AttributeProto()
    return switch value.name {
    case "value": read(value.t)
    case "value_float": .success(ONNXTensor(shape: [], numbers: [Double(value.f)]))
    case "value_int": .success(ONNXTensor(shape: [], numbers: [Double(value.i)]))
    case "value_floats":
      .success(ONNXTensor(shape: [value.floats.count], numbers: value.floats.map { Double($0) }))
    default: .failure(AssemblyProblem("a constant given as '\(OneLine.short(value.name))' is not read"))
    }
  }

  /// The number that a constant is; nil of other values.
  private func constant(named name: String) -> Double? {
    guard let numbers = try? constants[name]?.get().numbers, numbers.count == 1 else { return nil }
    return numbers[0]
  }

  private func isConstant(_ node: Onnx_NodeProto) -> Bool {
    node.opType == "Constant" || (node.output.first.map { constants[$0] != nil } ?? true)
  }
}

extension ONNXNetwork {
  /// Follows the chain over a node.
  private mutating func append(_ node: Onnx_NodeProto) throws(AssemblyProblem) {
    let variables = node.input.filter { !$0.isEmpty && constants[$0] == nil }
    guard variables == [current], let output = node.output.first else {
      throw AssemblyProblem(
        "takes '\(OneLine.list(variables))'; expected the one value '\(current)' of the node before")
    }
    if let activation = try activation(node) {
      try assembly.append(activation)
    } else {
      try appendLayer(node)
    }
    current = output
  }

  private mutating func appendLayer(_ node: Onnx_NodeProto) throws(AssemblyProblem) {
    switch node.opType {
    case "Identity", "Cast", "Dropout", "Flatten", "Reshape": return
    case "Softmax", "LogSoftmax": try assembly.appendProbabilities()
    case "MatMul":
      guard node.input.first == current else {
        throw AssemblyProblem("the weights come first; expected the features")
      }
      try assembly.appendDense(weight: weight(node, 1, isTransposed: false), bias: nil)
    case "Gemm": try appendGemm(node)
    case "Add", "Sub", "Mul", "Div": try appendArithmetic(node)
    case "BatchNormalization":
      let (gamma, beta) = (try numbers(node, 1), try numbers(node, 2))
      try assembly.appendBatchNorm(
        gamma: gamma, beta: beta, mean: numbers(node, 3), variance: numbers(node, 4),
        epsilon: shortest(node, "epsilon", 1e-5))
    case "LayerNormalization":
      try assembly.appendLayerNorm(
        gamma: numbers(node, 1), beta: node.input.count > 2 ? numbers(node, 2) : nil,
        epsilon: shortest(node, "epsilon", 1e-5))
    case "PRelu": try assembly.appendPReLU(slopes: numbers(node, 1))
    case "Scaler":
      let (offsets, scales) = (floats(node, "offset"), floats(node, "scale"))
      guard offsets.count == scales.count else {
        throw AssemblyProblem("its offsets and scales differ in number")
      }
      try assembly.appendAffine(scales: scales, shifts: zip(offsets, scales).map { -$0 * $1 })
    case "ReduceMean":
      throw AssemblyProblem(
        "a layer normalisation in pieces is not read; export with opset 17 or later, where it is one node")
    default:
      throw AssemblyProblem(
        "this operation is not read; expected a multilayer perceptron of Gemm, MatMul, Add and activations")
    }
  }

  private mutating func appendGemm(_ node: Onnx_NodeProto) throws(AssemblyProblem) {
    guard node.input.first == current, integer(node, "transA", 0) == 0 else {
      throw AssemblyProblem("the features are not its first factor as they are")
    }
    var weight = try weight(node, 1, isTransposed: integer(node, "transB", 0) != 0)
    let (alpha, beta) = (float(node, "alpha", 1), float(node, "beta", 1))
    weight.elements = weight.elements.map { $0 * alpha }
    var bias = node.input.count > 2 ? try numbers(node, 2).map { $0 * beta } : nil
    if let number = bias?.first, bias?.count == 1 { bias = Array(repeating: number, count: weight.rows) }
    try assembly.appendDense(weight: weight, bias: bias)
  }

  /// The sum, difference, product or quotient of the chain and constants.
  private mutating func appendArithmetic(_ node: Onnx_NodeProto) throws(AssemblyProblem) {
    let isFirst = node.input.first == current
    let numbers = try numbers(node, isFirst ? 1 : 0)
    switch (node.opType, isFirst) {
    case ("Add", _): try assembly.appendAffine(scales: [1], shifts: numbers)
    case ("Sub", true): try assembly.appendAffine(scales: [1], shifts: numbers.map(-))
    case ("Sub", false): try assembly.appendAffine(scales: [-1], shifts: numbers)
    case ("Mul", _): try assembly.appendAffine(scales: numbers, shifts: [0])
    case ("Div", true): try assembly.appendAffine(scales: numbers.map { 1 / $0 }, shifts: [0])
    default: throw AssemblyProblem("a constant divided by units is no layer")
    }
  }

  private func activation(_ node: Onnx_NodeProto) throws(AssemblyProblem) -> (any Activation)? {
    switch node.opType {
    case "Relu": return ReLU()
    case "Sigmoid": return Sigmoid()
    case "Tanh": return Tanh()
    case "LeakyRelu": return LeakyReLU(slope: shortest(node, "alpha", 0.01))
    case "Elu": return ELU(alpha: shortest(node, "alpha", 1))
    case "Celu":
      guard float(node, "alpha", 1) == 1 else { throw AssemblyProblem("an alpha other than 1 is not read") }
      return ELU()
    case "Selu": return SELU()
    case "Softplus": return Softplus()
    case "Softsign": return Softsign()
    case "Gelu":
      // Texts are among what the messages here leave out, and so among the unknown fields.
      let settings = attribute(node, "approximate")?.unknownFields.data ?? Data()
      guard !String(decoding: settings, as: UTF8.self).contains("tanh") else {
        throw AssemblyProblem("an approximation of GELU is not read")
      }
      return GELU()
    case "Mish": return Mish()
    case "Swish":
      guard float(node, "alpha", 1) == 1 else { throw AssemblyProblem("an alpha other than 1 is not read") }
      return SiLU()
    case "HardSigmoid":
      guard abs(float(node, "alpha", 0.2) - 1.0 / 6) < 1e-6, float(node, "beta", 0.5) == 0.5 else {
        throw AssemblyProblem("a slope other than 1/6 is not read")
      }
      return HardSigmoid()
    case "Max":
      guard try numbers(node, node.input.first == current ? 1 : 0) == [0] else {
        throw AssemblyProblem("a bound other than 0 is not read")
      }
      return ReLU()
    case "Clip":
      if node.input.count == 2 || (node.input.count > 2 && node.input[2].isEmpty), try numbers(node, 1) == [0]
      {
        return ReLU()
      }
      guard node.input.count > 2, try numbers(node, 1) == [0], try numbers(node, 2) == [6] else {
        throw AssemblyProblem("bounds other than 0 and 6 are not read")
      }
      return ReLU6()
    default: return nil
    }
  }
}

extension ONNXNetwork {
  private func constant(_ node: Onnx_NodeProto, _ index: Int) throws(AssemblyProblem) -> ONNXTensor {
    guard node.input.indices.contains(index), let constant = constants[node.input[index]] else {
      throw AssemblyProblem("input \(index + 1) is no constant; expected weights that are part of the file")
    }
    return try constant.get()
  }

  private func numbers(_ node: Onnx_NodeProto, _ index: Int) throws(AssemblyProblem) -> [Double] {
    let constant = try constant(node, index)
    guard constant.shape.dropLast().allSatisfy({ $0 == 1 }) else {
      throw AssemblyProblem("numbers of shape \(constant.shape); expected one for each unit")
    }
    return constant.numbers
  }

  /// A weight [out, in], which lies so if it is transposed for the product.
  private func weight(_ node: Onnx_NodeProto, _ index: Int, isTransposed: Bool) throws(AssemblyProblem)
    -> Matrix<Double>
  {
    let constant = try constant(node, index)
    guard constant.shape.count == 2 else {
      throw AssemblyProblem("weights of shape \(constant.shape); expected rank 2")
    }
    let (rows, columns) = (constant.shape[0], constant.shape[1])
    let weight = Matrix(rows: rows, columns: columns, elements: constant.numbers)
    return isTransposed ? weight : weight.transposed
  }

  private func attribute(_ node: Onnx_NodeProto, _ name: String) -> Onnx_AttributeProto? {
    node.attribute.first { $0.name == name }
  }

  private func float(_ node: Onnx_NodeProto, _ name: String, _ standard: Double) -> Double {
    attribute(node, name).map { Double($0.f) } ?? standard
  }

  /// A setting that was written in decimals before it was stored in single precision: 0.1, not 0.10000000149.
  private func shortest(_ node: Onnx_NodeProto, _ name: String, _ standard: Double) -> Double {
    attribute(node, name).flatMap { Double("\($0.f)") } ?? standard
  }

  private func floats(_ node: Onnx_NodeProto, _ name: String) -> [Double] {
    attribute(node, name)?.floats.map { Double($0) } ?? []
  }

  private func integer(_ node: Onnx_NodeProto, _ name: String, _ standard: Int64) -> Int64 {
    attribute(node, name)?.i ?? standard
  }
}

extension SavedModel {
  /// Reads the network in the bytes of an ONNX file.
  init(onnx bytes: [UInt8], path: String, layers: [Int]?, activation: String?) throws {
    let (model, normalization) = try ONNXNetwork.model(bytes, path: path)
    try Self.require(model, layers: layers, activation: activation, path: path)
    self.init(model: model, normalization: normalization)
  }
}
