import Rendering

/// Draws or checks many images, several at once.
package struct Regeneration: Sendable {
  private let task: FigureTask
  private let units: [[Job]]
  private let limit: Int
  private let folders: Set<String>

  /// A run over jobs.
  package init(_ jobs: [Job], settings: RunSettings, program: any FigureProgram) {
    task = FigureTask(settings: settings, program: program)
    limit = max(settings.jobs, 1)
    folders = settings.check ? [] : Set(jobs.flatMap { [$0.image, $0.dataLock].map(Paths.folder) })
    // Images of one figure are one piece of work.
    units = jobs.reduce(into: []) { units, job in
      if let last = units.last?.last, last.group == job.group {
        units[units.count - 1].append(job)
      } else {
        units.append([job])
      }
    }
  }

  /// Does the work.
  ///
  /// - Parameters:
  ///   - finished: called after every piece of work with the share that is done and a figure's name.
  ///   - report: called for every image in the order of the jobs, as soon as all before it are done.
  /// - Returns: the outcomes in the order of the jobs.
  package func run(
    finished: (Double, String) -> Void = { _, _ in }, report: (Outcome) throws -> Void
  ) async throws -> [Outcome] {
    folders.forEach(TemporaryFiles.removeAbandoned(in:))
    return try await withThrowingTaskGroup(of: (Int, [Outcome]).self) { group in
      var (next, shown) = (0, 0)
      var done: [Int: [Outcome]] = [:]
      var outcomes: [Outcome] = []
      while next < min(limit, units.count) { start(&next, in: &group) }
      while let (index, results) = try await group.next() {
        if next < units.count { start(&next, in: &group) }
        done[index] = results
        finished(Double(shown + done.count) / Double(units.count), results.first?.name ?? "")
        while let ready = done.removeValue(forKey: shown) {
          for outcome in ready { try report(outcome) }
          outcomes += ready
          shown += 1
        }
      }
      return outcomes
    }
  }

  private func start(_ next: inout Int, in group: inout ThrowingTaskGroup<(Int, [Outcome]), any Error>) {
    let (index, jobs, task) = (next, units[next], task)
    group.addTask { (index, task.run(jobs)) }
    next += 1
  }
}
