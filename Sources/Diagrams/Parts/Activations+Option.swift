import Networks

extension Activations {
  /// The activation that an option names; a name that is none is answered with the nearest ones.
  static func ofOption(_ text: String, option: String = "--activation") throws -> any Activation {
    let name = String(text.prefix { $0 != "(" })
    guard names.contains(name) else {
      throw UnknownNameError(kind: "activation", name: name, known: names, option: option)
    }
    return try named(text)
  }
}
