/// The losses known by name.
public enum Losses {
  /// One line per loss: how it is made, and Keras's short names.
  private static let entries: [(loss: any Loss, aliases: [String])] = [
    (BinaryCrossEntropy(), ["bce"]),
    (SparseCategoricalCrossEntropy(), []),
    (CategoricalCrossEntropy(), []),
    (MeanSquaredError(), ["mse"]),
    (MeanAbsoluteError(), ["mae"]),
    (Huber(), []),
    (Hinge(), []),
  ]

  /// The names of all losses, without short ones.
  public static var names: [String] { entries.map(\.loss.name) }

  /// The loss of the given name or short name, with its default parameters, or nil.
  public static func named(_ name: String) -> (any Loss)? {
    entries.first { $0.loss.name == name || $0.aliases.contains(name) }?.loss
  }
}
