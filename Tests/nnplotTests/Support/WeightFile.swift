import Foundation

/// A safetensors file, read and written without the engine: by the format's description alone.
struct WeightFile {
  struct Tensor: Equatable {
    var type: String
    var shape: [Int]
    var values: [Double]
  }

  private struct Header: Decodable {
    var dtype: String
    var shape: [Int]
    var data_offsets: [Int]
  }

  var tensors: [String: Tensor] = [:]
  var metadata: [String: String] = [:]

  init(_ data: Data) throws {
    let length = data.prefix(8).enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
    let json = data.dropFirst(8).prefix(length)
    let body = Data(data.dropFirst(8 + length))
    let object = try JSONSerialization.jsonObject(with: json) as? [String: Any] ?? [:]
    metadata = object["__metadata__"] as? [String: String] ?? [:]
    for (name, entry) in object where name != "__metadata__" {
      let header = try JSONDecoder().decode(Header.self, from: JSONSerialization.data(withJSONObject: entry))
      let bytes = Array(body[header.data_offsets[0]..<header.data_offsets[1]])
      tensors[name] = Tensor(
        type: header.dtype, shape: header.shape, values: Self.numbers(bytes, isSingle: header.dtype == "F32"))
    }
  }

  /// Little-endian numbers.
  static func numbers(_ bytes: [UInt8], isSingle: Bool) -> [Double] {
    let size = isSingle ? 4 : 8
    return stride(from: 0, to: bytes.count, by: size).map { start in
      let bits = (0..<size).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) }
      return isSingle ? Double(Float(bitPattern: UInt32(bits))) : Double(bitPattern: bits)
    }
  }

  /// The bytes of a file of PyTorch's: tensors in double precision, no metadata.
  static func bytes(_ tensors: [(name: String, shape: [Int], values: [Double])]) -> Data {
    var (entries, body): ([String], Data) = ([], Data())
    for tensor in tensors {
      let start = body.count
      for value in tensor.values {
        for byte in 0..<8 { body.append(UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(8 * byte))) }
      }
      let shape = tensor.shape.map(String.init).joined(separator: ",")
      entries.append(
        "\"\(tensor.name)\":{\"dtype\":\"F64\",\"shape\":[\(shape)],\"data_offsets\":[\(start),\(body.count)]}"
      )
    }
    let header = Data("{\(entries.joined(separator: ","))}".utf8)
    return Data((0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) }) + header + body
  }
}
