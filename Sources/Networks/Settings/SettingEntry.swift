/// One line of a registry of settings that have a name and parameters.
struct SettingEntry<Value>: Sendable {
  /// The name alone.
  let name: String
  /// A text with parameters that is right: `step(30, gamma=0.1)`.
  let example: String
  private let keys: [String]
  private let construct: @Sendable (SettingArguments) throws(ParameterError) -> Value

  /// An entry whose name is that of its example.
  init(
    _ example: String, _ keys: [String],
    _ construct: @escaping @Sendable (SettingArguments) throws(ParameterError) -> Value
  ) {
    name = SettingArguments.split(example).name
    self.example = example
    self.keys = keys
    self.construct = construct
  }

  /// The value of this kind (`schedule`, `optimizer`) with the parameters of a text.
  func make(_ arguments: String?, kind: String) throws(ParameterError) -> Value {
    try construct(
      SettingArguments(arguments, owner: "\(kind) '\(name)'", keys: keys, example: example))
  }
}
