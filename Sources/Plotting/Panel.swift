/// One coordinate system with its marks.
public struct Panel: Sendable, Equatable {
  /// What surrounds the data.
  public enum Frame: String, Sendable, Codable {
    /// Lines at the left and the bottom, with a light grid: for curves, where values are read off.
    case axes
    /// A thin line all around: for maps and images.
    case box
    /// No lines and no ticks: for images, and for drawings whose places have no meaning of their own.
    case bare
    /// Nothing, neither title nor marks: a cell of the page that stays empty.
    case none
  }

  /// The panel's own heading, above its frame.
  public var title: String
  /// A line below the heading, such as a formula.
  public var subtitle: String
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis
  /// The axis upwards; with it the panel is a view into space. nil until the marks have been asked.
  public var z: Axis?
  /// From where space is seen; nil is the usual view.
  public var view: ViewAngles?
  /// What surrounds the data.
  public var frame: Frame
  /// Whether a unit is as long horizontally as vertically, on logarithmic scales a decade; both axes need the same
  /// scale, else nothing happens.
  public var equalAspect: Bool
  /// Whether the panel explains its marks in a legend.
  public var showsLegend: Bool
  /// What the legend is about, written above its entries.
  public var legendTitle: String
  /// The marks, from back to front.
  public var marks: [AnyMark]
  /// How many columns of the page the panel takes, at least 1.
  public var columnSpan: Int
  /// Small panels that lie on this one and show a part of it enlarged.
  public var insets: [Inset]

  /// A panel of the given marks.
  public init(
    title: String = "", subtitle: String = "", x: Axis = Axis(), y: Axis = Axis(), z: Axis? = nil,
    view: ViewAngles? = nil, frame: Frame = .axes,
    equalAspect: Bool = false,
    showsLegend: Bool = true, legendTitle: String = "", marks: [any Mark] = [],
    columnSpan: Int = 1, insets: [Inset] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.x = x
    self.y = y
    self.z = z
    self.view = view
    self.frame = frame
    self.equalAspect = equalAspect
    self.showsLegend = showsLegend
    self.legendTitle = legendTitle
    self.marks = marks.map(AnyMark.init)
    self.columnSpan = columnSpan
    self.insets = insets
  }

  /// A cell of the page that stays empty.
  public static let blank = Panel(frame: .none)
}

/// A small panel that lies on another one.
public struct Inset: Sendable, Equatable, Codable {
  /// The left edge of the inset's frame, as a share of the outer frame's width.
  public var left: Double
  /// The top edge, as a share of the outer frame's height.
  public var top: Double
  /// The width, as a share of the outer frame's width.
  public var width: Double
  /// The height, as a share of the outer frame's height.
  public var height: Double
  /// What the inset shows.
  public var panel: Panel

  /// An inset at a place given in shares of the outer frame.
  public init(left: Double, top: Double, width: Double, height: Double, panel: Panel) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
    self.panel = panel
  }

  /// Reads an inset; its edges lie near the outer panel.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    left = try container.decode(Double.self, forKey: .left)
    top = try container.decode(Double.self, forKey: .top)
    width = try container.decode(Double.self, forKey: .width)
    height = try container.decode(Double.self, forKey: .height)
    panel = try container.decode(Panel.self, forKey: .panel)
    guard [left, top].allSatisfy((-1...2).contains), [width, height].allSatisfy((0.001...1).contains) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath,
          debugDescription: "an inset's left and top lie in -1…2, its width and height in 0.001…1"))
    }
  }
}
