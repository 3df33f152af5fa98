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
  /// - Parameter bytes: the file; a byte order mark and any kind of line ends are fine. Where it is no UTF-8, the
  ///   directives that this touches have a problem.
  package static func all(in bytes: [UInt8]) -> [Directive] {
    let directives = DirectiveReader(lines: Page.lines(of: bytes)).directives()
    return String(validating: bytes, as: UTF8.self) == nil ? directives.map(\.withoutMendedText) : directives
  }

  /// With a problem if bytes that are no UTF-8 were mended in its words or paths: it would name another file.
  private var withoutMendedText: Directive {
    guard problem == nil, (arguments + images.map(\.path)).contains(where: { $0.contains("\u{FFFD}") }) else {
      return self
    }
    var directive = self
    directive.problem = "the command or the image's path is no UTF-8; save the page as UTF-8"
    return directive
  }
}
