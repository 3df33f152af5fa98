import Rendering

extension FigureTask {
  /// Compares in three layers: the data, the drawing, the image. Writes nothing.
  func check(_ work: Work, _ computed: inout Computation?) throws(FigureFailure) -> Outcome {
    let (job, files) = (work.job, work.files)
    if let missing = files.missing(job) {
      return pictured(Outcome(job, .missing, missing), work, &computed)
    }
    let old: LockedFigure
    do throws(FigureFailure) {
      guard let existing = try existing(work) else {
        return Outcome(job, .missing, "the lock file \(job.dataLock) is missing")
      }
      old = existing
    } catch {
      return Outcome(job, .damaged, error.description)
    }
    guard let scene = files.scene.flatMap(SceneLock.init) else {
      return Outcome(job, .damaged, "the lock file \(job.sceneLock) is cut off or no lock file of a drawing")
    }
    if old.command != job.command {
      let sentence = CommandChange.sentence(from: old.command, to: job.command)
      return pictured(Outcome(job, .stale, sentence), work, &computed)
    }
    if !settings.fromLock {
      let now = try locked(work, &computed)
      if let sentence = difference(locked: old, now: now) {
        var outcome = Outcome(job, .drifted, sentence)
        if settings.keepsPictures {
          outcome.pictures = .init(old: files.image, new: try work.drawn(now).image)
        }
        return outcome
      }
    }
    let drawing = try work.drawn(old)
    var outcome = judge(work, scene: scene, drawing)
    outcome.warning = drawing.missing?.description ?? outcome.warning
    if outcome.verdict == .unchanged {
      keepCurrent(outcome, work, files)
    } else if settings.keepsPictures {
      outcome.pictures = .init(old: files.image, new: drawing.image)
    }
    return outcome
  }

  /// An outcome with the image that the command gives now, where a report shows it.
  private func pictured(_ outcome: Outcome, _ work: Work, _ computed: inout Computation?) -> Outcome {
    guard settings.keepsPictures, !settings.fromLock, let now = try? locked(work, &computed),
      let drawing = try? work.drawn(now)
    else {
      return outcome
    }
    var outcome = outcome
    outcome.pictures = .init(old: work.files.image, new: drawing.image)
    return outcome
  }

  /// The second and the third layer.
  private func judge(_ work: Work, scene: SceneLock, _ drawing: Drawing) -> Outcome {
    let (job, image) = (work.job, work.files.image ?? [])
    let comparison = SceneComparison(old: scene, new: drawing.scene)
    if let sentence = comparison.sentence() { return Outcome(job, .drifted, sentence) }
    if image == drawing.image {
      return scene.image == drawing.scene.image
        ? Outcome(job, .unchanged)
        : Outcome(job, .damaged, "the lock file \(job.sceneLock) belongs to another image")
    }
    guard SceneLock.note(of: image) == scene.image else {
      return Outcome(job, .damaged, Damage.sentence(image, drawn: drawing.image, locked: scene.image))
    }
    // The file is the one that was drawn; other versions may paint the same drawing with other bytes.
    guard comparison.isSameMachine else {
      var outcome = Outcome(job, .unchanged)
      outcome.warning = "drawn with other versions of cairo, pango or fonts, its image has other bytes"
      return outcome
    }
    return Outcome(job, .drifted, "the drawing is the same, but it is written to the image in other bytes")
  }
}
