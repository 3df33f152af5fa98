/// The paths of an SVG that later ones of the same look and shape can point to: symbols, ticks and lines of a grid.
struct SVGRepeats {
  /// A path that has been written.
  struct Original {
    /// Where in the output its first attribute begins, so that it can get an id.
    var attribute: Int
    /// The places from the first one on, in hundredths of a pixel.
    var offsets: [Int]
    var origin: (x: Int, y: Int)
    /// Its id's number; nil as long as nothing points to it.
    var id: Int?
  }

  private struct Key: Hashable {
    var attributes: [UInt8]
    var letters: [UInt8]
  }

  /// Longer paths, which hardly come again, are not compared.
  private static let longest = 60
  /// How many shapes of one look and as many steps are remembered.
  private static let most = 16
  /// How much a place may differ, in hundredths of a pixel: cairo's roundings to 1/256 px and this file's.
  private static let tolerance = 2

  private var originals: [Key: [Original]] = [:]
  /// Where ids have to be inserted, with their numbers.
  private(set) var ids: [(place: Int, number: Int)] = []

  /// The original of a path and how far the path lies from it; nil where the path has to be written, as an original of
  /// later ones.
  ///
  /// - Parameters:
  ///   - attributes: What is written before the path's steps, at a place of the output.
  ///   - nextID: The id's number of an original that has none yet.
  mutating func original(
    of path: SVGPathData, attributes: ArraySlice<UInt8>, nextID: Int
  ) -> (id: Int, x: Int, y: Int)? {
    guard let origin = path.origin, path.letters.count <= Self.longest else { return nil }
    let key = Key(attributes: Array(attributes), letters: path.letters)
    var known = originals[key] ?? []
    let match = known.firstIndex { original in
      zip(original.offsets, path.offsets).allSatisfy { abs($0 - $1) <= Self.tolerance }
    }
    guard let match else {
      if known.count == Self.most { known.removeFirst() }
      known.append(Original(attribute: attributes.startIndex, offsets: path.offsets, origin: origin))
      originals[key] = known
      return nil
    }
    let original = known[match]
    let id = original.id ?? nextID
    if original.id == nil {
      originals[key]?[match].id = id
      ids.append((original.attribute, id))
    }
    return (id, origin.x - original.origin.x, origin.y - original.origin.y)
  }
}
