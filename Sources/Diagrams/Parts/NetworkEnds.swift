import Networks

extension Sequential {
  /// How many numbers the network takes and gives, for messages: `2 inputs and 1 output`.
  var ends: String {
    "\(inputs) input\(inputs == 1 ? "" : "s") and \(outputs) output\(outputs == 1 ? "" : "s")"
  }
}
