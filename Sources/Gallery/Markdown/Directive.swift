/// A figure's command in a page, with the images that it is for.
package struct Directive: Equatable, Sendable {
  /// The line of the page where the comment begins, counted from 1.
  package var line: Int
  /// The words after `nnplot`.
  package var arguments: [String]
  /// The images that the page shows next.
  package var images: [Image]
  /// Why nothing can be drawn; nil if all is well.
  package var problem: String?

  /// An image and the theme that the page shows it for.
  package struct Image: Equatable, Sendable {
    /// The file, relative to the page.
    package var path: String
    /// `dark` or `light` in a `<picture>`; nil leaves the theme to the command.
    package var theme: String?
  }

  /// Every directive of a page of Markdown.
  ///
  /// - Parameter bytes: the file; a byte order mark and any kind of line ends are fine.
  package static func all(in bytes: [UInt8]) -> [Directive] {
    DirectiveReader(lines: Page.lines(of: bytes)).directives()
  }
}
