import Plotting
import Rendering
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

  /// The result of a part of a run, and what is said of it beside others.
  static let shard = FuzzTarget(name: "shard") { bytes in
    let result = try ShardResult(json: bytes, path: "a.json")
    let again = try ShardResult(json: result.json(), path: "a.json")
    require(again == result, "a result is read as it was written")
    _ = try ShardResult.merged([(path: "a.json", result: result)])
  }

  /// Locked data, as they are compared and rounded.
  static let tree = FuzzTarget(name: "tree") { bytes in
    _ = RoundedNumbers.inJSON(bytes)
    _ = try DataTreeParser.parse(bytes)
  }

  /// A locked drawing, and what has changed since another one.
  static let scene = FuzzTarget(name: "scene") { bytes in
    let halves = bytes.split(separator: 0, maxSplits: 1).map(Array.init)
    guard let lock = SceneLock(halves.first ?? []) else { return }
    require(SceneLock(lock.bytes) == lock, "a lock is read as it was written")
    guard let other = SceneLock(halves.last ?? []) else { return }
    let sentence = SceneComparison(old: lock, new: other).sentence()
    require(sentence == nil || lock.text != other.text, "nothing has changed where all is equal")
  }

  /// Texts with formulas.
  static let markup = FuzzTarget(name: "markup") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    _ = Markup.plain(text)
    require(Markup.plain(Markup.escaped(text)) == text, "what is escaped stands as it is")
  }

  /// Pictures of the user.
  static let png = FuzzTarget(name: "png") { bytes in
    let picture = try PNGImage(bytes)
    require(picture.pixels.count == 4 * picture.width * picture.height, "as many pixels as the size says")
  }
}
