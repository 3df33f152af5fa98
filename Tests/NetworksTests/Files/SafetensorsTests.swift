import Testing

@testable import Networks

/// A file of a given header and so many bytes of zeros.
func safetensors(_ header: String, zeros: Int = 0) -> [UInt8] {
  let length = UInt64(header.utf8.count)
  return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + Array(header.utf8)
    + Array(repeating: 0, count: zeros)
}

struct SafetensorsTests {
  private func message(_ bytes: [UInt8]) -> String {
    do {
      _ = try Safetensors(bytes, path: "m.safetensors")
      return ""
    } catch {
      return "\(error)"
    }
  }

  private func fnv(_ words: [UInt64], size: Int) -> UInt64 {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words {
      for byte in 0..<size { sum = (sum ^ (word >> (8 * UInt64(byte)) & 0xff)) &* 0x100_0000_01b3 }
    }
    return sum
  }

  /// NumPy's float16 and ml_dtypes's bfloat16, `fnv` of the bits of all 65,536 patterns but NaN as float64.
  @Test(arguments: [
    (ShortFloat.half, 63_490, 0xce06_a8df_f454_bf05 as UInt64), (.bfloat16, 65_282, 0x6495_f9c1_3c70_be65),
  ])
  func shortFloatsAreNumPys(format: ShortFloat, count: Int, sum: UInt64) {
    let numbers = (0...UInt16.max).map(format.decode).filter { !$0.isNaN }
    #expect(numbers.count == count)
    #expect(fnv(numbers.map(\.bitPattern), size: 8) == sum)
    for bits in 0...UInt16.max where !format.decode(bits).isNaN {
      if format.encode(format.decode(bits)) != bits { Issue.record("\(bits)") }
    }
    #expect(format.decode(format.encode(.nan)).isNaN)
  }

  /// `fnv` of the bits of `((u - .5) * np.exp2((v * 60).astype(int) - 35.)).astype(float16)`, where u and v are
  /// 2,000 draws of `RandomState(5)` and `RandomState(6)`; for bfloat16 by way of float32.
  @Test func roundingToShortFloatsIsNumPys() {
    var (u, v) = (MT19937(seed: 5), MT19937(seed: 6))
    let numbers = (0..<2000).map { _ in
      (u.random() - 0.5)
        * Double(sign: .plus, exponent: Int(v.random() * 60) - 35, significand: 1)
    }
    #expect(fnv(numbers.map { UInt64(ShortFloat.half.encode($0)) }, size: 2) == 0x3c8f_d208_7fa3_c4b1)
    let singles = numbers.map { UInt64(ShortFloat.bfloat16.encode(Double(Float($0)))) }
    #expect(fnv(singles, size: 2) == 0x8de9_8e75_43c0_762f)
  }

  @Test func readsEveryTypeAndWritesTheSameBytesAsTheReference() throws {
    let file = try Safetensors(ModelFiles.mixed.bytes, path: "m")
    #expect(file.tensors.map(\.name) == ["c", "a", "z\"\n\u{E9}", "b"])
    #expect(file.tensors.map(\.type) == [.float64, .float32, .float32, .float16])
    #expect(file.tensors.map(\.shape) == [[1], [1, 2], [0, 2], [1]])
    #expect(file.tensors.map(\.elements) == [[0.1], [2.5, -1], [], [1.5]])
    #expect(file.metadata == ["quote\"\\\n\t\u{1}": "\u{E9}/"])
    #expect(file.bytes() == ModelFiles.mixed.bytes)
    for sample in [ModelFiles.torch, ModelFiles.keras, ModelFiles.half, ModelFiles.bfloat] {
      #expect(try Safetensors(sample.bytes, path: "m").bytes() == sample.bytes)
    }
  }

  @Test func orderDoesNotChangeTheBytes() throws {
    var file = try Safetensors(ModelFiles.mixed.bytes, path: "m")
    file.tensors.reverse()
    #expect(file.bytes() == ModelFiles.mixed.bytes)
  }

  @Test func damagedFilesAreNamed() {
    #expect(
      message([1, 2, 3])
        == "m.safetensors: 3 bytes are no safetensors file; expected the header's length in the first 8")
    #expect(
      message(Array("PK\u{3}\u{4}zip archive".utf8))
        == "m.safetensors: not a safetensors file, or cut short: its first 8 bytes announce a header of "
        + "2337484179379538768 bytes, but 7 bytes follow")
    for header in ["", "{", "[]", "{}x", "\u{0}", "{\"a\":}"] {
      #expect(
        message(safetensors(header))
          == "m.safetensors: the header is malformed; expected a JSON object with an object for each tensor")
    }
    #expect(
      message(safetensors(#"{"__metadata__":{"a":1}}"#))
        == "m.safetensors: the header's __metadata__ is malformed; expected an object of strings")
    #expect(
      message(safetensors("{}", zeros: 3))
        == "m.safetensors: bytes 0 to 3 of the data belong to no tensor; expected tensors one after the other "
        + "up to the end of the file")
  }

  @Test func headersHaveALimit() {
    let length: [UInt8] = [0x01, 0xe1, 0xf5, 0x05, 0, 0, 0, 0]
    #expect(
      message(length + Array(repeating: 32, count: 100_000_001))
        == "m.safetensors: the header has 100000001 bytes; expected at most 100000000")
  }

  /// One name is written with an escape; names inside the entries, and in texts, do not count.
  @Test func repeatedNamesAreNamed() {
    let entry = #"{"dtype":"F32","shape":[1],"data_offsets":[0,4]}"#
    #expect(
      message(safetensors(#"{"a\"b":\#(entry),"a\u0022b":\#(entry)}"#, zeros: 4))
        == "m.safetensors: the header names 'a\"b' twice; expected each name once")
    let metadata = #""__metadata__":{"a":"a","b":"\"a\":"}"#
    #expect(message(safetensors(#"{\#(metadata),"a":\#(entry)}"#, zeros: 4)).isEmpty)
  }

  @Test(arguments: [
    (
      #"{"dtype":"F32","shape":[1]}"#,
      "malformed header; expected dtype, shape (whole numbers) and two data_offsets"
    ),
    (
      #"{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}"#,
      "malformed header; expected dtype, shape (whole numbers) and two data_offsets"
    ),
    (
      #"{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}"#,
      "malformed header; expected dtype, shape (whole numbers) and two data_offsets"
    ),
    (
      #"{"dtype":"U64","shape":[],"data_offsets":[0,8]}"#,
      "numbers of type U64 are not read; expected F64, F32, F16, BF16 or I64"
    ),
    (
      #"{"dtype":"F32","shape":[-2,-1],"data_offsets":[0,8]}"#,
      "the shape [-2, -1] is impossible; expected extents of at least 0 that fit in memory"
    ),
    (
      #"{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]}"#,
      "the shape [4294967296, 4294967296] is impossible; expected extents of at least 0 that fit in memory"
    ),
    (
      #"{"dtype":"F32","shape":[3],"data_offsets":[0,12]}"#,
      "data_offsets 0 to 12 lie outside of the file; expected at least 0, ascending and at most 8"
    ),
    (
      #"{"dtype":"F32","shape":[1],"data_offsets":[8,4]}"#,
      "data_offsets 8 to 4 lie outside of the file; expected at least 0, ascending and at most 8"
    ),
    (
      #"{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}"#,
      "data_offsets -4 to 0 lie outside of the file; expected at least 0, ascending and at most 8"
    ),
    (
      #"{"dtype":"F16","shape":[1,3],"data_offsets":[0,8]}"#,
      "data_offsets give it 8 bytes; expected 6 for shape [1, 3] of F16"
    ),
    (
      #"{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"v":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}"#,
      "its bytes overlap those of 'v'; expected each byte in one tensor"
    ),
  ])
  func malformedTensorsAreNamed(entry: String, expected: String) {
    #expect(message(safetensors("{\"w\":\(entry)}", zeros: 8)) == "m.safetensors, tensor 'w': \(expected)")
  }

  /// An error is one line, and no name can make a terminal do something.
  @Test func controlCharactersInNamesAreEscaped() {
    #expect(
      message(safetensors(#"{"a\n\u001b[2J\u2028":1}"#))
        == #"m.safetensors, tensor 'a\u{A}\u{1B}[2J\u{2028}': malformed header; expected dtype, "#
        + "shape (whole numbers) and two data_offsets")
  }

  @Test func gapsAreNamed() {
    let entry = #"{"dtype":"F32","shape":[1],"data_offsets":[4,8]}"#
    #expect(
      message(safetensors("{\"w\":\(entry)}", zeros: 8))
        == "m.safetensors: bytes 0 to 4 of the data belong to no tensor; expected tensors one after the other "
        + "up to the end of the file")
  }
}
