import Foundation
import Testing

/// The options of `loss-landscape`.
@Suite(.timeLimit(.minutes(5)))
struct LossLandscapeTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func aTrainedNetworkIsReadWithoutAWay() async throws {
    let train = "train --dataset moons --layers 2,4,1 --epochs 20 -o net.safetensors"
    let trained = try await Program.run(train, in: folder)
    try #require(trained.status == 0, "\(trained.errors)")
    let line = "loss-landscape --model net.safetensors --range -0.5:0.5:11 --norm layer -o data.json"
    let run = try await Program.run(line, in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let data = try FigureData(folder.bytes(of: "data.json"))
    #expect(data.metrics["loss"] != nil && data.metrics["start_loss"] == nil)
  }

  static let mistakes: [(String, Int32, String)] = [
    ("loss-landscape --range 1:0:51", 64, "The value '1:0:51' is invalid for '--range <low:high:n>'"),
    ("loss-landscape --range -1:1:5", 64, "--range: give 9 to 301 places, not 5"),
    ("loss-landscape --norm filter", 64, "--norm: it belongs to --directions random"),
    (
      "loss-landscape --parameters w,b", 64,
      "--parameters: 'w' is no name of a parameter, such as W1(2,1) or b1(2)"
    ),
    (
      "loss-landscape --view 0,91", 64,
      "--view: the azimuth lies in -3600…3600 and the elevation in -90…90 degrees"
    ),
    (
      "loss-landscape --directions pca --model net.safetensors", 64,
      "--directions: a network from a file has no way of training; give random"
    ),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamed(line: String, status: Int32, message: String) async throws {
    try await expect(line, status: status, message: "Error: " + message)
  }
}
