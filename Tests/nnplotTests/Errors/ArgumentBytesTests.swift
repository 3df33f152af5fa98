import Foundation
import Testing

/// Arguments and paths of any characters: one line of error, and no file by another name.
@Suite(.timeLimit(.minutes(5)))
struct ArgumentBytesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: ["-o \"$bytes.svg\"", "--title \"$bytes\" -o a.svg", "--font \"$bytes\" -o a.svg"])
  func bytesThatAreNoTextAreRefused(options: String) async throws {
    let run = try await Program.shell(
      "bytes=$(printf 'a\\377\\376'); \"$nnplot\" activation \(options)", in: folder)
    #expect(run.status == 64)
    #expect(run.message.hasPrefix("Error: argument "))
    #expect(run.message.hasSuffix("is no UTF-8 text"))
    #expect(try folder.names == [])
  }

  @Test func aPathWithALineBreakIsOneLine() async throws {
    for line in ["draw", "dataset --data", "model-summary --model", "regenerate"] {
      let run = try await Program.run(line, "new\nline.csv", in: folder)
      #expect([65, 66].contains(run.status), "\(line): \(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
      #expect(run.errors.contains("new\\u{A}line.csv"), "\(run.errors)")
    }
    let unknown = try await Program.run("activation --functions", "a\nb", in: folder)
    #expect(unknown.status == 64)
    #expect(unknown.message.contains("a\\u{A}b"))
  }

  @Test(arguments: ["with space", "both ' and \"", "new\nline", "ünï 図", "-dash", "$(touch x)", "<b>&amp;"])
  func filesOfAnyNameAreWrittenAndRead(name: String) async throws {
    let run = try await Program.run("activation -o", "./\(name).json", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.names == ["\(name).json"])
    let redrawn = try await Program.run("draw -o a.svg", "./\(name).json", in: folder)
    #expect(redrawn.status == 0, "\(redrawn.errors)")
    #expect(SVGReader(try folder.bytes(of: "a.svg")).isWellFormed)
  }
}
