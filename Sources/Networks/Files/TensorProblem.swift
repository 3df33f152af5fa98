/// What is wrong with one tensor of a model file.
public enum TensorProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// The header's entry lacks something.
  case malformedEntry
  /// Numbers of this type are not read.
  case type(String)
  /// An extent is negative, or all together exceed any memory.
  case impossibleShape([Int])
  /// The bytes are outside of the file.
  case offsets(Int, Int, available: Int)
  /// The shape needs another number of bytes.
  case size(found: Int, expected: Int, shape: [Int], type: Safetensors.ElementType)
  /// Some of its bytes belong to another tensor.
  case overlap(with: String)
  /// A number is infinite or not a number; the index counts in memory order.
  case notFinite(Double, index: Int)
  /// The name is not that of a dense layer's weight or bias.
  case unknownRole
  /// The rank is not that of a weight or a bias, or an extent is 0.
  case shape([Int], expected: String)
  /// A variance is negative; the index counts in memory order.
  case negativeVariance(Double, index: Int)
  /// The metadata promise a tensor of this shape.
  case missing([Int])
  /// The names do not tell between which layers it belongs.
  case unknownPlace
  /// A vector without a bias that is no rectifier's.
  case normWithoutBias
  /// There is no weight beside this bias.
  case biasWithoutWeight
  /// Two tensors of one layer have the same role.
  case repeatedRole(String)
  /// The bias does not have one number per unit.
  case biasCount(Int, weight: String, shape: [Int])
  /// The layer does not take what the one before gives.
  case chain([Int], after: String, shape: [Int])

  /// What is there and what was expected.
  public var description: String {
    switch self {
    case .malformedEntry: "malformed header; expected dtype, shape (whole numbers) and two data_offsets"
    case .type(let name):
      "numbers of type \(name) are not read; expected F64, F32, F16, BF16 or I64"
    case .impossibleShape(let shape):
      "the shape \(shape) is impossible; expected extents of at least 0 that fit in memory"
    case .offsets(let first, let end, let available):
      "data_offsets \(first) to \(end) lie outside of the file; expected at least 0, ascending and "
        + "at most \(available)"
    case .size(let found, let expected, let shape, let type):
      "data_offsets give it \(found) bytes; expected \(expected) for shape \(shape) of \(type.rawValue)"
    case .overlap(let other): "its bytes overlap those of '\(other)'; expected each byte in one tensor"
    case .notFinite(let number, let index): "element \(index) is \(number); expected finite numbers"
    case .unknownRole: "not part of a dense layer; expected names that end in weight, kernel or bias"
    case .shape(let shape, let expected): "the shape is \(shape); expected \(expected)"
    case .negativeVariance(let number, let index):
      "element \(index) is \(number); expected variances of at least 0"
    case .missing(let shape): "there is no such tensor; the file's metadata promise one of shape \(shape)"
    case .unknownPlace:
      "its place among the layers is unknown; number it like the dense layer before it (fc1, bn1), or export the "
        + "network to ONNX"
    case .normWithoutBias:
      "numbers without a bias, which seem to be those of RMSNorm or of LayerNorm(bias=False); of such layers only the "
        + "latter's is read, from ONNX"
    case .biasWithoutWeight: "there is no weight or kernel beside this bias; expected one"
    case .repeatedRole(let other): "the same role as '\(other)'; expected one weight and one bias per layer"
    case .biasCount(let count, let weight, let shape):
      "\(count) biases do not fit '\(weight)' of shape \(shape); expected one per unit"
    case .chain(let shape, let previous, let previousShape):
      "the shape \(shape) does not follow '\(previous)' of shape \(previousShape); "
        + "expected as many inputs as that layer has units"
    }
  }
}
