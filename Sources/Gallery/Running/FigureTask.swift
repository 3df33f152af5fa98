import Plotting
import Rendering

/// Draws or checks the images of one command.
struct FigureTask: Sendable {
  let settings: RunSettings
  let program: any FigureProgram

  /// The ends of jobs that show one figure; it is computed once.
  func run(_ jobs: [Job]) -> [Outcome] {
    var computed: Computation?
    defer { LargeMemory.returnFreed() }
    return jobs.map { job in
      do throws(FigureFailure) {
        return try run(job, &computed)
      } catch {
        return Outcome(job, .failed, error.description)
      }
    }
  }

  private func run(_ job: Job, _ computed: inout Computation?) throws(FigureFailure) -> Outcome {
    if let problem = job.problem { throw FigureFailure(problem) }
    let files = try LockedFiles(job, program)
    let cache = settings.cache.map { RunCache(folder: $0, program: program) }
    if !settings.force, let cache, cache.isCurrent(job, files) { return Outcome(job, .unchanged) }
    let request = try program.request(job.arguments)
    let work = Work(
      job: job, files: files, request: request, settings: settings, cache: cache)
    if settings.check { return try check(work, &computed) }
    return try redraw(work, &computed)
  }

  /// All that is known of an image before anything is computed.
  struct Work {
    let job: Job
    let files: LockedFiles
    let request: FigureRequest
    let settings: RunSettings
    let cache: RunCache?

    func drawn(_ locked: LockedFigure) throws(FigureFailure) -> Drawing {
      let drawing: Drawing
      do {
        drawing = try Drawing(locked, format: job.format, scale: request.scale)
      } catch {
        throw FigureFailure("\(error)")
      }
      if let missing = drawing.missing, request.needsAllGlyphs { throw FigureFailure(missing.description) }
      return drawing
    }
  }

  /// A figure with the files that it was computed from.
  struct Computation {
    let figure: Figure
    let files: [String]
  }

  /// The figure of now, from the cache if it is there, as it would be locked.
  func locked(_ work: Work, _ computed: inout Computation?) throws(FigureFailure) -> LockedFigure {
    let job = work.job
    if let cached = work.cache?.figure(of: job) { return cached }
    if computed == nil {
      let (figure, files) = try program.reading(in: job.folder, work.request.figure)
      computed = Computation(figure: figure, files: files)
    }
    guard let computed else { throw FigureFailure("the figure was not computed") }
    do {
      let locked = try LockedFigure(computed.figure, command: job.command, theme: job.theme)
      work.cache?.keep(locked, of: job, files: computed.files)
      return locked
    } catch {
      throw FigureFailure("\(error)")
    }
  }

  /// Remembers that the files are in order: if the data were compared, and there was nothing to warn of each time.
  func keepCurrent(_ outcome: Outcome, _ work: Work, _ files: LockedFiles) {
    guard !settings.fromLock, outcome.warning == nil else { return }
    work.cache?.keepCurrent(work.job, files)
  }

  /// What the lock file holds.
  func existing(_ work: Work) throws(FigureFailure) -> LockedFigure? {
    guard let bytes = work.files.data else { return nil }
    do {
      return try LockedFigure(bytes: bytes)
    } catch {
      throw FigureFailure("the lock file \(work.job.dataLock) cannot be read: \(error)")
    }
  }

  /// In what data differ beyond their tolerances; nil if they agree.
  func difference(locked: LockedFigure, now: LockedFigure) -> String? {
    if locked.bytes == now.bytes { return nil }
    guard let old = try? DataTreeParser.parse(locked.bytes), let new = try? DataTreeParser.parse(now.bytes)
    else { return "the lock file is no JSON" }
    return DataComparison(locked: old, now: new).sentence()
  }
}
