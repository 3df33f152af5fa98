/// Why a file is not a list of images or labels in MNIST's IDX format.
public enum IDXError: Error, Equatable, CustomStringConvertible {
  /// The file ends within its header.
  case shortHeader(path: String, bytes: Int, expected: Int)
  /// The first two bytes are not 0.
  case notIDX(path: String, bytes: [UInt8])
  /// The third byte names another kind of number than bytes.
  case notBytes(path: String, type: UInt8)
  /// The fourth byte says another number of dimensions.
  case dimensions(path: String, found: Int, expected: Int)
  /// The dimensions multiply to nothing, or to more than is read.
  case size(path: String, shape: [Int])
  /// There are fewer bytes after the header than it says.
  case truncated(path: String, found: Int, expected: Int)
  /// There are more bytes after the header than it says.
  case trailing(path: String, expected: Int)
  /// The compressed data is damaged, in zlib's words.
  case damaged(path: String, reason: String)
  /// A label is not a class.
  case label(path: String, index: Int, found: UInt8, classes: Int)
  /// Images and labels differ in number.
  case counts(images: String, found: Int, labels: String, expected: Int)
  /// The images to test on have another size than those to train on.
  case sizes(path: String, found: [Int], expected: [Int])
  /// A folder lacks one of MNIST's files; the names that were looked for.
  case missing(folder: String, names: [String])

  /// Which file, what is there, what was expected.
  public var description: String {
    switch self {
    case .shortHeader(let path, let bytes, let expected):
      "\(path): the file ends after \(bytes) bytes; expected an IDX header of \(expected)"
    case .notIDX(let path, let bytes):
      "\(path): the file begins with the bytes \(Self.hex(bytes)); expected 00 00, as IDX files do"
    case .notBytes(let path, let type):
      "\(path): the IDX header says the type \(Self.hex([type])); expected 08, unsigned bytes"
    case .dimensions(let path, let found, let expected):
      "\(path): the IDX header says \(found) dimension\(found == 1 ? "" : "s"); expected \(expected)"
        + (expected == 1 ? " for labels" : " for images")
    case .size(let path, let shape):
      "\(path): the IDX header says the shape \(Self.text(shape)); expected positive numbers whose product is at "
        + "most \(IDXFile.mostValues)"
    case .truncated(let path, let found, let expected):
      "\(path): \(found) bytes follow the IDX header; it promises \(expected)"
    case .trailing(let path, let expected):
      "\(path): more bytes follow the IDX header than the \(expected) that it promises"
    case .damaged(let path, let reason):
      "\(path): the compressed data is damaged (\(reason)); expected an intact gzip file"
    case .label(let path, let index, let found, let classes):
      "\(path): label \(index + 1) is \(found); expected a class from 0 to \(classes - 1)"
    case .counts(let images, let found, let labels, let expected):
      "\(images) has \(found) images; expected \(expected), as many as \(labels) has labels"
    case .sizes(let path, let found, let expected):
      "\(path): the images have \(Self.text(found)) pixels; expected \(Self.text(expected)) as in training"
    case .missing(let folder, let names):
      "--mnist \(folder): there is no \(names.joined(separator: " or ")) in this folder"
    }
  }

  private static func text(_ shape: [Int]) -> String { shape.map(String.init).joined(separator: " × ") }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
  }
}
