import Rendering

extension FigureTask {
  /// Draws an image and writes what is not yet so on the disk.
  func redraw(_ work: Work, _ computed: inout Computation?) throws(FigureFailure) -> Outcome {
    let (job, files) = (work.job, work.files)
    // A lock file that cannot be read is drawn anew, unless it is what is to be drawn.
    let old = settings.fromLock ? try existing(work) : try? existing(work)
    let chosen: LockedFigure
    var drift: String?
    if settings.fromLock {
      chosen = try locked(from: old, job)
    } else {
      let now = try locked(work, &computed)
      drift = old.flatMap { difference(locked: $0, now: now) }
      // What agrees keeps its bytes, so that another processor changes nothing.
      chosen = settings.force || drift != nil || old?.command != job.command ? now : old ?? now
    }
    let drawing = try work.drawn(chosen)
    var outcome = Outcome(job, .unchanged)
    if let reason = reason(work, old: old, drift: drift, drawing) {
      outcome = Outcome(job, .redrawn, reason)
      if settings.keepsPictures, files.image != drawing.image {
        outcome.pictures = .init(old: files.image, new: drawing.image)
      }
      try write(work, chosen, drawing)
    }
    outcome.warning = drawing.missing?.description
    keepCurrent(outcome, work, outcome.verdict == .redrawn ? try LockedFiles(job, program) : files)
    return outcome
  }

  private func locked(from old: LockedFigure?, _ job: Job) throws(FigureFailure) -> LockedFigure {
    guard let old else {
      throw FigureFailure("there is no lock file \(job.dataLock) to draw from; draw it without --from-lock")
    }
    guard old.command == job.command else {
      throw FigureFailure(
        CommandChange.sentence(from: old.command, to: job.command) + "; draw it without --from-lock")
    }
    return old
  }

  /// Why the files are to be written; nil if they are what they should be.
  private func reason(_ work: Work, old: LockedFigure?, drift: String?, _ drawing: Drawing) -> String? {
    let (job, files) = (work.job, work.files)
    if settings.force { return "forced" }
    if files.image == nil, files.data == nil, files.scene == nil { return "new" }
    if let missing = files.missing(job) { return "file missing: \(missing)" }
    guard let old else { return "file damaged: the lock file \(job.dataLock) cannot be read" }
    if old.command != job.command {
      return "command changed: " + CommandChange.sentence(from: old.command, to: job.command)
    }
    if let drift { return "program changed: \(drift)" }
    guard let scene = files.scene.flatMap(SceneLock.init) else {
      return "file damaged: the lock file \(job.sceneLock) cannot be read"
    }
    let comparison = SceneComparison(old: scene, new: drawing.scene)
    if let sentence = comparison.sentence() { return "program changed: \(sentence)" }
    let image = files.image ?? []
    if SceneLock.note(of: image) != scene.image {
      return "file damaged: "
        + Damage.sentence(image, drawn: drawing.image, locked: scene.image)
    }
    // Under other versions of cairo, pango or fonts the files stay as they were drawn.
    if !comparison.isSameMachine || image == drawing.image { return nil }
    return "program changed: the same drawing is written in other bytes"
  }

  private func write(_ work: Work, _ locked: LockedFigure, _ drawing: Drawing) throws(FigureFailure) {
    let (job, files) = (work.job, work.files)
    Paths.makeFolder(Paths.folder(of: job.dataLock))
    var changed: [FileOutput.File] = []
    func add(_ bytes: [UInt8], _ path: String, _ old: [UInt8]?) {
      if bytes != old { changed.append(FileOutput.File(bytes: bytes, path: path)) }
    }
    // Files take their names from the last to the first, so the image comes after its locks: as long as it is the old
    // one, the next run sees that it is not what they say.
    add(drawing.image, job.image, files.image)
    add(drawing.scene.bytes, job.sceneLock, files.scene)
    add(locked.bytes, job.dataLock, files.data)
    do {
      try FileOutput.write(changed)
    } catch {
      throw FigureFailure(error.description)
    }
  }
}
