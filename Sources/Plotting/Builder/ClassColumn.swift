/// A column of classes, one for each datum, with the classes' names in the order of their colours.
public struct ClassColumn: Sendable, Equatable {
  /// The classes' names.
  public let names: [String]
  /// The class of each datum, an index of `names`.
  public let classes: [Int]

  /// The column of some names; classes count in the order in which they first occur.
  public init(_ column: [String]) {
    var names: [String] = []
    var indices: [String: Int] = [:]
    classes = column.map { name in
      if let index = indices[name] { return index }
      indices[name] = names.count
      names.append(name)
      return names.count - 1
    }
    self.names = names
  }

  /// The column of class numbers, such as a data set's labels.
  ///
  /// - Precondition: there is a name for each class that occurs, and no class is below 0.
  public init(_ classes: [Int], names: [String]) {
    if let bad = classes.first(where: { !names.indices.contains($0) }) {
      preconditionFailure("the class \(bad) has no name; there are \(names.count) names, counted from 0")
    }
    self.names = names
    self.classes = classes
  }

  /// The data of a class, in their order.
  func members(of kind: Int) -> [Int] { classes.indices.filter { classes[$0] == kind } }

  /// Checks that there is a class for each datum of a mark.
  func check(count: Int, of type: String) {
    precondition(
      classes.count == count,
      "a mark of the kind '\(type)' has \(count) data, but the column has \(classes.count)")
  }
}
