import Plotting
import TestSupport

@testable import Gallery

/// Figures and what the gallery reads.
extension FuzzTarget {
  /// Reads a figure, lays it out, writes it and reads it again.
  static let figure = FuzzTarget(name: "figure") { bytes in
    let figure = try Figure(json: bytes)
    _ = figure.scene(measurer: FixedWidthMeasurer())
    _ = figure.resolved().alternativeText
    _ = figure.table()
    _ = try Figure(json: figure.json())
  }

  /// Markdown with directives.
  static let page = FuzzTarget(name: "page") { bytes in
    _ = Directive.all(in: bytes)
  }

  static let shard = FuzzTarget(name: "shard") { bytes in
    _ = try ShardResult(json: bytes, path: "a.json")
  }

  /// Locked data, as they are compared and rounded.
  static let tree = FuzzTarget(name: "tree") { bytes in
    _ = RoundedNumbers.inJSON(bytes)
    _ = try DataTreeParser.parse(bytes)
  }
}
