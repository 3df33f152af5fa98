import Foundation
import Testing

/// Limits of memory: a picture, or an end in reasonable time that leaves the old file.
@Suite(.timeLimit(.minutes(5)))
struct MemoryTests {
  #if os(Linux)
    /// Between what the program needs to start and what a matrix product takes, OpenBLAS would ask for ever.
    @Test(arguments: [150_000, 200_000, 250_000, 300_000, 400_000, 420_000, 510_000, 550_000, 710_000])
    func aLimitEndsTheProgramAndNotItsPatience(kilobytes: Int) async throws {
      let folder = try TemporaryFolder()
      try folder.write("old", to: "a.svg")
      let run = try await Program.shell(
        "ulimit -v \(kilobytes); \"$nnplot\" decision-regions --epochs 2 --resolution 20 -o a.svg 2>errors; "
          + "echo $? >status", in: folder)
      #expect(run.status == 0)
      let status = try folder.text(of: "status")
      if status != "0\n" { #expect(try folder.text(of: "a.svg") == "old") }
      if status == "69\n" { #expect(try folder.text(of: "errors").hasPrefix("Error: the limit of memory")) }
    }
  #endif
}
