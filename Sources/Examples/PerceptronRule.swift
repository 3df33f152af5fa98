import Networks

/// Rosenblatt's perceptron (1957) and the rule by which it learns.
///
/// A perceptron says 1 if w·x + b > 0 and else 0. The rule looks at one sample after the other. Where the answer y is
/// the target t, nothing happens; where it is wrong, the boundary moves towards the right side:
///
///     w ← w + η·(t − y)·x
///     b ← b + η·(t − y)
///
/// If a straight line parts the classes, the rule makes only so many mistakes and then none any more (Novikoff 1962).
/// No line parts the classes of XOR: there it goes on for ever.
enum PerceptronRule: ExampleProgram {
  static let name = "perceptron"
  static let summary = "the perceptron rule learns AND and OR, and cannot learn XOR"

  /// The four corners of the unit square.
  static let corners = Matrix<Double>([[0, 0], [0, 1], [1, 0], [1, 1]])
  /// What three logical functions make of the corners.
  static let functions: [(name: String, targets: [Int])] = [
    ("AND", [0, 0, 0, 1]), ("OR", [0, 1, 1, 1]), ("XOR", [0, 1, 1, 0]),
  ]

  static func run(_ say: (String) -> Void) {
    // The tutorial's perceptron, set by hand: its boundary is the line x1 + 2·x2 − 1 = 0.
    let set = Perceptron(weights: [1, 2], bias: -1)
    for x in [[2.0, 1], [0, 0], [1, 0]] {
      say("w = (1, 2), b = -1 says \(set.answer(to: x)) to \(text(x, 0))")
    }

    // The same perceptron, taught.
    for (name, targets) in functions {
      var perceptron = Perceptron(weights: [0, 0], bias: 0)
      let mistakes = perceptron.learn(corners, targets: targets, rate: 1, passes: 20)
      say("\(name): mistakes in each pass \(mistakes.map(String.init).joined(separator: " "))")
      let answers = (0..<4).map { perceptron.answer(to: corners.row($0)) }
      let verdict = answers == targets ? "right" : "but the targets are \(targets)"
      say(
        "  w = (\(text(perceptron.weights, 0))), b = \(text(perceptron.bias, 0)) says \(answers): \(verdict)")
    }
  }
}

/// A threshold unit.
struct Perceptron: Equatable {
  var weights: [Double]
  var bias: Double

  /// 1 if w·x + b > 0, else 0.
  func answer(to x: [Double]) -> Int {
    let sum = zip(weights, x).reduce(bias) { $0 + $1.0 * $1.1 }
    return sum > 0 ? 1 : 0
  }

  /// Goes through the samples until a pass has no mistake, at most so often; returns the mistakes of each pass.
  mutating func learn(_ samples: Matrix<Double>, targets: [Int], rate: Double, passes: Int) -> [Int] {
    var mistakes: [Int] = []
    for _ in 0..<passes {
      mistakes.append(0)
      for row in 0..<samples.rows {
        let x = samples.row(row)
        let error = Double(targets[row] - answer(to: x))
        if error == 0 { continue }
        mistakes[mistakes.count - 1] += 1
        for i in weights.indices { weights[i] += rate * error * x[i] }
        bias += rate * error
      }
      if mistakes.last == 0 { break }
    }
    return mistakes
  }
}
