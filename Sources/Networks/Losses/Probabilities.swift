#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The logistic function 1 / (1 + e⁻ᶻ): the probability of class 1 for a logit.
public func sigmoid(_ logit: Double) -> Double { Sigmoid().value(at: logit) }

/// The probabilities e^zₖ / Σ e^zⱼ of classes with the given logits, without overflow.
public func softmax(_ logits: [Double]) -> [Double] {
  guard let largest = logits.max() else { return [] }
  let exponentials = logits.map { exp($0 - largest) }
  let total = exponentials.reduce(0, +)
  return exponentials.map { $0 / total }
}
