import Foundation
import Testing

/// `nnplot first-layer` on folders of digits and on its own.
@Suite(.timeLimit(.minutes(5)))
struct FirstLayerTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// An IDX file of bytes.
  private func write(_ name: String, shape: [UInt8], values: [UInt8]) throws {
    let header: [UInt8] = [0, 0, 8, UInt8(shape.count)] + shape.flatMap { [0, 0, 0, $0] }
    try Data(header + values).write(to: URL(fileURLWithPath: folder.file(name)))
  }

  /// Four images of 3 × 2 pixels to train, two to test.
  private func writeDigits() throws {
    try folder.makeFolder("digits")
    for (part, count) in [("train", UInt8(4)), ("t10k", 2)] {
      let values = (0..<6 * Int(count)).map { UInt8($0 * 37 % 256) }
      try write("digits/\(part)-images-idx3-ubyte", shape: [count, 3, 2], values: values)
      try write("digits/\(part)-labels-idx1-ubyte", shape: [count], values: (0..<count).map { $0 })
    }
  }

  private let line = "first-layer --mnist digits --layers 6,4,10 --epochs 2 -o d.json"

  @Test func imagesHaveTheShapeOfTheFoldersDigits() async throws {
    try writeDigits()
    let run = try await Program.run(line, in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let data = try FigureData(folder.bytes(of: "d.json"))
    #expect(data.metrics["train_samples"] == 4)
    #expect(data.metrics["test_samples"] == 2)
    #expect(data.metrics["units"] == 4)
  }

  @Test func aMissingFileIsNamed() async throws {
    try writeDigits()
    try FileManager.default.removeItem(atPath: folder.file("digits/t10k-labels-idx1-ubyte"))
    try await expect(
      line, status: 66,
      message:
        "Error: --mnist digits: there is no t10k-labels-idx1-ubyte or t10k-labels-idx1-ubyte.gz in this folder",
      in: folder)
  }

  @Test func aDamagedFileIsNamed() async throws {
    try writeDigits()
    try write("digits/train-images-idx3-ubyte", shape: [4, 3, 2], values: [1, 2, 3])
    try await expect(
      line, status: 65,
      message: "Error: digits/train-images-idx3-ubyte: 3 bytes follow the IDX header; it promises 24",
      in: folder)
    try folder.write("no digits", to: "digits/train-images-idx3-ubyte")
    try await expect(
      line, status: 65,
      message:
        "Error: digits/train-images-idx3-ubyte: the file begins with the bytes 6e 6f; expected 00 00, as IDX files do",
      in: folder)
    try Data([0x1F, 0x8B, 8, 0, 0, 0]).write(
      to: URL(fileURLWithPath: folder.file("digits/train-images-idx3-ubyte")))
    let run = try await Program.run(line, in: folder)
    #expect(run.status == 65)
    #expect(run.message.hasPrefix("Error: digits/train-images-idx3-ubyte: "))
  }

  @Test func layersMustFitTheDigits() async throws {
    try await expect(
      "first-layer --layers 6,4,10 -o d.json", status: 65,
      message: "Error: --layers 6,4,10: the data need 784 inputs and 10 outputs", in: folder)
  }

  @Test func equalCommandsGiveEqualBytes() async throws {
    try writeDigits()
    let first = try await Program.run(line + " -o d.png", in: folder)
    try #require(first.status == 0, "\(first.errors)")
    let once = try [folder.bytes(of: "d.json"), folder.bytes(of: "d.png")]
    let second = try await Program.run(line + " -o d.png", in: folder)
    try #require(second.status == 0)
    #expect(try [folder.bytes(of: "d.json"), folder.bytes(of: "d.png")] == once)
  }
}
