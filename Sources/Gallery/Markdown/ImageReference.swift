/// The pictures that a piece of Markdown or HTML shows first: one, or one for each theme.
struct ImageReference: Equatable {
  /// A picture and the theme that it is for, where the page says so.
  struct Variant: Equatable {
    var path: String
    var theme: String?
  }

  /// The pictures; the first is the one for readers without preferences.
  var variants: [Variant]

  /// Finds the first image in a text; nil if it has none or only part of one.
  ///
  /// - Parameter definitions: the addresses that `[name]: address` gives, by name.
  init?(in text: String, definitions: [String: String] = [:]) {
    let found = [
      text.range(of: "<picture").map { ($0.lowerBound, Kind.picture) },
      text.range(of: "<img").map { ($0.lowerBound, Kind.tag) },
      text.range(of: "![").map { ($0.lowerBound, Kind.markdown) },
    ].compactMap { $0 }.min { $0.0 < $1.0 }
    guard let (start, kind) = found else { return nil }
    let rest = String(text[start...])
    switch kind {
    case .picture:
      guard let pictures = Self.picture(rest) else { return nil }
      variants = pictures
    case .tag:
      guard let tag = HTMLTag(rest), let source = tag.attributes["src"] else { return nil }
      variants = [Variant(path: Self.path(of: source))]
    case .markdown:
      guard let address = MarkdownImage.address(in: rest, definitions: definitions) else { return nil }
      variants = [Variant(path: Self.path(of: address))]
    }
  }

  /// The image at an address.
  init(address: String) {
    variants = [Variant(path: Self.path(of: address))]
  }

  private enum Kind { case picture, tag, markdown }

  /// The image of a `<picture>`, then its sources for the light and the dark theme.
  private static func picture(_ text: String) -> [Variant]? {
    guard let end = text.range(of: "</picture>") else { return nil }
    var rest = text[..<end.lowerBound]
    var variants: [Variant] = []
    var image: Variant?
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...]
      if let tag = HTMLTag(String(rest)) {
        if tag.name == "img", let source = tag.attributes["src"] {
          image = Variant(path: path(of: source))
        } else if tag.name == "source", let source = tag.attributes["srcset"] {
          let first = source.trimmed.prefix { !$0.isWhitespace && $0 != "," }
          let media = tag.attributes["media"]?.filter { !$0.isWhitespace } ?? ""
          let theme = ["dark", "light"].first { media.contains("prefers-color-scheme:\($0)") }
          if let theme { variants.append(Variant(path: path(of: String(first)), theme: theme)) }
        }
      }
      rest = rest.dropFirst()
    }
    guard let image else { return nil }
    return [image] + variants.filter { $0.path != image.path }
  }

  /// The file of an address: without query and fragment, with the characters that `%20` and the like stand for.
  private static func path(of address: String) -> String {
    let file = address.prefix { $0 != "?" && $0 != "#" }
    var bytes: [UInt8] = []
    var rest = Array(file.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
