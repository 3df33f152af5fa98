import Foundation
import Testing

/// Interruptions: the statuses of shells, and nothing half-written.
@Suite(.timeLimit(.minutes(5)))
struct SignalTests {
  enum Stop: CaseIterable { case interrupt, terminate }

  @Test(arguments: Stop.allCases)
  func aTrainingIsStopped(stop: Stop) async throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.svg")
    let started = try Program.start(
      "decision-regions --epochs 1000000 --progress always -o a.svg -o b.json", in: folder)
    // The bar appears with the first epochs.
    while started.errors.isEmpty, started.process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    switch stop {
    case .interrupt: started.process.interrupt()
    case .terminate: started.process.terminate()
    }
    let run = try await started.finish()
    #expect(run.status == (stop == .interrupt ? 130 : 143))
    #expect(run.output.isEmpty)
    #expect(try folder.names == ["a.svg"])
    #expect(try folder.text(of: "a.svg") == "old")
  }
}
