import Foundation
import Testing

/// Commands that only tell.
@Suite(.timeLimit(.minutes(5)))
struct InformationTests {
  private struct Entry: Decodable {
    var name: String
    var summary: String
    var chapter: Int?
  }

  private func output(_ line: String) async throws -> String {
    let folder = try TemporaryFolder()
    let run = try await Program.run(line, in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(try folder.names == [])
    #expect(run.text.hasSuffix("\n"))
    return run.text
  }

  @Test func listNamesEveryFigure() async throws {
    let entries = try JSONDecoder().decode([Entry].self, from: Data(await output("list --json").utf8))
    #expect(entries.contains { $0.name == "activation" && $0.chapter == 1 })
    #expect(entries.contains { $0.name == "decision-regions" && $0.chapter == 5 })
    #expect(entries.allSatisfy { !$0.summary.isEmpty && !$0.summary.contains("\n") })
    let table = try await output("list")
    #expect(entries.allSatisfy { table.contains("  \($0.name) ") && table.contains("  \($0.summary)\n") })
    #expect(table.contains("5. ReLU and classification\n"))
  }

  @Test func everyListedFigureExplainsItself() async throws {
    let entries = try JSONDecoder().decode([Entry].self, from: Data(await output("list --json").utf8))
    for entry in entries {
      #expect(try await output("\(entry.name) --help").contains("USAGE: nnplot \(entry.name) <options>\n"))
    }
  }

  @Test func listNamesEveryDataset() async throws {
    let entries = try JSONDecoder().decode(
      [Entry].self, from: Data(await output("list --datasets --json").utf8))
    let table = try await output("list --datasets")
    let known = ["xor", "moons", "circles", "blobs", "spirals", "coffee", "linear", "logistic", "cosine"]
    #expect(Set(known).isSubset(of: entries.map(\.name)))
    #expect(table.split(separator: "\n").map { $0.prefix { $0 != " " } } == entries.map { $0.name[...] })
  }

  @Test func doctorNamesWhatItFinds() async throws {
    let text = try await output("doctor")
    let firsts = text.split(separator: "\n").map { $0.split(separator: " ").first ?? "" }
    #expect(firsts == ["nnplot", "cairo", "pango", "BLAS", "CPU", "Latin", "Greek", "math", "CJK"])
    #expect(text.contains(/cairo +1\.\d+\.\d+\n/))
    #expect(text.contains(/pango +1\.\d+\.\d+\n/))
    #expect(text.contains(/OpenBLAS \d+\.\d+\.\d+.*kernel \w+, threads \d+\n/))
    #expect(text.contains(/CPU .*, \d+ cores?\n/))
  }

  @Test func versionIsThatOfTheData() async throws {
    let version = try await output("--version")
    #expect(version.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(try await output("doctor").hasPrefix("nnplot   " + version))
  }

  @Test(arguments: ["--help", "-h", "help", ""])
  func helpNamesAllCommands(line: String) async throws {
    let text = try await output(line)
    for name in ["activation", "decision-regions", "list", "draw", "doctor"] {
      #expect(text.contains("\n  \(name) "))
    }
  }

  /// Options that have no default to tell: flags that are off, and files that are asked for.
  static let withoutDefault: Set = [
    "--overlay", "--quiet", "--alt", "--table", "--version", "--help", "--data", "--model", "--output",
  ]

  @Test(arguments: ["activation", "decision-regions"])
  func helpShowsEveryOptionWithItsDefault(figure: String) async throws {
    let text = try await output("\(figure) --help")
    // One text per option: its lines run on until the next option.
    let options = text.replacing(/\n {3,}/, with: " ").split(separator: "\n").filter { $0.hasPrefix("  -") }
    let shared = [
      "output", "format", "size", "scale", "theme", "lang", "title", "font", "missing-glyphs", "seed",
    ]
    for name in shared + ["progress", "quiet"] {
      #expect(options.contains { $0.contains("--\(name)") }, "\(name)")
    }
    for option in options {
      let name = try #require(option.firstMatch(of: /--[a-z0-9-]+/)).output
      if !Self.withoutDefault.contains(String(name)) { #expect(option.contains("(default:"), "\(option)") }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreScripts(shell: String) async throws {
    let script = try await output("--generate-completion-script \(shell)")
    for word in ["decision-regions", "optimizer", "moons", "glorot_uniform"] {
      #expect(script.contains(word))
    }
  }

  @Test func bashAcceptsItsCompletions() async throws {
    let run = try await Program.shell(
      "\"$nnplot\" --generate-completion-script bash | bash -n", in: TemporaryFolder())
    #expect(run.status == 0)
    #expect(run.errors == "")
  }
}
