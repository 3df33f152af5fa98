import Testing

@testable import Networks

/// Files of every kind, cut at every length and changed at random places: each is read, or refused in one line.
struct MutationTests {
  private struct Sample {
    let name: String
    let bytes: [UInt8]
    let read: ([UInt8]) throws -> Void
  }

  private static func model(_ name: String) throws -> Sample {
    Sample(name: name, bytes: try FileContents.read(fixture("models/\(name)"))) { bytes in
      let saved = try SavedModel(bytes, path: name, activation: name.hasPrefix("onnx") ? nil : "relu")
      #expect(saved.model.parameters.allSatisfy { $0.isFinite })
    }
  }

  private static func data(_ name: String) throws -> Sample {
    Sample(name: name, bytes: try FileContents.read(fixture("arrays/\(name)"))) { bytes in
      let data = try Dataset(NumPyArchive(bytes, path: name))
      #expect(data.features.elements.allSatisfy { $0.isFinite })
      #expect(data.sampleCount == data.classes?.count ?? data.values?.count)
    }
  }

  private static func samples() throws -> [Sample] {
    try [
      "torch-sequential.safetensors", "torch-batchnorm.safetensors", "torch-arrays.npz", "sklearn-binary.npz",
      "keras-weights.npz", "keras-config.npz", "onnx-sklearn-binary.onnx", "onnx-torch.onnx",
      "onnx-matmul.onnx",
    ].map(model) + ["named.npz", "positional.npz", "bunch.npz", "table.npy"].map(data)
  }

  private func check(_ sample: Sample, _ bytes: [UInt8]) -> Bool {
    do {
      try sample.read(bytes)
      return true
    } catch {
      let message = "\(error)"
      #expect(message.hasPrefix(sample.name) || message.hasPrefix("unknown activation"), "\(message)")
      #expect(!message.contains("\n") && message.utf8.count < 1500)
      return false
    }
  }

  @Test func cutFilesAreRefused() throws {
    for sample in try Self.samples() {
      // Every length near the ends, where headers and directories lie, and some between.
      let lengths = (0..<sample.bytes.count).filter {
        $0 < 400 || $0 + 400 > sample.bytes.count || $0 % 17 == 0
      }
      let read = lengths.filter { check(sample, Array(sample.bytes.prefix($0))) }
      // What remains of a protocol buffer may be a whole message that lacks the last names only.
      #expect(sample.name.hasSuffix("onnx") ? read.count < 60 : read.isEmpty, "\(sample.name): \(read)")
    }
  }

  /// Small files of each kind, every length of which is tried.
  private static func smallSamples() throws -> [Sample] {
    let npz = ZipArchive(entries: [
      ZipArchive.Entry(
        name: "X.npy", bytes: NumPyArray(shape: [2, 2], isSingle: false, elements: [1, 2, 3, 4]).bytes()),
      ZipArchive.Entry(
        name: "y.npy", bytes: NumPyArray(shape: [2], isSingle: true, elements: [0, 1]).bytes()),
    ]).bytes()
    let tensors = [
      Safetensors.Tensor(name: "0.weight", type: .float16, shape: [1, 2], elements: [1, 2]),
      Safetensors.Tensor(name: "0.bias", type: .float64, shape: [1], elements: [3]),
    ]
    let image: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 4]
    return [
      Sample(name: "a.npz", bytes: npz) { _ = try Dataset(NumPyArchive($0, path: "a.npz")) },
      Sample(
        name: "a.npy", bytes: NumPyArray(shape: [2, 2], isSingle: false, elements: [1, 0, 3, 1]).bytes()
      ) {
        _ = try Dataset(NumPyArchive($0, path: "a.npy"))
      },
      Sample(name: "m.safetensors", bytes: Safetensors(tensors: tensors).bytes()) {
        _ = try SavedModel($0, path: "m.safetensors")
      },
      Sample(name: "a.idx", bytes: image) { _ = try IDXFile($0, path: "a.idx", dimensions: 3) },
    ]
  }

  @Test func smallFilesAreRefusedAtEveryLength() throws {
    for sample in try Self.smallSamples() {
      #expect(check(sample, sample.bytes), "\(sample.name)")
      let read = sample.bytes.indices.filter { check(sample, Array(sample.bytes.prefix($0))) }
      #expect(read.isEmpty, "\(sample.name): \(read)")
    }
  }

  @Test func changedFilesNeverTrap() throws {
    var random = PCG64(seed: 21)
    for sample in try Self.samples() {
      for _ in 0..<400 {
        var bytes = sample.bytes
        for _ in 0...random.integer(in: 0..<3) {
          let place = random.integer(in: 0..<bytes.count)
          switch random.integer(in: 0..<5) {
          case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
          case 1: bytes[place] ^= 1 << UInt8(random.integer(in: 0..<8))
          case 2: bytes.removeSubrange(place..<min(bytes.count, place + random.integer(in: 1..<9)))
          case 3: for i in place..<min(bytes.count, place + random.integer(in: 1..<9)) { bytes[i] = 0xFF }
          default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 8)], at: place)
          }
          if bytes.isEmpty { bytes = [0] }
        }
        _ = check(sample, bytes)
      }
    }
  }

  @Test func lengthsThatLieTakeNoRoom() throws {
    // A local header and a directory that announce 2^32 − 2 bytes, unpacked from twenty.
    var bytes = ZipArchive(entries: [ZipArchive.Entry(name: "X.npy", bytes: Array(repeating: 7, count: 20))])
      .bytes()
    let directory = bytes.count - 22 - 46 - 5
    bytes[directory + 10] = 8
    for place in 0..<4 { bytes[directory + 24 + place] = 0xFE }
    let error = #expect(throws: NumPyError.self) { try NumPyArchive(bytes, path: "a.npz") }
    #expect(error?.description.contains("expected at most 200 times as many") == true)
  }

  @Test func deepJSONIsRefused() throws {
    let deep = String(repeating: "[", count: 200_000)
    #expect(KerasConfiguration(deep) == nil)
    var bytes = [UInt8](repeating: 0, count: 8)
    for place in 0..<8 { bytes[place] = UInt8(truncatingIfNeeded: deep.utf8.count >> (8 * place)) }
    let error = #expect(throws: ModelFileError.self) { try SavedModel(bytes + Array(deep.utf8), path: "m") }
    #expect(error?.description.hasPrefix("m: the header is malformed") == true)
    let objects = String(repeating: "{\"a\":", count: 100_000)
    #expect(throws: ModelFileError.self) {
      try SavedModel(
        Array(bytes.prefix(0)) + Self.length(objects.utf8.count) + Array(objects.utf8), path: "m")
    }
  }

  private static func length(_ count: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
  }
}
