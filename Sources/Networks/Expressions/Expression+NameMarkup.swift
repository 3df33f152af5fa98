extension Expression {
  /// A variable's name in math markup: Greek names as letters, digits at the end and what follows an underscore
  /// as an index (`w1` and `w_1` as `w_1`, `w12` as `w_{12}`, `alpha` as `\alpha`).
  public static func markup(ofName name: String) -> String {
    let parts = name.split(separator: "_", maxSplits: 1)
    guard let first = parts.first else { return name }
    let stem = first.prefix { !$0.isNumber }
    let digits = first.dropFirst(stem.count)
    guard !stem.isEmpty, digits.allSatisfy(\.isNumber) else { return name }
    var index = String(digits)
    if parts.count == 2 { index += (index.isEmpty ? "" : ",") + parts[1] }
    return letters(String(stem)) + (index.isEmpty ? "" : index.count == 1 ? "_\(index)" : "_{\(index)}")
  }

  /// Greek by name, single letters as they are (italic in math), longer names upright.
  private static func letters(_ stem: String) -> String {
    if greek.contains(stem) { return "\\" + stem }
    return stem.count == 1 ? stem : "\\mathrm{\(stem)}"
  }

  private static let greek: Set<String> = [
    "alpha", "beta", "gamma", "delta", "epsilon", "eta", "theta", "lambda", "mu", "nu", "rho", "sigma", "tau",
    "phi", "psi", "omega",
  ]
}
