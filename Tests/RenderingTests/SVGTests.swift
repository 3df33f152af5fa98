import Foundation
import Graphics
import Testing

@testable import Rendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SVGTests {
  func svg(_ scene: Scene) throws -> String {
    String(decoding: try Renderer().render(scene, as: .svg), as: UTF8.self)
  }

  /// What follows the given words up to the next of the given ends.
  func values(after start: String, until end: Character, in text: String) -> [String] {
    text.split(separator: start, omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != end })
    }
  }

  @Test func isWellFormedWithItsSizeInPixels() throws {
    let text = try svg(richScene())
    let root = try ParsedSVG(text).root
    #expect(root["width"] == "100px" && root["height"] == "70px" && root["viewBox"] == "0 0 100 70")
    #expect(root["role"] == "img")
    #expect(root["lang"] == "en" && root["xml:lang"] == "en")
    let ids = values(after: " id=\"", until: "\"", in: text)
    #expect(root["aria-labelledby"] == ids.prefix(2).joined(separator: " "))
    #expect(ids[0].hasSuffix("-title") && ids[1].hasSuffix("-desc"))
  }

  @Test func titleAndDescriptionAreEscaped() throws {
    let text = try svg(scene([], title: "a < b & \"c\" > d\u{1}"))
    #expect(text.contains("-title\">a &lt; b &amp; &quot;c&quot; &gt; d\u{FFFD}</title>"))
    let parsed = try ParsedSVG(text)
    #expect(parsed.texts["title"] == "a < b & \"c\" > d\u{FFFD}")
    #expect(parsed.texts["desc"] == "What it shows")
  }

  @Test func emptyTitlesAreLeftOut() throws {
    let text = try svg(scene([], title: ""))
    #expect(!text.contains("<title") && text.split(separator: "-desc\"").count == 3)
  }

  @Test func idsAreUniquePrefixedAndEachReferenceLeadsToOne() throws {
    let text = try svg(richScene(identifier: "my figure"))
    let ids = values(after: " id=\"", until: "\"", in: text)
    #expect(ids.count > 10)
    #expect(Set(ids).count == ids.count)
    // A letter and five letters or digits that no other drawing begins its ids with.
    #expect(Set(ids.map { $0.prefix(6) }).count == 1 && ids[0].first?.isLetter == true)
    let references =
      values(after: "href=\"#", until: "\"", in: text) + values(after: "url(#", until: ")", in: text)
    #expect(references.count > 10)
    #expect(references.allSatisfy(ids.contains))
  }

  @Test func drawingsOfOneIdentifierShareNoId() throws {
    let texts = try ["σ loss", "σ cost", "激活"].map { try svg(scene([label($0)])) }
    let ids = texts.flatMap { values(after: " id=\"", until: "\"", in: $0) }
    #expect(ids.count > 12 && Set(ids).count == ids.count)
    #expect(Set(ids.map { $0.prefix(6) }).count == 3)
    #expect(try svg(scene([label("σ loss")])) == texts[0])
    let other = try svg(scene([label("σ loss")], identifier: "other"))
    #expect(Set(values(after: " id=\"", until: "\"", in: other)).isDisjoint(with: ids))
  }

  @Test func placesKeepHundredthsRelativeToTheLast() throws {
    let path = Path.polyline([Point(1.0 / 3, 9.99999), Point(20.125, 2), Point(-0.7890625, 7)])
    let text = try svg(scene([.path(path, stroke: Stroke(.black, width: 1))]))
    #expect(text.contains("d=\"M.33 10l19.8-8-20.92 5\""))
  }

  @Test func pathsThatComeAgainPointToTheFirst() throws {
    func symbol(_ x: Double, _ color: Color) -> Scene.Item {
      .path(
        .circle(center: Point(x, 20 + x / 7), radius: 3.5), fill: color, stroke: Stroke(.black, width: 0.8))
    }
    let items = (0..<20).map { symbol(4.3 * Double($0) + 5, $0.isMultiple(of: 2) ? .white : .black) }
    let text = try svg(scene(items, size: Size(100, 70)))
    #expect(text.split(separator: "<path ").count - 1 == 2)
    let places = values(after: "<use xlink:href=\"#", until: ">", in: text)
    #expect(places.count == 18)
    #expect(places[0].hasSuffix("\" x=\"8.6\" y=\"1.23\"/"))
    // A hair of another shape is another path.
    let other = Scene.Item.path(
      .circle(center: Point(50, 50), radius: 3.6), fill: .black, stroke: Stroke(.black, width: 0.8))
    #expect(try svg(scene(items + [other], size: Size(100, 70))).split(separator: "<path ").count - 1 == 3)
  }

  @Test func crispPicturesAskForIt() throws {
    let text = try svg(richScene())
    #expect(text.split(separator: "data:image/png;base64,").count == 3)
    #expect(text.split(separator: "image-rendering:pixelated").count == 2)
    #expect(!text.contains("picture:"))
  }

  @Test func lettersThatAreNoOutlinesAreAPicture() throws {
    let line = Typesetter(testFont).line(StyledText([TextRun("x", size: 12)]))
    let text = Scene.Text(StyledText([TextRun("x", size: 12)]), at: Point(5, 20), color: .black)
    let image = try #require(line.picture(text, scale: 2))
    let room = Rect(x: 0, y: -line.extent.ascent, width: line.extent.width, height: line.extent.height)
    #expect(image.frame.contains(room))
    #expect(stride(from: 3, to: image.pixels.count, by: 4).contains { image.pixels[$0] > 128 })
    #expect(try svg(scene([label("😀")])).contains("<g transform=\"translate(5 20)\">\n<image "))
  }

  @Test func charactersWithoutAFontAreBoxes() throws {
    #expect(try svg(scene([label("a\u{E123}")])).contains("fill-rule:evenodd\">\n<path d=\"M"))
  }

  @Test func whatThePageDoesNotShowIsLeftOut() throws {
    let square = Path.rect(Rect(x: 500, y: 0, width: 10, height: 10))
    let group = Scene.Group(clip: Rect(x: 0, y: 0, width: 9, height: 9), items: [.path(square, fill: .black)])
    let text = try svg(scene([.path(square, fill: .black), .group(group)]))
    #expect(!text.contains("<path style") && !text.contains("<g "))
  }

  @Test func textOfTheDrawingIsNotTakenForIds() throws {
    let text = try svg(scene([], title: " id=\"x\" url(#y) 1.23456"))
    #expect(try ParsedSVG(text).texts["title"] == " id=\"x\" url(#y) 1.23456")
  }

  @Test func identifiersBecomeNames() {
    #expect(XML.name("loss-curve_2") == "loss-curve_2")
    #expect(XML.name("2 Ä\"") == "figure2---")
    #expect(XML.name("") == "figure")
  }

  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func base64IsThatOfRFC4648(text: String, expected: String) {
    #expect(String(decoding: Base64.encoded(Array(text.utf8)), as: UTF8.self) == expected)
  }
}

/// The root's attributes and the texts of an XML document; fails where it is not well-formed.
private final class ParsedSVG: NSObject, XMLParserDelegate {
  var root: [String: String] = [:]
  var texts: [String: String] = [:]
  private var element = ""

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if root.isEmpty { root = attributes }
    element = name
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    element = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !element.isEmpty { texts[element, default: ""] += string }
  }
}
