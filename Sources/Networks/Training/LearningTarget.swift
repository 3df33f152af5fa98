/// What a network is to learn from a data set's labels: the task, the loss, and the labels as the loss takes them.
///
/// The output unit follows from the labels, unless another loss is asked for:
/// - two classes: one logit, sigmoid, `binary_crossentropy`;
/// - K classes: K logits, softmax, `sparse_categorical_crossentropy`;
/// - real numbers: a linear output, `mean_squared_error`.
public struct LearningTarget: Sendable {
  /// The task, which says how many outputs there are.
  public let task: LearningTask
  /// What is minimised.
  public let loss: any Loss
  /// One row per sample: the class, a column for each class with a single 1, or the number to predict.
  public let targets: Matrix<Double>

  /// What labels are learnt as.
  ///
  /// - Parameters:
  ///   - labels: the labels of a data set.
  ///   - name: a name of `Losses`; nil follows from the labels. Losses of numbers take classes that are called by
  ///     numbers as these, and two classes of any name as 0 and 1.
  /// - Throws: `LossChoiceError` if there is no such loss, or it does not take these labels.
  public init(_ labels: Dataset.Labels, loss name: String? = nil) throws(LossChoiceError) {
    let standard = LearningTask(labels: labels).loss
    guard let loss = name.map({ Losses.named($0) }) ?? standard else {
      throw .unknownName(name ?? "", known: Losses.names)
    }
    guard let (task, targets) = Self.fit(labels, to: loss) else {
      let fitting = Losses.names.filter { other in
        Losses.named(other).flatMap { Self.fit(labels, to: $0) } != nil
      }
      throw .doesNotFit(loss.name, labels: Self.text(labels), fitting: fitting)
    }
    (self.task, self.loss, self.targets) = (task, loss, targets)
  }

  /// The task that a loss makes of labels, or nil if it does not take them.
  private static func fit(
    _ labels: Dataset.Labels, to loss: any Loss
  ) -> (task: LearningTask, targets: Matrix<Double>)? {
    switch loss {
    case is BinaryCrossEntropy, is Hinge: binary(labels, loss)
    case is SparseCategoricalCrossEntropy:
      classes(labels).map { (.multiclass(classes: $0.count), column($0.numbers.map(Double.init))) }
    case is CategoricalCrossEntropy:
      classes(labels).map { (.multiclass(classes: $0.count), oneHot($0.numbers, classes: $0.count)) }
    default: numbers(labels).map { (.regression(outputs: 1), column($0)) }
    }
  }

  private static func binary(
    _ labels: Dataset.Labels, _ loss: any Loss
  ) -> (task: LearningTask, targets: Matrix<Double>)? {
    switch labels {
    case .classes(let classes, let names) where names.count <= 2:
      (.binary, column(classes.map(Double.init)))
    case .values(let values, _)
    where loss is BinaryCrossEntropy && values.allSatisfy({ (0...1).contains($0) }):
      (.binary, column(values))
    default: nil
    }
  }

  /// More classes than this are real numbers that happen to be whole.
  private static let mostClasses = 10_000

  /// The class of each sample; numbers 0…K−1 are classes too.
  private static func classes(_ labels: Dataset.Labels) -> (numbers: [Int], count: Int)? {
    switch labels {
    case .classes(let classes, let names): return names.count < 2 ? nil : (classes, names.count)
    case .values(let values, _):
      guard let largest = values.max(), largest >= 1, largest < Double(mostClasses),
        values.allSatisfy({ $0 >= 0 && $0 == $0.rounded() }), Set(values).count == Int(largest) + 1
      else { return nil }
      return (values.map { Int($0) }, Int(largest) + 1)
    }
  }

  /// The number of each sample; a class stands for the number it is called by, and one of two for 0 or 1.
  private static func numbers(_ labels: Dataset.Labels) -> [Double]? {
    switch labels {
    case .values(let values, _): return values
    case .classes(let classes, let names):
      let numbers = names.compactMap { Double($0) }
      if numbers.count == names.count { return classes.map { numbers[$0] } }
      return names.count <= 2 ? classes.map(Double.init) : nil
    }
  }

  private static func column(_ numbers: [Double]) -> Matrix<Double> {
    Matrix(rows: numbers.count, columns: 1, elements: numbers)
  }

  private static func oneHot(_ numbers: [Int], classes: Int) -> Matrix<Double> {
    var matrix = Matrix<Double>(rows: numbers.count, columns: classes)
    for (row, number) in numbers.enumerated() { matrix[row, number] = 1 }
    return matrix
  }

  private static func text(_ labels: Dataset.Labels) -> String {
    switch labels {
    case .classes(_, let names): "\(names.count) classes"
    case .values: "real numbers"
    }
  }
}

/// Why a loss cannot be used.
public enum LossChoiceError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No loss has this name.
  case unknownName(String, known: [String])
  /// The loss does not take these labels; others do.
  case doesNotFit(String, labels: String, fitting: [String])

  /// What was given and what was expected, in one line.
  public var description: String {
    switch self {
    case .unknownName(let name, let known):
      "unknown loss '\(name)'; known are \(known.joined(separator: ", "))"
    case .doesNotFit(let name, let labels, let fitting):
      "the loss \(name) does not fit the labels, which are \(labels); expected "
        + (fitting.count < 2 ? "" : fitting.dropLast().joined(separator: ", ") + " or ")
        + (fitting.last ?? "other labels")
    }
  }
}

extension LearningTarget {
  /// The class of each sample; none where numbers are predicted.
  public var classes: [Int] {
    guard task.classes != nil else { return [] }
    return (0..<targets.rows).map { row in
      guard targets.columns > 1 else { return Int(targets[row, 0].rounded()) }
      return (0..<targets.columns).first { targets[row, $0] == 1 } ?? 0
    }
  }
}
