import Networks
import TestSupport
import Testing

/// A layer for any number of inputs, and whether it is to behave as in training.
struct LayerCase: Sendable, CustomTestStringConvertible {
  let name: String
  let isTraining: Bool
  let make: @Sendable (_ inputs: Int, _ outputs: Int) -> any Layer

  init(
    _ name: String, isTraining: Bool = false,
    _ make: @escaping @Sendable (_ inputs: Int, _ outputs: Int) -> any Layer
  ) {
    self.name = name
    self.isTraining = isTraining
    self.make = make
  }

  var testDescription: String { name }

  /// One line for each layer; a new one joins here.
  static let all: [LayerCase] =
    [
      LayerCase("Dense") { Dense(inputs: $0, outputs: $1) },
      LayerCase("Dense, tanh") { Dense(inputs: $0, outputs: $1, activation: Tanh()) },
      LayerCase("PReLU, one slope") { inputs, _ in PReLULayer(inputs: inputs) },
      LayerCase("PReLU, a slope each") { inputs, _ in PReLULayer(inputs: inputs, sharesSlope: false) },
      LayerCase("Softmax") { inputs, _ in Softmax(inputs: inputs) },
      LayerCase("Dropout") { inputs, _ in Dropout(inputs: inputs, rate: 0.4) },
      LayerCase("Dropout, training", isTraining: true) { inputs, _ in Dropout(inputs: inputs, rate: 0.4) },
      LayerCase("Dropout that scales answers") { inputs, _ in
        Dropout(inputs: inputs, rate: 0.4, scaling: .inference)
      },
      LayerCase("Dropout that scales answers, training", isTraining: true) { inputs, _ in
        Dropout(inputs: inputs, rate: 0.4, scaling: .inference)
      },
      LayerCase("BatchNorm") { inputs, _ in BatchNorm(inputs: inputs) },
      LayerCase("BatchNorm, training", isTraining: true) { inputs, _ in
        BatchNorm(inputs: inputs, epsilon: 0.1)
      },
      LayerCase("LayerNorm") { inputs, _ in LayerNorm(inputs: inputs, epsilon: 0.1) },
    ]
    + Activations.names.map { name in
      LayerCase("Activation \(name)") { inputs, _ in
        ActivationLayer(inputs: inputs, activation: (try? Activations.named(name)) ?? Linear())
      }
    }
}

struct LayerGradientTests {
  @Test("Derivatives by parameters and inputs are central differences", arguments: LayerCase.all)
  func derivatives(layerCase: LayerCase) {
    var largest = 0.0
    withSeeds(24) { seed, random in
      // The first seeds have the smallest shapes: a batch of 1, a width of 1.
      let samples = seed < 4 ? 1 + Int(seed) % 2 : 1 + random.index(below: 6)
      let width = seed < 4 ? 1 + Int(seed) / 2 : 1 + random.index(below: 5)
      let layer = layerCase.make(width, 1 + random.index(below: 4))
      let error = largestError(layer, samples: samples, isTraining: layerCase.isTraining, seed: seed, &random)
      #expect(
        error.difference < 1e-6, "\(layerCase.name) of width \(width), \(samples) samples, seed \(seed)")
      largest = max(largest, error.size)
    }
    // `step` has no slope anywhere, and softmax none for a single class; but some derivative is not 0.
    #expect(largest > 1e-2)
  }

  /// The largest relative error of the derivatives through a layer between two dense ones, and the largest
  /// derivative.
  private func largestError(
    _ layer: any Layer, samples: Int, isTraining: Bool, seed: UInt64, _ random: inout SeededGenerator
  ) -> (difference: Double, size: Double) {
    let layers: [any Layer] = [
      Dense(inputs: 2, outputs: layer.inputs), layer,
      Dense(inputs: layer.outputs, outputs: 2, activation: Tanh()),
    ]
    var model = Sequential<Double>(layers: layers, seed: seed)
    model.parameters = model.parameters.map { $0 + 0.5 * random.uniform() }
    model.state = model.state.map { $0 + random.uniform() }
    let features = matrix(samples, 2, &random)
    let data = Samples(features: features, targets: matrix(samples, 2, &random))
    func objective(_ model: Sequential<Double>, _ features: Matrix<Double>) -> Double {
      model.derivatives(
        of: Samples(features: features, targets: data.targets), loss: MeanSquaredError(),
        isTraining: isTraining, seed: seed
      ).objective
    }
    let found = model.derivatives(of: data, loss: MeanSquaredError(), isTraining: isTraining, seed: seed)
    let byParameters = GradientCheck.centralDifferences(at: model.parameters) { parameters in
      var moved = model
      moved.parameters = parameters
      return objective(moved, features)
    }
    let byFeatures = GradientCheck.centralDifferences(at: features.elements) {
      objective(model, Matrix(rows: samples, columns: 2, elements: $0))
    }
    let reference = byParameters + byFeatures
    let size = reference.map(abs).max() ?? 0
    let difference =
      zip(found.parameters + found.features.elements, reference).map { abs($0 - $1) }.max() ?? 0
    // Differences themselves are exact to about 1e-10.
    return (difference / max(size, 1e-3), size)
  }

  private func matrix(_ rows: Int, _ columns: Int, _ random: inout SeededGenerator) -> Matrix<Double> {
    Matrix(rows: rows, columns: columns, elements: random.normals(count: rows * columns))
  }
}
