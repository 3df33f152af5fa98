/// The tensors of a file in the safetensors format.
///
/// Such a file is the length of its header as a little-endian 64-bit integer, the header, JSON with each tensor's
/// type, shape and place, and then the tensors' bytes one after the other: <https://huggingface.co/docs/safetensors>.
public struct Safetensors: Sendable, Equatable {
  /// How a file stores numbers, by the names of its header.
  public enum ElementType: String, Sendable, CaseIterable {
    /// Half precision, IEEE 754 binary16.
    case float16 = "F16"
    /// The upper half of single precision.
    case bfloat16 = "BF16"
    /// Single precision.
    case float32 = "F32"
    /// Double precision.
    case float64 = "F64"
    /// Whole numbers of 64 bits, in which PyTorch counts batches; others are stored as the nearest.
    case int64 = "I64"

    /// Bytes per number.
    public var size: Int {
      switch self {
      case .float16, .bfloat16: 2
      case .float32: 4
      case .float64, .int64: 8
      }
    }
  }

  /// An array of numbers with a name.
  public struct Tensor: Sendable, Equatable {
    /// The name, unique in its file.
    public var name: String
    /// How the file stores the numbers.
    public var type: ElementType
    /// The extents, the slowest first; none for a single number.
    public var shape: [Int]
    /// The numbers, the last extent's next to one another.
    public var elements: [Double]

    /// A tensor of given numbers.
    ///
    /// - Precondition: there are as many as the shape has places.
    public init(name: String, type: ElementType, shape: [Int], elements: [Double]) {
      precondition(
        elements.count == shape.reduce(1, *),
        "a tensor of shape \(shape) has \(shape.reduce(1, *)) elements, not \(elements.count)")
      self.name = name
      self.type = type
      self.shape = shape
      self.elements = elements
    }
  }

  /// The tensors, those of a file in the order of their bytes.
  public var tensors: [Tensor]
  /// What else the file says (`__metadata__`).
  public var metadata: [String: String]

  /// The given tensors.
  ///
  /// - Precondition: no two have the same name, and none is called `__metadata__`.
  public init(tensors: [Tensor], metadata: [String: String] = [:]) {
    precondition(
      Set(tensors.map(\.name) + ["__metadata__"]).count == tensors.count + 1,
      "tensors have different names other than __metadata__, not \(tensors.map(\.name))")
    self.tensors = tensors
    self.metadata = metadata
  }

  /// Reads a file.
  ///
  /// - Throws: `FileError` if the file cannot be read, `ModelFileError` if it is malformed.
  public init(contentsOf path: String) throws {
    try self.init(FileContents.read(path), path: path)
  }
}
