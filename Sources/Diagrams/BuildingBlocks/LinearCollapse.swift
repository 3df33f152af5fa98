import Networks

/// Two trained networks of one feature, and the one layer that equals the first.
struct LinearCollapse: Sendable {
  let deep: Sequential<Double>
  let bent: Sequential<Double>
  let dataset: Dataset
  /// The curves are sampled here, in data units.
  let x: [Double]
  let deepCurve: [Double]
  let bentCurve: [Double]
  /// The one layer in data units: y = slope·x + intercept.
  let slope: Double
  let intercept: Double
  /// Where the second network may bend, if it is made of straight pieces.
  let kinks: [Double]?
  /// The mean squared errors of both networks and of the best line.
  let deepLoss: Double
  let bentLoss: Double
  let bestLineLoss: Double

  init(deep: Sequential<Double>, bent: Sequential<Double>, normalization: Normalization?, dataset: Dataset) {
    self.deep = deep
    self.bent = bent
    self.dataset = dataset
    func column(_ values: [Double]) -> Matrix<Double> {
      let matrix = Matrix(rows: values.count, columns: 1, elements: values)
      return normalization?.apply(to: matrix) ?? matrix
    }
    let xs = dataset.feature(0)
    let (low, high) = (xs.min() ?? 0, xs.max() ?? 1)
    let range = low...max(high, low.nextUp)
    x = SampledCurve.places(in: range, count: 301)
    deepCurve = deep.forward(column(x)).elements
    bentCurve = bent.forward(column(x)).elements
    // W = W_L ⋯ W₁ and b = W_L b_{L−1} + ⋯, layer by layer.
    var weights = deep.weights(ofLayer: 0)
    var biases = Matrix(rows: deep.layers[0].outputs, columns: 1, elements: deep.biases(ofLayer: 0))
    for layer in deep.layers.indices.dropFirst() {
      let next = deep.weights(ofLayer: layer)
      weights = next * weights
      biases = next * biases
      for (unit, bias) in deep.biases(ofLayer: layer).enumerated() { biases.elements[unit] += bias }
    }
    // y = W (x − mean) / deviation + b.
    let (mean, deviation) = (normalization?.means[0] ?? 0, normalization?.deviations[0] ?? 1)
    slope = weights.elements[0] / deviation
    intercept = biases.elements[0] - weights.elements[0] * mean / deviation
    let name = String(bent.activation(ofLayer: 0).name.prefix { $0 != "(" })
    let isStraight = ["linear", "relu", "leaky_relu", "prelu", "relu6", "hard_sigmoid"].contains(name)
    let ends = column([range.lowerBound, range.upperBound]).elements
    kinks = isStraight ? bent.kinks(in: ends[0]...ends[1]).map { $0.x * deviation + mean } : nil
    let targets = Self.values(of: dataset)
    deepLoss = Self.error(deep.forward(column(xs)).elements, targets)
    bentLoss = Self.error(bent.forward(column(xs)).elements, targets)
    bestLineLoss = Self.bestLineError(xs, targets)
  }

  /// The greatest difference between the deep network and its one layer.
  var difference: Double {
    zip(x, deepCurve).map { abs(slope * $0 + intercept - $1) }.max() ?? 0
  }

  /// The kinks, unless they are too many to be told apart.
  var drawnKinks: [Double]? { kinks.flatMap { (1...100).contains($0.count) ? $0 : nil } }

  /// Whether the second network's curve leaves the straight line between its ends.
  var bends: Bool {
    guard let first = bentCurve.first, let last = bentCurve.last else { return false }
    let scale = (bentCurve.map(abs).max() ?? 0) + 1
    return bentCurve.enumerated().contains { index, y in
      abs(y - first - (last - first) * Double(index) / Double(bentCurve.count - 1)) > 1e-9 * scale
    }
  }

  static func values(of dataset: Dataset) -> [Double] {
    if case .values(let values, _) = dataset.labels { values } else { [] }
  }

  private static func error(_ answers: [Double], _ targets: [Double]) -> Double {
    zip(answers, targets).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(max(targets.count, 1))
  }

  /// The mean squared error of the least-squares line: the variance that no line explains.
  private static func bestLineError(_ x: [Double], _ y: [Double]) -> Double {
    let count = Double(max(x.count, 1))
    let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
    let varianceX = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    let covariance = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    let slope = varianceX > 0 ? covariance / varianceX : 0
    return error(x.map { meanY + slope * ($0 - meanX) }, y)
  }
}
