/// Work of ours that is measured, where there is one beside the bare C calls that bound it.
struct Workload {
  /// A piece of work; gives the peak memory in bytes if it ran in a process of its own.
  typealias Piece = () throws -> Int?

  /// What is measured, made when its turn comes.
  struct Pieces {
    var ours: Piece
    var bare: Piece?

    /// Work in this process.
    static func here(_ ours: @escaping () throws -> Void, bare: (() throws -> Void)? = nil) -> Pieces {
      Pieces(
        ours: {
          try ours()
          return nil
        },
        bare: bare.map { bare in
          {
            try bare()
            return nil
          }
        })
    }
  }

  /// A short name, by which `--only` chooses and scripts know it.
  var name: String
  /// What is done.
  var title: String
  /// How much of it, and in what unit.
  var amount: Double
  var unit: String
  /// What the bare calls are.
  var bareTitle: String?
  /// Whether what one unit allocates is counted.
  var countsAllocations = false
  var prepare: (_ program: String) throws -> Pieces

  /// All workloads. Those in processes of their own come first, because Linux counts what the parent has in memory as
  /// the child's peak.
  static var all: [Workload] {
    commands + training + landscape + contours + drawings + encoding + figures
  }
}

/// Why something cannot be measured.
struct BenchmarkError: Error, CustomStringConvertible {
  var description: String
}
