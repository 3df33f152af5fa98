import Foundation
import Testing

/// `nnplot model-summary` and `nnplot batch-dimensions` with files and with wrong options.
@Suite(.timeLimit(.minutes(5)))
struct ModelSummaryTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A network with a batch normalisation, as PyTorch writes it: 2·4 + 4, 4·4 of which half are statistics, 4·1 + 1.
  @Test func aFilesLayersAreCounted() async throws {
    let bytes = WeightFile.bytes([
      ("0.weight", [4, 2], Array(repeating: 0.5, count: 8)), ("0.bias", [4], [0, 0, 0, 0]),
      ("1.weight", [4], [1, 1, 1, 1]), ("1.bias", [4], [0, 0, 0, 0]),
      ("1.running_mean", [4], [0, 0, 0, 0]), ("1.running_var", [4], [1, 1, 1, 1]),
      ("3.weight", [1, 4], [1, 1, 1, 1]), ("3.bias", [1], [0]),
    ])
    try bytes.write(to: URL(fileURLWithPath: folder.file("m.safetensors")))
    let run = try await Program.run(
      "model-summary --model m.safetensors --activation relu -o d.json", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let metrics = try FigureData(folder.bytes(of: "d.json")).metrics
    #expect(metrics["parameters"] == 33 && metrics["trainable"] == 25 && metrics["non_trainable"] == 8)
  }

  @Test(arguments: [
    ("model-summary --layers 2", 64, "--layers"), ("model-summary --model none.safetensors", 66, "none"),
    ("batch-dimensions --batch-size k", 64, "--batch-size"), ("batch-dimensions --layers 2", 64, "--layers"),
    ("layer-dimensions --inputs 0", 64, "--inputs"), ("layer-dimensions --outputs -3", 64, "--outputs"),
  ])
  func wrongOptionsAreNamed(line: String, status: Int32, word: String) async throws {
    let run = try await Program.run("\(line) -o d.svg", in: folder)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.message.contains(word), "\(run.message)")
  }
}
