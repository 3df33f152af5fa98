import Networks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a training has reached, in one line.
struct TrainingSummary {
  /// `loss 0.0123, accuracy 0.995, val_loss 0.02 after 500 epochs of 16 steps`.
  let text: String

  init(_ outcome: TrainingOutcome) {
    let history = outcome.history
    // The epoch whose weights are kept.
    let epoch = (history.restoredEpoch ?? history.epochs) - 1
    var parts = history.columns.compactMap { name, values in
      values.indices.contains(epoch) ? "\(name) \(Self.short(values[epoch]))" : nil
    }
    if let test = outcome.test {
      parts.append("test_loss \(Self.short(test.loss))")
      if let accuracy = test.accuracy { parts.append("test_accuracy \(Self.short(accuracy))") }
    }
    let steps = "\(outcome.stepsPerEpoch) step\(outcome.stepsPerEpoch == 1 ? "" : "s")"
    let epochs = "\(history.epochs) epoch\(history.epochs == 1 ? "" : "s") of \(steps)"
    var end = parts.isEmpty ? "untrained" : parts.joined(separator: ", ") + " after \(epochs)"
    if history.ending == .stoppedEarly { end += ", stopped early" }
    if let restored = history.restoredEpoch, restored != history.epochs {
      end += " with the weights of epoch \(restored)"
    }
    text = end
  }

  /// A number to four significant digits, in plain characters.
  static func short(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return "\(value)" }
    let power = Int(log10(abs(value)).rounded(.down))
    guard (-4...7).contains(power) else {
      return "\((value / pow(10, Double(power - 3))).rounded() / 1000)e\(power)"
    }
    let scale = pow(10, Double(max(0, 3 - power)))
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
