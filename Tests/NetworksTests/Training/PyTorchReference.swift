import Networks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `Fixtures/pytorch_training.py` wrote with PyTorch 2.15.0.
struct PyTorchReference: Decodable {
  struct Run: Decodable {
    /// The optimizer as `Optimizers.named` takes it; after a bar a clipping or a schedule.
    let optimizer: String
    let rate: Double
    /// The parameters after 15 epochs.
    let end: [Double]
  }

  struct Net: Decodable {
    let task: String
    let outputs: Int
    let activation: String
    let start: [Double]
    let logits: [Double]
    let loss: Double
    let gradient: [Double]
    let runs: [Run]

    var learningTask: LearningTask {
      switch task {
      case "binary": .binary
      case "multiclass": .multiclass(classes: outputs)
      default: .regression(outputs: outputs)
      }
    }

    func model<Scalar: FloatingScalar>() throws -> Sequential<Scalar> {
      let layers = [
        Dense(inputs: 3, outputs: 5, activation: try Activations.named(activation)),
        Dense(inputs: 5, outputs: outputs),
      ]
      return Sequential(layers: layers, parameters: start.map { Scalar($0) })
    }
  }

  let features: [Double]
  let targets: [String: [Double]]
  let nets: [Net]

  static let all = try? JSONDecoder().decode(
    PyTorchReference.self, from: Data(contentsOf: URL(filePath: fixture("pytorch_training.json"))))

  func samples<Scalar: FloatingScalar>(_ net: Net) -> Samples<Scalar> {
    let targets = targets[net.task] ?? []
    return Samples(
      features: Matrix(rows: 20, columns: 3, elements: features.map { Scalar($0) }),
      targets: Matrix(rows: 20, columns: targets.count / 20, elements: targets.map { Scalar($0) }))
  }
}

/// The learning rates of PyTorch's schedules.
struct PyTorchSchedules: Decodable {
  let losses: [Double]
  let rates: [String: [Double]]

  static let all = try? JSONDecoder().decode(
    PyTorchSchedules.self, from: Data(contentsOf: URL(filePath: fixture("pytorch_schedules.json"))))
}

/// The largest difference of two lists of numbers, infinite if one is longer.
func largestDifference<Scalar: FloatingScalar>(_ numbers: [Scalar], _ reference: [Double]) -> Double {
  guard numbers.count == reference.count else { return .infinity }
  return zip(numbers, reference).map { abs(Double($0) - $1) }.reduce(0) { $1 <= $0 ? $0 : $1 }
}
