extension Safetensors {
  /// The bytes of a file with these tensors, the same ones that the reference implementation writes.
  ///
  /// Tensors are ordered by type, the longest first, and then by name; metadata by key.
  public func bytes() -> [UInt8] {
    let types = ElementType.allCases
    func rank(_ tensor: Tensor) -> Int { -(types.firstIndex(of: tensor.type) ?? 0) }
    let ordered = tensors.sorted { (rank($0), $0.name) < (rank($1), $1.name) }
    var (entries, data): ([String], [UInt8]) = ([], [])
    if !metadata.isEmpty { entries.append("\"__metadata__\":{\(metadataEntries)}") }
    for tensor in ordered {
      let start = data.count
      for number in tensor.elements { tensor.type.encode(number, into: &data) }
      let shape = tensor.shape.map(String.init).joined(separator: ",")
      entries.append(
        "\(Self.quoted(tensor.name)):{\"dtype\":\"\(tensor.type.rawValue)\",\"shape\":[\(shape)],"
          + "\"data_offsets\":[\(start),\(data.count)]}")
    }
    var header = Array("{\(entries.joined(separator: ","))}".utf8)
    // Spaces let the data begin at a multiple of 8.
    header += Array(repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + header.count + data.count)
    bytes.append(littleEndian: UInt64(header.count), size: 8)
    return bytes + header + data
  }

  private var metadataEntries: String {
    metadata.sorted { $0.key < $1.key }
      .map { "\(Self.quoted($0.key)):\(Self.quoted($0.value))" }.joined(separator: ",")
  }

  /// A JSON string.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{8}": result += "\\b"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\u{C}": result += "\\f"
      case "\r": result += "\\r"
      case "\0"..."\u{1F}":
        result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension Safetensors.ElementType {
  /// Appends the bytes of the number that is nearest among those of this type.
  fileprivate func encode(_ number: Double, into data: inout [UInt8]) {
    let bits =
      switch self {
      case .float16: UInt64(ShortFloat.half.encode(number))
      case .bfloat16: UInt64(ShortFloat.bfloat16.encode(number))
      case .float32: UInt64(Float(number).bitPattern)
      case .float64: number.bitPattern
      case .int64: UInt64(bitPattern: Int64(exactly: number.rounded()) ?? (number > 0 ? .max : .min))
      }
    data.append(littleEndian: bits, size: size)
  }
}

extension [UInt8] {
  /// Appends the lowest bytes of an integer, the least significant first.
  fileprivate mutating func append(littleEndian bits: UInt64, size: Int) {
    for byte in 0..<size { append(UInt8(truncatingIfNeeded: bits >> (8 * byte))) }
  }
}
