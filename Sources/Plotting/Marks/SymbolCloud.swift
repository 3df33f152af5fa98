import Graphics

/// Collects symbols, which are shapes up to a number and pixels beyond it.
struct SymbolCloud {
  /// More symbols than this are pixels in every file: as shapes they would be a file of megabytes, which readers
  /// take seconds to show.
  static let shapeLimit = 20_000

  /// What tells the symbols of a mark apart.
  struct Key: Hashable {
    /// The class, or −1.
    var kind = -1
    /// A step of a colour map, or −1.
    var color = -1
    /// A step of the diameter, or −1.
    var size = -1
    /// Whether a surface hides the symbol.
    var isFaint = false
  }

  private var stamps: Scene.Stamps
  private var numbers: [Key: Int] = [:]
  private var last: (key: Key, number: Int)?

  init(capacity: Int) {
    stamps = Scene.Stamps(capacity: capacity)
  }

  /// Adds a symbol.
  ///
  /// - Parameter look: gives the look of a key that has not occurred yet.
  mutating func add(_ key: Key, at center: Point, look: (Key) -> SymbolLook) {
    if let last, last.key == key { return stamps.stamp(last.number, at: center) }
    let number = numbers[key] ?? stamps.add(look(key).stamp)
    numbers[key] = number
    last = (key, number)
    stamps.stamp(number, at: center)
  }

  /// The symbols, from back to front.
  var items: [Scene.Item] {
    guard stamps.places.count <= Self.shapeLimit else { return [.stamps(stamps)] }
    return zip(stamps.places, stamps.kinds).map { place, kind in
      let look = stamps.looks[Int(kind)]
      return .path(look.path.moved(by: place), fill: look.fill, stroke: look.stroke)
    }
  }
}
