import Plotting

/// Levels that a map of a function shows.
enum LevelLines {
  /// Round levels between the least and the greatest value, about ten, at equal distances.
  static func levels(of grid: Grid) -> [Double] {
    guard let least = grid.values.min(), let greatest = grid.values.max(), least < greatest else { return [] }
    var levels = LinearScale(domain: least...greatest).ticks(count: 9).map(\.value)
    if levels.count < 8 { levels += zip(levels, levels.dropFirst()).map { ($0 + $1) / 2 } }
    return levels.sorted().filter { $0 > least && $0 < greatest }
  }

  /// Round levels at equal distances, or at equal ratios (1, 2, 5, 10 …) where values span more than a factor of 20.
  static func spread(over grid: Grid) -> [Double] {
    guard let least = grid.values.min(), let greatest = grid.values.max(), least > 0, greatest > 20 * least
    else {
      return levels(of: grid)
    }
    var levels: [Double] = []
    var power = 1.0
    while power > least { power /= 10 }
    while power * 10 <= least { power *= 10 }
    while power < greatest {
      levels += [power, 2 * power, 5 * power].map { $0.rounded(toSignificantDigits: 1) }
      power *= 10
    }
    return levels.filter { $0 > least && $0 < greatest }.suffix(12)
  }

  /// Levels at equal distances, or for a function above 0 that grows very unevenly 1 and 3 times the powers of ten.
  static func decades(over grid: Grid) -> [Double] {
    let sorted = grid.values.sorted()
    guard let least = sorted.first, let greatest = sorted.last, least >= 0,
      greatest > 10 * sorted[sorted.count / 2]
    else { return levels(of: grid) }
    var power = 1.0
    while power < greatest { power *= 10 }
    while power > greatest { power /= 10 }
    let powers = (0..<5).map { index in (0..<index).reduce(power) { value, _ in value / 10 } }
    return powers.flatMap { [$0, 3 * $0] }.sorted().filter { $0 > least && $0 < greatest }
  }
}
