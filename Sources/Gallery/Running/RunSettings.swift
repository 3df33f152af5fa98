/// What a run is told.
package struct RunSettings: Sendable {
  /// Whether files are only compared and none is written.
  package var check = false
  /// Whether everything is drawn anew.
  package var force = false
  /// Whether the locked data are drawn and nothing is computed.
  package var fromLock = false
  /// How many figures are computed at once.
  package var jobs = 1
  /// A folder that remembers what was computed; nil remembers nothing.
  package var cache: String?
  /// Whether outcomes bring the images before and after.
  package var keepsPictures = false

  /// The standard settings: compute, compare, draw what has changed.
  package init() {}
}
