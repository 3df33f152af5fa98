/// A rule that turns gradients into steps, with the formulas and defaults of PyTorch.
///
/// The rule is a value without memory; what it remembers between steps lies in an `OptimizerState`, as long as
/// the parameters. A new optimizer is one file with a conforming type and one line in `Optimizers`.
public protocol Optimizer: Sendable {
  /// The name in Keras and PyTorch style: `sgd`, `adam`.
  var name: String { get }
  /// PyTorch's default learning rate.
  var defaultLearningRate: Double { get }
  /// Numbers to remember for each parameter.
  var memory: Int { get }
  /// What every remembered number is before the first step.
  var initialMemory: Double { get }
  /// Moves the parameters by one step.
  func update<Scalar: FloatingScalar>(_ step: OptimizerStep<Scalar>)
}

extension Optimizer {
  /// 0.
  public var initialMemory: Double { 0 }
}

/// What an optimizer reads and writes in one step.
@unsafe public struct OptimizerStep<Scalar: FloatingScalar> {
  /// The number of parameters.
  public var count: Int
  /// To be moved.
  public var parameters: UnsafeMutablePointer<Scalar>
  /// ∂L/∂parameters.
  public var gradient: UnsafePointer<Scalar>
  /// `memory` vectors of `count` numbers, one after the other; `initialMemory` before the first step.
  public var memory: UnsafeMutablePointer<Scalar>
  /// The number of this step, from 1.
  public var number: Int
  /// The learning rate of this step.
  public var learningRate: Double
}

/// What an optimizer remembers between steps.
public struct OptimizerState<Scalar: FloatingScalar>: Sendable, Equatable {
  /// The number of steps taken.
  public private(set) var steps = 0
  private var memory: [Scalar]
  private let count: Int

  /// The state before the first step.
  public init(for optimizer: any Optimizer, parameters count: Int) {
    memory = Array(repeating: Scalar(optimizer.initialMemory), count: optimizer.memory * count)
    self.count = count
  }

  /// Moves parameters by one step of the optimizer that this state was made for.
  ///
  /// - Precondition: there are as many parameters and derivatives as the state was made for.
  public mutating func step(
    _ optimizer: any Optimizer, parameters: inout [Scalar], gradient: [Scalar], learningRate: Double
  ) {
    precondition(
      parameters.count == count && gradient.count == count && memory.count == optimizer.memory * count,
      "\(optimizer.name) was prepared for \(count) parameters, but is given \(parameters.count) and "
        + "\(gradient.count) derivatives")
    unsafe parameters.withUnsafeMutableBufferPointer { parameters in
      unsafe gradient.withUnsafeBufferPointer { gradient in
        guard let parameters = parameters.baseAddress, let gradient = gradient.baseAddress else { return }
        unsafe step(optimizer, parameters: parameters, gradient: gradient, learningRate: learningRate)
      }
    }
  }

  /// Moves parameters by one step; the memory has room for one number even if the optimizer needs none.
  mutating func step(
    _ optimizer: any Optimizer, parameters: UnsafeMutablePointer<Scalar>, gradient: UnsafePointer<Scalar>,
    learningRate: Double
  ) {
    steps += 1
    let (count, steps) = (count, steps)
    unsafe memory.withUnsafeMutableBufferPointer { memory in
      unsafe optimizer.update(
        OptimizerStep(
          count: count, parameters: parameters, gradient: gradient,
          memory: memory.baseAddress ?? parameters, number: steps, learningRate: learningRate))
    }
  }
}
