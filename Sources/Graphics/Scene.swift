/// A finished drawing: every place, size and colour is decided, only painting is left.
public struct Scene: Sendable, Hashable {
  /// The page in CSS pixels.
  public var size: Size
  /// What the page is filled with; nil leaves it transparent.
  public var background: Color?
  /// The fonts of every text in the drawing.
  public var font: FontChoice
  /// The drawing's name, for readers that cannot see it.
  public var title: String
  /// What the drawing shows in one or two sentences, for readers that cannot see it.
  public var alternativeText: String
  /// A name that tells this drawing from others on one page; SVG ids begin with it.
  public var identifier: String
  /// The items, from back to front.
  public var items: [Item]

  /// A drawing of the given items.
  public init(
    size: Size, background: Color?, font: FontChoice, title: String, alternativeText: String,
    identifier: String, items: [Item]
  ) {
    self.size = size
    self.background = background
    self.font = font
    self.title = title
    self.alternativeText = alternativeText
    self.identifier = identifier
    self.items = items
  }

  /// One thing to paint. The list of kinds is closed: a mark is new, an item never.
  public enum Item: Sendable, Hashable {
    /// An outline that is filled, then stroked.
    case path(Path, fill: Color? = nil, stroke: Stroke? = nil)
    /// A line of text.
    case text(Text)
    /// A picture of pixels.
    case image(Image)
    /// A few outlines at very many places, painted as pixels.
    case stamps(Stamps)
    /// Items that are painted only inside a rectangle.
    case group(Group)
  }

  /// A line of text at a place.
  public struct Text: Sendable, Hashable {
    /// What is written.
    public var text: StyledText
    /// The start of the baseline.
    public var origin: Point
    /// The turn about the origin, in radians clockwise.
    public var angle: Double
    /// The letters' colour.
    public var color: Color
    /// The colour of a 3 px edge around the letters, which keeps them readable on lines and maps.
    public var halo: Color?

    /// A text at a place.
    public init(_ text: StyledText, at origin: Point, angle: Double = 0, color: Color, halo: Color? = nil) {
      self.text = text
      self.origin = origin
      self.angle = angle
      self.color = color
      self.halo = halo
    }
  }

  /// A picture of pixels stretched over a rectangle.
  public struct Image: Sendable, Hashable {
    /// Pixels in a row.
    public var width: Int
    /// Rows of pixels.
    public var height: Int
    /// Red, green, blue and opacity of each pixel (not premultiplied), row by row from the top left.
    public var pixels: [UInt8]
    /// Where the picture goes.
    public var frame: Rect
    /// Whether colours blend between the pixels' centres; otherwise each pixel is a crisp cell.
    public var smooth: Bool

    /// A picture; `pixels` holds 4 × width × height bytes.
    public init(width: Int, height: Int, pixels: [UInt8], frame: Rect, smooth: Bool) {
      precondition(
        pixels.count == 4 * width * height,
        "an image of \(width) × \(height) pixels needs \(4 * width * height) bytes, not \(pixels.count)")
      self.width = width
      self.height = height
      self.pixels = pixels
      self.frame = frame
      self.smooth = smooth
    }
  }

  /// Items with a common clip.
  public struct Group: Sendable, Hashable {
    /// Nothing is painted outside.
    public var clip: Rect
    /// The items, from back to front.
    public var items: [Item]

    /// Items inside a clip.
    public init(clip: Rect, items: [Item]) {
      self.clip = clip
      self.items = items
    }
  }
}
