/// The paths of an SVG that later ones of the same look and shape can point to: symbols, ticks and lines of a grid.
struct SVGRepeats {
  /// A path that has been written.
  private struct Original {
    /// Where in the output its first attribute begins, so that it can get an id.
    var place: Int
    /// The places from the first one on, in hundredths of a pixel.
    var offsets: [Int]
    var origin: SVGPathData.Place
    /// Its id's number; nil as long as nothing points to it.
    var id: Int?
  }

  private struct Key: Hashable {
    var look: Int
    var letters: [UInt8]
  }

  /// How many shapes of one look and as many steps are remembered.
  private static let most = 16
  /// How much a place may differ, in hundredths of a pixel: two roundings.
  private static let tolerance = 2

  private var originals: [Key: [Original]] = [:]
  /// Where ids have to be inserted, with their numbers.
  private(set) var ids: [(place: Int, number: Int)] = []

  /// The original of a path and how far the path lies from it; nil where the path has to be written, as an original of
  /// later ones.
  ///
  /// - Parameters:
  ///   - look: The number of what the path is painted with.
  ///   - place: Where in the output its first attribute would begin.
  ///   - nextID: The id's number of an original that has none yet.
  mutating func original(
    of path: SVGPathData, look: Int, place: Int, nextID: Int
  ) -> (id: Int, x: Int, y: Int)? {
    guard !path.letters.isEmpty else { return nil }
    let key = Key(look: look, letters: path.letters)
    var known = originals.removeValue(forKey: key) ?? []
    defer { originals[key] = known }
    let match = known.firstIndex { original in
      zip(original.offsets, path.offsets).allSatisfy { abs($0 - $1) <= Self.tolerance }
    }
    guard let match else {
      if known.count == Self.most { known.removeFirst() }
      known.append(Original(place: place, offsets: path.offsets, origin: path.origin))
      return nil
    }
    let id = known[match].id ?? nextID
    if known[match].id == nil {
      known[match].id = id
      ids.append((known[match].place, id))
    }
    let origin = known[match].origin
    return (id, path.origin.x - origin.x, path.origin.y - origin.y)
  }
}
