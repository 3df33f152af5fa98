import Plotting

extension Symbol {
  private static let series: [Symbol] = [
    .circle, .triangle, .square, .diamond, .pentagon, .triangleDown, .cross, .star,
  ]

  /// The symbol of one of several lines; after eight they begin anew.
  static func ofSeries(_ index: Int) -> Symbol { series[index % series.count] }
}
