/// Finds the name that a misspelt one was probably meant to be.
enum NameSuggestion {
  /// `; did you mean 'sigmoid'?`, or nothing if no name is near.
  static func hint(for name: String, among names: [String]) -> String {
    nearest(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// The nearest name: at most a third of its characters wrong, the first of equally near ones; else the only
  /// one that begins with the given letters.
  static func nearest(to name: String, among names: [String]) -> String? {
    let given = Array(name.lowercased())
    let distances = names.map { ($0, distance(given, Array($0.lowercased()))) }
    guard let best = distances.min(by: { $0.1 < $1.1 }) else { return nil }
    if best.1 <= max(1, max(given.count, best.0.count) / 3) { return best.0 }
    let longer = names.filter { $0.lowercased().hasPrefix(name.lowercased()) }
    return given.count >= 3 && longer.count == 1 ? longer[0] : nil
  }

  /// The least number of characters to insert, delete, replace or swap with a neighbour (Damerau 1964, Levenshtein
  /// 1965, in the restricted form).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var table = Array(repeating: Array(0...b.count), count: a.count + 1)
    for i in 1...a.count {
      table[i][0] = i
      for j in 1...b.count {
        let change = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        table[i][j] = min(change, table[i - 1][j] + 1, table[i][j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }
}
