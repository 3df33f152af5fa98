import Foundation
import Testing

/// What `nnplot train` reaches with PyTorch's first weights is what PyTorch reaches; `pytorch_command.py` made the
/// reference.
@Suite(.timeLimit(.minutes(5)))
struct TrainAgreementTests {
  struct Reference: Decodable {
    struct Run: Decodable {
      var task: String
      var outputs: Int
      var activation: String
      var options: String
      var start: [[Double]]
      var end: [[Double]]
      var losses: [Double]
      var accuracies: [Double]
    }
    var features: [[Double]]
    var labels: [String: [Double]]
    var runs: [Run]

    /// The samples as pandas writes them.
    func csv(_ task: String) -> String {
      let labels = labels[task] ?? []
      let rows = zip(features, labels).map { row, label in
        (row.map { "\($0)" } + [task == "regression" ? "\(label)" : "\(Int(label))"]).joined(separator: ",")
      }
      return (["a,b,c,y"] + rows).joined(separator: "\n") + "\n"
    }
  }

  static let reference = try? JSONDecoder().decode(
    Reference.self,
    from: Data(contentsOf: URL(fileURLWithPath: TemporaryFolder.fixture("pytorch_command.json"))))
  static let tasks = ["binary", "multiclass", "regression"]

  @Test func theReferenceHasEveryTaskActivationAndOptimizer() throws {
    let runs = try #require(Self.reference).runs
    #expect(Set(runs.map { "\($0.task) \($0.activation)" }).count == 12)
    #expect(Set(runs.map { String($0.options.prefix { $0 != " " }) }).count == 5)
    #expect(runs.allSatisfy { difference($0.start.flatMap { $0 }, $0.end.flatMap { $0 }) > 1e-3 })
  }

  @Test("Weights and history in double precision", arguments: tasks)
  func double(task: String) async throws {
    try await check(task, precision: "double", within: 1e-9)
  }

  @Test("Weights and history in single precision", arguments: tasks)
  func single(task: String) async throws {
    try await check(task, precision: "float", within: 1e-3)
  }

  private func check(_ task: String, precision: String, within tolerance: Double) async throws {
    let reference = try #require(Self.reference)
    let folder = try TemporaryFolder()
    try folder.write(reference.csv(task), to: "d.csv")
    for run in reference.runs where run.task == task {
      let k = run.outputs
      let shapes = [[5, 3], [5], [k, 5], [k]]
      // PyTorch counts the activation, too.
      let names = ["0.weight", "0.bias", "2.weight", "2.bias"]
      let start = zip(names, zip(shapes, run.start)).map { (name: $0, shape: $1.0, values: $1.1) }
      try WeightFile.bytes(start).write(to: URL(fileURLWithPath: folder.file("w.safetensors")))
      let ended = try await Program.run(
        "train --data d.csv --layers 3,5,\(k) --activation \(run.activation) --optimizer \(run.options) "
          + "--init w.safetensors --no-shuffle --precision \(precision) --epochs 15 --batch-size 8 "
          + "-o out.safetensors --history h.csv -q", in: folder)
      try #require(ended.status == 0, "\(ended.errors)")
      #expect(ended.output.isEmpty && ended.errors.isEmpty)
      let file = try WeightFile(folder.bytes(of: "out.safetensors"))
      let tensors = ["0.weight", "0.bias", "1.weight", "1.bias"].compactMap { file.tensors[$0] }
      #expect(file.tensors.count == 4 && tensors.map(\.shape) == shapes)
      #expect(tensors.allSatisfy { $0.type == (precision == "float" ? "F32" : "F64") })
      for (tensor, end) in zip(tensors, run.end) {
        #expect(difference(tensor.values, end) < tolerance, "\(run.options), \(run.activation)")
      }
      try checkHistory(folder.text(of: "h.csv"), run, within: tolerance)
    }
  }

  private func checkHistory(_ text: String, _ run: Reference.Run, within tolerance: Double) throws {
    let rows = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(rows.first == (run.accuracies.isEmpty ? ["epoch", "loss"] : ["epoch", "loss", "accuracy"]))
    #expect(rows.dropFirst().map { $0[0] } == (0..<15).map(String.init))
    #expect(difference(try rows.dropFirst().map { try #require(Double($0[1])) }, run.losses) < tolerance)
    guard !run.accuracies.isEmpty, tolerance < 1e-6 else { return }
    #expect(difference(try rows.dropFirst().map { try #require(Double($0[2])) }, run.accuracies) < 1e-12)
  }

  private func difference(_ a: [Double], _ b: [Double]) -> Double {
    a.count == b.count ? zip(a, b).map { abs($0 - $1) }.max() ?? .infinity : .infinity
  }
}
