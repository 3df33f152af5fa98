extension StyledContent {
  /// The content in a colour.
  public func foregroundStyle(_ color: ColorName) -> Self { styled { $0.color = color.name } }

  /// The content in a colour map: see `Colormaps`.
  public func colormap(_ name: String) -> Self { styled { $0.colormap = name } }

  /// The content more or less opaque.
  ///
  /// - Parameter opacity: 0 is invisible, 1 hides what is behind.
  public func opacity(_ opacity: Double) -> Self { styled { $0.opacity = opacity } }

  /// Lines of a width and a pattern.
  ///
  /// Swift Charts takes a `StrokeStyle` with any lengths of dashes; here patterns have names, so that those of print,
  /// which tell series apart, never look like one of them.
  ///
  /// - Parameters:
  ///   - width: in CSS pixels; nil leaves it as it is.
  ///   - dash: the pattern; nil leaves it as it is.
  public func lineStyle(width: Double? = nil, dash: Style.Dash? = nil) -> Self {
    styled {
      $0.width = width ?? $0.width
      $0.dash = dash ?? $0.dash
    }
  }

  /// Points in a shape, lines with one at each point.
  public func symbol(_ symbol: Symbol) -> Self { styled { $0.symbol = symbol } }

  /// Symbols of a diameter in CSS pixels.
  ///
  /// Swift Charts takes an area in square points, or a size; the name of the argument keeps the two apart.
  public func symbolSize(diameter: Double) -> Self { styled { $0.size = diameter } }

  /// Symbols and bars as outlines.
  public func hollow(_ isHollow: Bool = true) -> Self { styled { $0.hollow = isHollow } }
}
