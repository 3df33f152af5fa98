extension BarMark {
  /// Bars of several series side by side at the same places.
  ///
  /// - Parameters:
  ///   - x: the places of the groups.
  ///   - series: the values of each series, one for each place.
  ///   - labels: the series' names for the legend, or none.
  ///   - share: of the distance between places, the room that a group takes.
  /// - Precondition: each series has a value for each place, and there is a name for each series or none.
  public static func grouped(
    x: [Double], series: [[Double]], labels: [String] = [], share: Double = 0.8
  ) -> [BarMark] {
    check(x, series, labels)
    let width = BarMark(x: x, y: x, share: share).barWidth / Double(max(series.count, 1))
    return series.enumerated().map { index, values in
      let offset = (Double(index) - Double(series.count - 1) / 2) * width
      return BarMark(
        x: x.map { $0 + offset }, y: values, width: width, label: labels.isEmpty ? nil : labels[index],
        style: Style(color: "class\(index)"))
    }
  }

  /// Bars of several series on top of each other: positive values upwards from 0, negative ones downwards.
  ///
  /// - Precondition: each series has a value for each place, and there is a name for each series or none.
  public static func stacked(
    x: [Double], series: [[Double]], labels: [String] = [], share: Double = 0.8
  ) -> [BarMark] {
    check(x, series, labels)
    var above = x.map { _ in 0.0 }
    var below = above
    return series.enumerated().map { number, values in
      var (base, end) = (above, values)
      for (index, value) in values.enumerated() where value.isFinite {
        base[index] = value < 0 ? below[index] : above[index]
        end[index] = base[index] + value
        if value < 0 { below[index] = end[index] } else { above[index] = end[index] }
      }
      return BarMark(
        x: x, y: end, base: base, share: share, label: labels.isEmpty ? nil : labels[number],
        style: Style(color: "class\(number)"))
    }
  }

  private static func check(_ x: [Double], _ series: [[Double]], _ labels: [String]) {
    for values in series {
      precondition(
        values.count == x.count, "a series has \(values.count) values, but there are \(x.count) places")
    }
    precondition(
      labels.isEmpty || labels.count == series.count,
      "there are \(labels.count) labels for \(series.count) series")
  }
}
