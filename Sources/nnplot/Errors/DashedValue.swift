import Networks

/// A value that looks like an option, which the argument parser says is missing.
enum DashedValue {
  /// The message with how such a value is written, if that is what was meant.
  ///
  /// - Parameter arguments: what follows the program's name.
  static func explained(_ message: String, in arguments: [String]) -> String {
    guard let said = message.prefixMatch(of: #/Error: Missing value for '(--[^ ']+)[^'\n]*'/#),
      let place = arguments.lastIndex(of: String(said.1)), place + 1 < arguments.endIndex,
      arguments[place + 1].hasPrefix("-")
    else { return message }
    let (name, next) = (arguments[place], OneLine.text(arguments[place + 1]))
    return "\(said.0); if '\(next)' is the value, write \(name)='\(next)'" + message[said.range.upperBound...]
  }
}
