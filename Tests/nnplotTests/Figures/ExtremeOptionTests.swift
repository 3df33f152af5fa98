import Foundation
import Testing

/// Valid but extreme values: each figure draws them, or refuses them with the bound.
@Suite(.timeLimit(.minutes(5)))
struct ExtremeOptionTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    // 13 features of 12 classes, the same of two classes, and 12 classes with two features.
    let names = (1...13).map { "f\($0)" }
    let rows = (0..<48).map { row in
      (1...13).map { "\((row * $0 * $0 + $0) % 17)" } + ["k\(row % 12)"]
    }
    try write([names + ["class"]] + rows, to: "wide.csv")
    try write([names + ["class"]] + rows.map { $0.dropLast() + ["\($0[13].count)"] }, to: "two.csv")
    try write([["f1", "f2", "class"]] + rows.map { [$0[0], $0[1], $0[13]] }, to: "many.csv")
  }

  private func write(_ rows: [[String]], to name: String) throws {
    try folder.write(rows.map { $0.joined(separator: ",") + "\n" }.joined(), to: name)
  }

  private static let deep = "3,3,3,3,3,3,3,3,3,3"

  /// Lines that are drawn, in Chinese too, without a text that leaves its panel unsaid.
  static let drawn: [String] = quick + slow

  /// What takes long without optimisation.
  #if DEBUG
    private static let slow: [String] = []
  #else
    private static let slow = [
      "loss-landscape --layers 2,\(deep),1 --epochs 3 --range -1:1:11",
      "accuracy-vs-loss --data many.csv --epochs 3", "accuracy-vs-loss --layers 2,1000,1 --epochs 3",
      "accuracy-vs-loss --layers 2,\(deep),1 --epochs 3",
    ]
  #endif

  private static let quick = [
    "network --layers 1,1", "network --layers 13,1000,12", "network --layers 2,\(deep),1",
    "model-summary --layers 1,1", "model-summary --layers 13,1000,12", "model-summary --layers 2,\(deep),1",
    "batch-dimensions --layers 1,1", "batch-dimensions --layers 13,1000,12",
    "layer-dimensions --inputs 1 --outputs 1", "layer-dimensions --inputs 13 --outputs 12",
    "layer-dimensions --inputs 1000 --outputs 1000", "gradient-check --layers 2,1,1",
    "loss-landscape --data wide.csv --epochs 3 --range -1:1:11",
    "loss-landscape --layers 2,1,1 --epochs 3 --range -1:1:11",
    "logits --logits 1,2,3,4,5,6,7,8,9,10", "mini-batches --data wide.csv --epochs 2",
    "normalization --data two.csv", "accuracy-vs-loss --data wide.csv --epochs 3",
    "accuracy-vs-loss --layers 2,1,1 --epochs 3",
  ]

  @Test(arguments: drawn)
  func extremesAreDrawn(line: String) async throws {
    let run = try await Program.run("\(line) --lang zh -o data.json", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let data = try FigureData(folder.bytes(of: "data.json"))
    #expect(!data.title.isEmpty && !data.alt.isEmpty && data.alt.count <= 250)
    let areFinite = data.metrics.values.allSatisfy { $0.isFinite }
    #expect(areFinite)
    let page = try await Program.run("draw data.json -o page.svg", in: folder)
    #expect(page.status == 0, "\(page.errors)")
  }

  /// Lines that are refused, and the message with the bound.
  static let refused: [(String, String?)] = [
    (
      "batch-dimensions --layers 2,\(deep),1",
      "--layers: give 2 to 8 numbers from 1 to 100000, such as 2,4,3,1"
    ),
    (
      "gradient-check --layers 2,1000,1",
      "--layers: 4001 parameters would take two passes each; give at most 3000"
    ),
    ("gradient-check --layers 2,\(deep),1", "--layers: give 2 to 7 numbers from 1 to 10000, such as 2,3,1"),
    ("network --layers 0,1", nil), ("model-summary --layers 2,0,1", nil), ("logits --logits 1", nil),
    (
      "decision-regions --epochs 1000001",
      "--epochs: give at most 1000000, not 1000001"
    ),
    ("train --dataset moons --epochs 9223372036854775807", nil),
    ("loss-landscape --epochs 1 --parameters W-9223372036854775808(1,1),b1(1)", nil),
    ("accuracy-vs-loss --epochs 1 --layer -9223372036854775808", nil),
    ("layer-units --epochs 1 --layer -9223372036854775808", nil),
    ("relu-cuts --layers 2,9223372036854775807,9223372036854775807,1", nil),
    ("mini-batches --batch-size 9223372036854775807", nil),
    ("layer-dimensions --inputs 0", nil), ("mini-batches --batch-size 0", nil),
  ]

  @Test func noFeatureHasTheLowestNumber() async throws {
    let line = "decision-regions --epochs 1 --features=-9223372036854775808,1"
    let run = try await Program.run(line, in: folder)
    #expect(run.status == 65 && run.message.contains("--features: moons has no feature"), "\(run.errors)")
  }

  @Test(arguments: refused)
  func whatIsTooMuchIsRefused(line: String, message: String?) async throws {
    let run = try await Program.run("\(line) -o data.json", in: folder)
    #expect(run.status == 64, "\(run.errors)")
    if let message { #expect(run.message == "Error: " + message) }
    #expect(run.message.contains("--"), "names the option")
  }
}
