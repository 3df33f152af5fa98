import Plotting

/// How names from data appear in a figure.
enum FeatureNames {
  /// A name in the markup of texts: `x1` and `x_1` as a variable with an index, everything else unchanged.
  static func markup(_ name: String) -> String {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false)
    if name.count == 2, let letter = name.first, letter.isLetter, let digit = name.last, digit.isNumber {
      return "$\(letter)_\(digit)$"
    }
    if parts.count == 2, parts[0].count == 1, parts[0].allSatisfy(\.isLetter), parts[1].count == 1 {
      return "$\(parts[0])_\(parts[1])$"
    }
    return Markup.escaped(name)
  }
}
