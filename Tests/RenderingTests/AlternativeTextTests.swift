import CZlib
import Graphics
import Plotting
import Testing

@testable import Rendering

/// Where the files keep a figure's title and alternative text.
@Suite struct AlternativeTextTests {
  private func figure(title: String = "A < B & “C”", language: String = "en") -> Figure {
    Figure(title, language: language) { LineMark(x: [0, 1], y: [3, 0.25]).foregroundStyle(by: "loss") }
  }
  private let english = "Line (loss) falls from 3 to 0.25. x from 0 to 1, y from 0.25 to 3."

  /// The chunks of a PNG with their names.
  private func chunks(_ bytes: [UInt8]) -> [(name: String, content: [UInt8])] {
    var chunks: [(String, [UInt8])] = []
    var place = 8
    while place + 12 <= bytes.count {
      let count = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      chunks.append(
        (
          String(decoding: bytes[place + 4..<place + 8], as: UTF8.self),
          Array(bytes[place + 8..<place + 8 + count])
        ))
      place += 12 + count
    }
    return chunks
  }

  @Test("A PNG has iTXt chunks, and is still a picture")
  func png() throws {
    let bytes = try figure(language: "zh").rendered(as: .png, scale: 0.5)
    let texts = chunks(bytes).filter { $0.name == "iTXt" }.map { chunk in
      chunk.content.split(separator: 0, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    // Keyword, flag and method of compression (a zero byte each), language, translated keyword, text.
    #expect(texts.map(\.first) == ["Title", "Description"])
    #expect(texts.map { $0[3] } == ["zh-cn", "zh-cn"])
    #expect(texts[0].last == "A < B & “C”")
    #expect(texts[1].last == "曲线（loss）从 3 降到 0.25。x 从 0 到 1，y 从 0.25 到 3。")
    #expect(chunks(bytes).map(\.name).last == "IEND")
    #expect(DecodedPNG(bytes) != nil)
    #expect(try figure(language: "zh").rendered(as: .png, scale: 0.5) == bytes)
  }

  @Test("A drawing without texts has no chunks for them")
  func silent() throws {
    var scene = scene([])
    (scene.title, scene.alternativeText) = ("", "")
    let bytes = try Renderer().render(scene, as: .png)
    #expect(chunks(bytes).map(\.name) == ["IHDR", "sRGB", "IDAT", "IEND"])
  }

  @Test("An SVG is an image with a title and a description")
  func svg() throws {
    let svg = String(decoding: try figure().rendered(as: .svg), as: UTF8.self)
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains(">A &lt; B &amp; “C”</title>"))
    #expect(svg.contains(">\(english)</desc>"))
    #expect(try String(decoding: figure().rendered(as: .svg), as: UTF8.self) == svg)
  }

  @Test("A PDF has them as title and subject")
  func pdf() throws {
    // Cairo writes other texts than plain ones in hexadecimal digits.
    var figure = figure(title: "Losses")
    figure.alternativeText = "It falls from 3 to 0.25."
    let bytes = try figure.rendered(as: .pdf)
    let text = PDFText.all(of: bytes)
    #expect(text.contains("/Title (Losses)"))
    #expect(text.contains("/Subject (It falls from 3 to 0.25.)"))
    #expect(try figure.rendered(as: .pdf) == bytes)
  }
}

/// What a PDF says, its compressed streams among it.
private enum PDFText {
  static func all(of bytes: [UInt8]) -> String {
    let text = bytes.map { Character(Unicode.Scalar($0)) }
    var streams = [String(text)]
    let (start, end) = (Array("stream\n".utf8), Array("endstream".utf8))
    for index in bytes.indices where bytes[index...].starts(with: start) {
      let content = bytes[(index + start.count)...]
      guard bytes[..<index].suffix(3) != Array("end".utf8)[...],
        let stop = content.indices.first(where: { content[$0...].starts(with: end) })
      else { continue }
      streams.append(String(inflated(Array(content[..<stop])).map { Character(Unicode.Scalar($0)) }))
    }
    return streams.joined()
  }

  private static func inflated(_ bytes: [UInt8]) -> [UInt8] {
    var length = uLong(1_000_000)
    return unsafe [UInt8](unsafeUninitializedCapacity: Int(length)) { output, count in
      let status = unsafe uncompress(output.baseAddress, &length, bytes, uLong(bytes.count))
      count = status == Z_OK ? Int(length) : 0
    }
  }
}
