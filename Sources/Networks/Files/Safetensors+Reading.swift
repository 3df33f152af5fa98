extension Safetensors {
  /// The longest header that is read, as in the reference implementation.
  static let headerLimit = 100_000_000

  /// Reads the bytes of a file.
  package init(_ bytes: [UInt8], path: String) throws(ModelFileError) {
    let start = try Self.startOfData(in: bytes, path: path)
    let header = try SafetensorsHeader(bytes[8..<start], path: path)
    let places = try header.entries.map { named throws(ModelFileError) in
      do throws(TensorProblem) {
        return try Place(named.entry, name: named.name, available: bytes.count - start)
      } catch {
        throw ModelFileError.tensor(named.name, error, path: path)
      }
    }
    // An empty tensor lies before the one that begins where it does.
    let ordered = places.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    try Self.requireNoGaps(ordered, available: bytes.count - start, path: path)
    tensors = ordered.map { place in
      let range = start + place.range.lowerBound..<start + place.range.upperBound
      return Tensor(
        name: place.name, type: place.type, shape: place.shape,
        elements: place.type.decode(bytes[range]))
    }
    metadata = header.metadata
  }

  /// Where the header ends.
  private static func startOfData(in bytes: [UInt8], path: String) throws(ModelFileError) -> Int {
    guard bytes.count >= 8 else { throw .header(.tooShort(bytes: bytes.count), path: path) }
    let length = UInt64(littleEndian: bytes[0..<8])
    guard length <= UInt64(bytes.count - 8) else {
      throw .header(.length(length, available: bytes.count - 8), path: path)
    }
    guard length <= UInt64(headerLimit) else {
      throw .header(.tooLong(length, limit: headerLimit), path: path)
    }
    return 8 + Int(length)
  }

  private static func requireNoGaps(
    _ places: [Place], available: Int, path: String
  ) throws(ModelFileError) {
    var (end, previous) = (0, "")
    for place in places {
      guard place.range.lowerBound >= end else {
        throw .tensor(place.name, .overlap(with: previous), path: path)
      }
      guard place.range.lowerBound == end else {
        throw .header(.unusedBytes(end..<place.range.lowerBound), path: path)
      }
      (end, previous) = (place.range.upperBound, place.name)
    }
    guard end == available else { throw .header(.unusedBytes(end..<available), path: path) }
  }

  /// A tensor that fits its file.
  private struct Place {
    let name: String
    let type: ElementType
    let shape: [Int]
    let range: Range<Int>

    init(_ entry: SafetensorsHeader.Entry, name: String, available: Int) throws(TensorProblem) {
      guard let type = ElementType(rawValue: entry.dtype) else { throw .type(entry.dtype) }
      var size = type.size
      for extent in entry.shape {
        let (product, overflows) = size.multipliedReportingOverflow(by: extent)
        guard extent >= 0, !overflows else { throw .impossibleShape(entry.shape) }
        size = product
      }
      let (first, end) = (entry.data_offsets[0], entry.data_offsets[1])
      guard first >= 0, first <= end, end <= available else {
        throw .offsets(first, end, available: available)
      }
      guard end - first == size else {
        throw .size(found: end - first, expected: size, shape: entry.shape, type: type)
      }
      self.name = name
      self.type = type
      shape = entry.shape
      range = first..<end
    }
  }
}

extension Safetensors.ElementType {
  /// The numbers that little-endian bytes stand for.
  fileprivate func decode(_ bytes: ArraySlice<UInt8>) -> [Double] {
    stride(from: bytes.startIndex, to: bytes.endIndex, by: size).map { start in
      let bits = UInt64(littleEndian: bytes[start..<start + size])
      return switch self {
      case .float16: ShortFloat.half.decode(UInt16(bits))
      case .bfloat16: ShortFloat.bfloat16.decode(UInt16(bits))
      case .float32: Double(Float(bitPattern: UInt32(bits)))
      case .float64: Double(bitPattern: bits)
      case .int64: Double(Int64(bitPattern: bits))
      }
    }
  }
}

extension UInt64 {
  /// The integer of up to eight bytes, the least significant first.
  fileprivate init(littleEndian bytes: ArraySlice<UInt8>) {
    self = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
