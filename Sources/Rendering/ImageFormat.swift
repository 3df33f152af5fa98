/// A kind of file that a drawing can become; the raw value is the file extension.
public enum ImageFormat: String, Sendable, Hashable, CaseIterable {
  /// Pixels, compressed without loss.
  case png
  /// Shapes as XML; letters are outlines, so that they look alike everywhere.
  case svg
  /// Shapes on a page, with the fonts embedded.
  case pdf
}
