import Graphics
import Testing

@testable import Rendering

@Suite struct DeterminismTests {
  @Test(arguments: ImageFormat.allCases) func bytesDoNotDependOnWhatWasDrawnBefore(format: ImageFormat) throws
  {
    let first = try Renderer().render(richScene(), as: format)
    for text in ["Other letters 训练", "gjpqy"] {
      _ = try Renderer().render(scene([label(text)], identifier: "other"), as: .svg)
      _ = try Renderer().render(scene([label(text, size: 30)]), as: .pdf)
    }
    #expect(try Renderer().render(richScene(), as: format) == first)
    let measurer = PangoTextMeasurer(font: testFont)
    _ = measurer.measure(StyledText([TextRun("σ loss", size: 40)]))
    #expect(try Renderer(sharing: measurer).render(richScene(), as: format) == first)
  }

  @Test func manyAtOnceDrawTheSame() async throws {
    let expected = try ImageFormat.allCases.map { try Renderer().render(richScene(), as: $0) }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for job in 0..<24 {
        group.addTask {
          let format = ImageFormat.allCases[job % 3]
          return try Renderer().render(richScene(), as: format) == expected[job % 3]
        }
      }
      for try await same in group { #expect(same) }
    }
  }

  @Test func pdfHasAPageInPointsAndNoDate() throws {
    let bytes = try Renderer().render(richScene(), as: .pdf)
    #expect(bytes.starts(with: Array("%PDF-1.".utf8)))
    let text = String(decoding: bytes, as: Unicode.ASCII.self)
    #expect(text.contains("/MediaBox [ 0 0 75 52.5 ]"))
    #expect(text.contains("/Title (Title)") && text.contains("/Creator (nnplot)"))
    #expect(!text.contains("Date"))
  }
}
