/// Why a file is not a model that can be used.
public enum ModelFileError: Error, Equatable, CustomStringConvertible {
  /// The file as a whole is malformed.
  case header(HeaderProblem, path: String)
  /// A tensor is malformed, or not one of a chain of dense layers.
  case tensor(String, TensorProblem, path: String)
  /// The tensors are well-formed, but more must be known, or what is known contradicts itself.
  case model(ModelProblem, path: String)

  /// Which file and tensor, what is there, what was expected.
  public var description: String {
    let message =
      switch self {
      case .header(let problem, let path): "\(path): \(problem)"
      case .tensor(let name, let problem, let path): "\(path), tensor '\(name)': \(problem)"
      case .model(let problem, let path): "\(path): \(problem)"
      }
    return OneLine.text(message)
  }
}

/// What is wrong with a safetensors file as a whole.
public enum HeaderProblem: Sendable, Equatable, CustomStringConvertible {
  /// The file is of a format that is not read.
  case otherFormat(OtherFormat)
  /// The file is no ONNX model.
  case notONNX
  /// There is not even the length of a header.
  case tooShort(bytes: Int)
  /// The header would not fit the file; so it is with files of other formats.
  case length(UInt64, available: Int)
  /// The header is longer than the format allows.
  case tooLong(UInt64, limit: Int)
  /// The header is no JSON object.
  case notJSON
  /// `__metadata__` is more than texts by name.
  case malformedMetadata
  /// Two tensors have one name.
  case repeatedName(String)
  /// Bytes after the header belong to no tensor.
  case unusedBytes(Range<Int>)

  /// What is there and what was expected.
  public var description: String {
    switch self {
    case .otherFormat(let format): format.description
    case .notONNX: "no ONNX model, or cut short; expected the message ModelProto with a graph"
    case .tooShort(let bytes):
      "\(bytes) bytes are no safetensors file; expected the header's length in the first 8"
    case .length(let length, let available):
      "not a safetensors file, or cut short: its first 8 bytes announce a header of \(length) bytes, "
        + "but \(available) bytes follow"
    case .tooLong(let length, let limit):
      "the header has \(length) bytes; expected at most \(limit)"
    case .notJSON: "the header is malformed; expected a JSON object with an object for each tensor"
    case .malformedMetadata: "the header's __metadata__ is malformed; expected an object of strings"
    case .repeatedName(let name): "the header names '\(name)' twice; expected each name once"
    case .unusedBytes(let range):
      "bytes \(range.lowerBound) to \(range.upperBound) of the data belong to no tensor; "
        + "expected tensors one after the other up to the end of the file"
    }
  }
}
