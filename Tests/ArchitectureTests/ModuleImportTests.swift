import TestSupport
import Testing

/// Modules import only downwards, and C only in the module that wraps it.
@Suite struct ModuleImportTests {
  /// What each module may import of ours, of C, and of other packages.
  static let allowed: [String: Set<String>] = [
    "Graphics": [],
    "Plotting": ["Graphics"],
    "Rendering": ["Plotting", "Graphics", "CPangoCairo", "CDeflate"],
    "Networks": ["CElementary", "COpenBLAS", "CZlib", "CDigits", "SwiftProtobuf"],
    "Diagrams": ["Plotting", "Networks"],
    "Examples": ["Networks"],
    "Benchmarks": [
      "Diagrams", "Plotting", "Rendering", "Graphics", "Networks", "CPangoCairo", "COpenBLAS", "CAllocations",
      "ArgumentParser",
    ],
    "Gallery": ["Plotting", "Rendering", "Graphics"],
    "nnplot": ["Gallery", "Diagrams", "Plotting", "Rendering", "Networks", "Graphics", "ArgumentParser"],
  ]
  /// What the system and the toolchain bring.
  static let system: Set<String> = [
    "Glibc", "Musl", "Darwin", "Foundation", "FoundationEssentials", "Synchronization", "Dispatch",
  ]
  /// Modules that hold C.
  static let wrapped: Set<String> = [
    "CPangoCairo", "CDeflate", "CElementary", "COpenBLAS", "CZlib", "CDigits",
  ]

  @Test("A module imports nothing beside what lies below it", arguments: allowed.keys.sorted())
  func arrows(module: String) throws {
    let files = try Repository.swiftFiles(in: "Sources/\(module)")
    #expect(!files.isEmpty)
    for file in files {
      for name in try Self.imports(of: file) where !Self.system.contains(name) {
        #expect(Self.allowed[module]?.contains(name) == true, "\(file) imports \(name)")
      }
    }
  }

  @Test func everyModuleHasItsLine() throws {
    let modules = try Repository.swiftFiles(in: "Sources").map { String($0.split(separator: "/")[1]) }
    #expect(Set(modules) == Set(Self.allowed.keys))
  }

  @Test("Few files see C", arguments: ["Networks", "Rendering"])
  func wrappers(module: String) throws {
    let files = try Repository.swiftFiles(in: "Sources/\(module)")
    let wrappers = try files.filter { try !Self.imports(of: $0).isDisjoint(with: Self.wrapped) }
    #expect(!wrappers.isEmpty)
    #expect(wrappers.count * 2 < files.count + 14, "\(wrappers)")
  }

  /// The modules that a file imports.
  private static func imports(of file: String) throws -> Set<String> {
    let attributes: Set<Substring> = ["public", "package", "internal", "private"]
    return Set(
      try Repository.lines(of: file).compactMap { line in
        let words = line.split(separator: " ").drop { attributes.contains($0) || $0.hasPrefix("@") }
        guard words.first == "import", let name = words.last else { return nil }
        return String(name.prefix { $0 != "." })
      })
  }
}
