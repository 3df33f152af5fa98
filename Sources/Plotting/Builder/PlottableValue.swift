/// Data with their name, written `.value("epoch", epochs)` as in Swift Charts; the name becomes an axis's label.
///
/// Swift Charts takes one datum for each mark. Here a value is an array of them all, or a single datum: single data of
/// one series, as a loop makes them, are joined to one mark.
public struct PlottableValue<Value: Sendable>: Sendable {
  let label: String
  let value: Value

  /// Data with their name.
  public static func value(_ label: String, _ value: Value) -> PlottableValue {
    PlottableValue(label: label, value: value)
  }
}

extension PlottableValue where Value == Double {
  /// A whole number with its name.
  public static func value(_ label: String, _ value: some BinaryInteger) -> PlottableValue {
    PlottableValue(label: label, value: Double(value))
  }

  var array: PlottableValue<[Double]> { PlottableValue<[Double]>(label: label, value: [value]) }
}

extension PlottableValue where Value == [Double] {
  /// Whole numbers with their name.
  public static func value(_ label: String, _ value: [some BinaryInteger]) -> PlottableValue {
    PlottableValue(label: label, value: value.map { Double($0) })
  }
}
