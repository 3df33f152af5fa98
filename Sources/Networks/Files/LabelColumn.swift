/// What a column of labels says is to be learnt.
enum LabelColumn {
  /// Whole numbers of more kinds than this are values.
  static let mostNumericClasses = 20

  /// The kinds of numbers in increasing order; nil if the numbers are no classes.
  static func kinds(of values: [Double]) -> [Double]? {
    var kinds: Set<Double> = []
    for value in values {
      guard value == value.rounded(), abs(value) <= 0x1p53 else { return nil }
      if kinds.insert(value).inserted, kinds.count > mostNumericClasses { return nil }
    }
    return kinds.sorted()
  }

  /// The class of each number, in the order of the kinds.
  static func classes(of values: [Double], kinds: [Double]) -> [Int] {
    let numbers = Dictionary(uniqueKeysWithValues: zip(kinds, kinds.indices))
    return values.map { numbers[$0, default: 0] }
  }

  /// The class of each text, and the classes' names, sorted as Python sorts them: by code points, which is the order
  /// of the bytes of UTF-8; String's own order is another.
  static func classes(of texts: [String]) -> (classes: [Int], names: [String]) {
    let names = Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    return (texts.map { numbers[$0, default: 0] }, names)
  }
}
