import Rendering

/// One image to draw or to check.
package struct Job: Equatable, Sendable {
  /// How messages call the figure: the image's name without its extension.
  package var name: String
  /// The image, from the working directory.
  package var image: String
  /// The page and line of its command: `figures/README.md:12`.
  package var place: String
  /// The folder of the page, from the working directory.
  var folder: String
  /// The words of the command, with the theme that the page shows the image in.
  var arguments: [String]
  /// The theme in which the page asks for the image; nil leaves it to the command.
  var theme: String?
  /// The command as lock files remember it.
  package var command: String
  /// The kind of file.
  var format: ImageFormat
  /// Jobs with the same number show one figure in several themes.
  var group: Int
  /// Why nothing can be drawn; nil if all is well.
  package var problem: String?

  /// The lock file of the data.
  var dataLock: String { Self.lock("json", of: image) }
  /// The lock file of the drawing.
  var sceneLock: String { Self.lock("scene", of: image) }

  /// The lock files of an image.
  static func locks(of image: String) -> [String] { ["json", "scene"].map { lock($0, of: image) } }

  private static func lock(_ suffix: String, of image: String) -> String {
    Paths.join(Paths.folder(of: image), "data/\(Paths.name(of: image)).\(suffix)")
  }
}
