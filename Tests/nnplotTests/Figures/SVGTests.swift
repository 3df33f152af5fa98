import Foundation
import Testing

/// SVG files as other programs read them.
@Suite(.timeLimit(.minutes(5)))
struct SVGTests {
  static let figures = [
    "activation", "activation --overlay --lang zh", "decision-regions --resolution 30 --epochs 20",
    "decision-regions --resolution 30 --epochs 20 --dataset blobs --samples 40 --response class --theme dark",
  ]

  @Test(arguments: figures)
  func isAccessibleXMLWithUniqueIDs(figure: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await Program.run("\(figure) -o a.svg -o a.json", in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let svg = SVGReader(try folder.bytes(of: "a.svg"))
    let data = try FigureData(folder.bytes(of: "a.json"))
    #expect(svg.isWellFormed)
    #expect(svg.texts["title"]?.isEmpty == false)
    #expect(svg.texts["desc"] == data.alt)
    #expect(data.alt.contains { $0.isNumber })
    #expect(svg.root["role"] == "img")
    #expect(svg.ids.count > 10)
    #expect(Set(svg.ids).count == svg.ids.count)
    #expect(!svg.references.isEmpty)
    #expect(Set(svg.references).isSubset(of: svg.ids))
  }

  @Test(arguments: ["a < b & \"c\" > 'd'", "<script>alert(1)</script>", "]]>", "50 % of $x_1$", "中文标题"])
  func anyTitleStaysText(title: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await Program.run("activation -o a.svg --title", title, in: folder)
    #expect(run.status == 0)
    let svg = SVGReader(try folder.bytes(of: "a.svg"))
    #expect(svg.isWellFormed)
    #expect(svg.texts["title"] == title)
  }
}
