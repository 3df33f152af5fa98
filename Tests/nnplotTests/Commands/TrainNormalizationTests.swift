import Foundation
import Testing

/// What `nnplot train --batch-norm` and `--layer-norm` reach with PyTorch's first weights is what PyTorch reaches, the
/// running statistics among it; `pytorch_normalization.py` made the reference.
struct TrainNormalizationTests {
  struct Reference: Decodable {
    struct Tensor: Decodable {
      var name: String
      var shape: [Int]
      var values: [Double]
    }
    struct Run: Decodable {
      var options: String
      var start: [Tensor]
      var end: [Tensor]
      var losses: [Double]
    }
    var features: [[Double]]
    var labels: [Int]
    var runs: [Run]

    var csv: String {
      zip(features, labels).map { (($0.map { "\($0)" }) + ["\($1)"]).joined(separator: ",") + "\n" }.joined()
    }
  }

  @Test("Weights, statistics and losses", arguments: [("double", 1e-9), ("float", 1e-3)])
  func agreement(precision: String, tolerance: Double) async throws {
    let path = TemporaryFolder.fixture("pytorch_normalization.json")
    let reference = try JSONDecoder().decode(
      Reference.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    let folder = try TemporaryFolder()
    try folder.write(reference.csv, to: "d.csv")
    #expect(reference.runs.count == 4)
    for run in reference.runs {
      let start = run.start.map { (name: $0.name, shape: $0.shape, values: $0.values) }
      try WeightFile.bytes(start).write(to: URL(fileURLWithPath: folder.file("w.safetensors")))
      let ended = try await Program.run(
        "train --data d.csv --layers 4,6,5,4 \(run.options) --optimizer sgd --learning-rate 0.05 --momentum 0.9 "
          + "--init w.safetensors --no-shuffle --precision \(precision) --epochs 15 --batch-size 8 "
          + "-o out.safetensors --history h.csv -q", in: folder)
      try #require(ended.status == 0, "\(ended.errors)")
      let file = try WeightFile(folder.bytes(of: "out.safetensors"))
      #expect(file.tensors.keys.sorted() == run.end.map(\.name).sorted())
      for end in run.end {
        let tensor = try #require(file.tensors[end.name])
        #expect(tensor.shape == end.shape)
        #expect(difference(tensor.values, end.values) < tolerance, "\(run.options), \(end.name)")
      }
      let rows = try folder.text(of: "h.csv").split(separator: "\n").dropFirst()
      let losses = try rows.map { try #require(Double($0.split(separator: ",")[1])) }
      #expect(difference(losses, run.losses) < tolerance)
    }
  }

  private func difference(_ a: [Double], _ b: [Double]) -> Double {
    a.count == b.count ? zip(a, b).map { abs($0 - $1) }.max() ?? .infinity : .infinity
  }
}
