import Graphics

/// The region in which a grid of numbers lies above a level, as closed rings.
///
/// Each cell is cut along the same lines that `MarchingSquares` finds. Sides that two cells share are left out, so
/// that one ring surrounds what hangs together and filling it shows no seams. Rings run counterclockwise around the
/// region (in a system whose y points up) and clockwise around holes.
package enum FilledRegion {
  /// The rings in fractional indices: x counts columns, y rows.
  ///
  /// - Parameter level: nil takes every cell without a gap.
  static func rings(of grid: Grid, above level: Double?) -> [[Point]] { rings(of: grid, above: [level])[0] }

  /// The rings above each of several levels, which are found together.
  package static func rings(of grid: Grid, above levels: [Double?]) -> [[[Point]]] {
    var rings = [[[Point]]](repeating: [], count: levels.count)
    guard grid.rows > 1, grid.columns > 1 else { return rings }
    let heights = levels.map { $0 ?? -.infinity }
    let order = heights.indices.filter { !heights[$0].isNaN }.sorted { heights[$0] < heights[$1] }
    var tracer = RegionTracer(LevelScan(grid, levels: order.map { heights[$0] }))
    tracer.trace()
    for (number, index) in order.enumerated() {
      rings[index] = tracer.chains[number].rings().map { ring in
        ring.map { $0.point(in: tracer.scan, level: heights[index]) }
      }
    }
    return rings
  }
}

extension PieceChains {
  /// The pieces joined to rings, in the order in which their first pieces were added.
  fileprivate func rings() -> [[GridPlace]] {
    let corners = leavingCorners()
    var used = Array(repeating: false, count: pieces.count)
    var rings: [[GridPlace]] = []
    for first in pieces.indices where !used[first] {
      var ring: [GridPlace] = []
      var piece = first
      while piece >= 0, !used[piece] {
        used[piece] = true
        ring.append(pieces[piece].start)
        let end = pieces[piece].end
        piece = Int(pieces[piece].next)
        if end.kind == .corner { piece = corners[end]?.first { !used[$0] } ?? -1 }
      }
      rings.append(ring)
    }
    return rings
  }

  /// The pieces that start at each corner of the grid: two where cells without a gap meet at that corner alone.
  private func leavingCorners() -> [GridPlace: [Int]] {
    var leaving: [GridPlace: [Int]] = [:]
    for (number, piece) in pieces.enumerated() where piece.start.kind == .corner {
      leaving[piece.start, default: []].append(number)
    }
    return leaving
  }
}
