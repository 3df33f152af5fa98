/// Pieces of outlines, each inside one cell, that are linked where they meet while cells come row by row.
///
/// At most two pieces meet where a level crosses a side: one of each cell beside it, or two of one cell at the grid's
/// edge. The first waits until the second comes, at the latest a row later, so that nothing is searched.
struct PieceChains {
  /// A piece, the places of its ends, and the pieces it meets there, or −1.
  struct Piece {
    var start: GridPlace
    var end: GridPlace
    var previous: Int32 = -1
    var next: Int32 = -1
  }

  /// An end that waits for another piece.
  private struct Waiting {
    var place = GridPlace.none
    var piece: Int32 = -1
  }

  private(set) var pieces: [Piece] = []
  private let columns: Int
  private var beside = (Waiting(), Waiting())
  private var across: [Waiting] = []

  /// - Parameter columns: the grid's.
  init(columns: Int) {
    self.columns = columns
  }

  /// Adds a piece and links it to those that wait for it.
  @inline(__always)
  mutating func add(_ start: GridPlace, _ end: GridPlace) {
    if across.isEmpty { across = Array(repeating: Waiting(), count: 2 * columns) }
    let piece = Int32(truncatingIfNeeded: pieces.count)
    pieces.append(Piece(start: start, end: end))
    meet(start, piece)
    meet(end, piece)
  }

  /// Links a piece to the one that waits at a place, or lets it wait.
  @inline(__always)
  private mutating func meet(_ place: GridPlace, _ piece: Int32) {
    switch place.kind {
    case .corner: return
    case .right:
      // A cell has two sides of a kind, in rows or columns that are neighbours; they must not take each other's place.
      let (row, column) = place.index.quotientAndRemainder(dividingBy: columns)
      let slot = (row & 1) * columns + column
      if across[slot].place == place { return link(piece, across[slot].piece, at: place) }
      across[slot] = Waiting(place: place, piece: piece)
    case .up:
      if place.index & 1 == 0 {
        if beside.0.place == place { return link(piece, beside.0.piece, at: place) }
        beside.0 = Waiting(place: place, piece: piece)
      } else {
        if beside.1.place == place { return link(piece, beside.1.piece, at: place) }
        beside.1 = Waiting(place: place, piece: piece)
      }
    }
  }

  private mutating func link(_ piece: Int32, _ other: Int32, at place: GridPlace) {
    set(other, besides: Int(piece), at: place)
    set(piece, besides: Int(other), at: place)
  }

  private mutating func set(_ neighbour: Int32, besides piece: Int, at place: GridPlace) {
    if pieces[piece].start == place {
      pieces[piece].previous = neighbour
    } else {
      pieces[piece].next = neighbour
    }
  }
}
