extension ChartModifiable {
  /// The values at the ends of the horizontal axis, and its scale; what is nil stays as it is.
  public func chartXScale(domain: ClosedRange<Double>? = nil, type: ScaleType? = nil) -> Self {
    changingPanels { $0.x.set(domain, type) }
  }

  /// The values at the ends of the vertical axis, and its scale; what is nil stays as it is.
  public func chartYScale(domain: ClosedRange<Double>? = nil, type: ScaleType? = nil) -> Self {
    changingPanels { $0.y.set(domain, type) }
  }

  /// Names along the horizontal axis: marks at 0, 1, 2, … belong to them.
  public func chartXScale(domain names: [String]) -> Self { changingPanels { $0.x.set(names) } }

  /// Names along the vertical axis: marks at 0, 1, 2, … belong to them.
  public func chartYScale(domain names: [String]) -> Self { changingPanels { $0.y.set(names) } }

  /// What the horizontal axis measures.
  public func chartXAxisLabel(_ label: String) -> Self { changingPanels { $0.x.label = label } }

  /// What the vertical axis measures.
  public func chartYAxisLabel(_ label: String) -> Self { changingPanels { $0.y.label = label } }

  /// What the axis upwards of a view into space measures.
  public func chartZAxisLabel(_ label: String) -> Self {
    changingPanels {
      var axis = $0.z ?? Axis()
      axis.label = label
      $0.z = axis
    }
  }

  /// How numbers along the horizontal axis are written.
  public func chartXAxis(format: NumberFormat) -> Self { changingPanels { $0.x.format = format } }

  /// How numbers along the vertical axis are written.
  public func chartYAxis(format: NumberFormat) -> Self { changingPanels { $0.y.format = format } }
}

extension Axis {
  fileprivate mutating func set(_ domain: ClosedRange<Double>?, _ type: ScaleType?) {
    self.domain = domain ?? self.domain
    guard let type else { return }
    scale = type.name
    threshold = type.threshold
  }

  fileprivate mutating func set(_ names: [String]) {
    categories = names
    scale = CategoryScale.name
  }
}
