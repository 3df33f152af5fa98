import Foundation
import Testing

/// `nnplot network` on model files and with wrong options.
@Suite(.timeLimit(.minutes(5)))
struct NetworkTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The tutorial's network 2-3-1, as PyTorch writes it.
  private func writeModel() throws {
    let bytes = WeightFile.bytes([
      ("0.weight", [3, 2], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]), ("0.bias", [3], [0, 0, 0]),
      ("1.weight", [1, 3], [0.7, 0.8, 0.9]), ("1.bias", [1], [0]),
    ])
    try bytes.write(to: URL(fileURLWithPath: folder.file("m.safetensors")))
  }

  @Test func aFilesNetworkAnswersAsTheTutorialSays() async throws {
    try writeModel()
    let run = try await Program.run(
      "network --model m.safetensors --activation sigmoid,sigmoid --input 1,2 -o d.json", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let metrics = try FigureData(folder.bytes(of: "d.json")).metrics
    for (name, value) in ["a1.1": 0.6225, "a1.2": 0.7503, "a1.3": 0.8455, "output1": 0.8578] {
      #expect(abs((metrics[name] ?? .nan) - value) < 5e-5, "\(name)")
    }
  }

  @Test(arguments: [
    ("--model m.safetensors --activation tanh --layers 2,4,1", 65, "m.safetensors"),
    ("--input 1,2,3", 64, "--input"), ("--layers 2", 64, "--layers"),
    ("--convention diagonal", 64, "columns"),
    ("--activation rel", 64, "relu"), ("--target 1", 64, "--input"), ("--model none.safetensors", 66, "none"),
  ])
  func wrongOptionsAreNamed(arguments: String, status: Int32, word: String) async throws {
    try writeModel()
    let run = try await Program.run("network \(arguments) -o d.svg", in: folder)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.message.contains(word), "\(run.message)")
    #expect(!FileManager.default.fileExists(atPath: folder.file("d.svg")))
  }
}
