import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads what tests ask of an SVG; `isWellFormed` is false if it is no XML.
final class SVGReader: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var ids: [String] = []
  /// What `href` attributes and `url(…)` refer to.
  private(set) var references: [String] = []
  private(set) var root: [String: String] = [:]
  /// The texts of elements by name, such as `title`.
  private(set) var texts: [String: String] = [:]
  private var open: [String] = []

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if open.isEmpty { root = attributes }
    open.append(name)
    if let id = attributes["id"] { ids.append(id) }
    for (key, value) in attributes {
      if key.hasSuffix("href"), value.hasPrefix("#") { references.append(String(value.dropFirst())) }
      if value.hasPrefix("url(#") { references.append(String(value.dropFirst(5).dropLast())) }
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    texts[open.last ?? "", default: ""] += text
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    open.removeLast()
  }
}

/// The width and height in a PNG's header; nil if it is no PNG.
func pixelSize(ofPNG data: Data) -> [Int]? {
  let bytes = [UInt8](data.prefix(24))
  guard bytes.count == 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    bytes[12..<16].elementsEqual("IHDR".utf8)
  else { return nil }
  return [bytes[16..<20], bytes[20..<24]].map { $0.reduce(0) { 256 * $0 + Int($1) } }
}
