/// What became of one image.
package struct Outcome: Equatable, Sendable {
  /// The kinds of ends.
  package enum Verdict: String, CaseIterable, Sendable {
    /// The files are those that the command gives.
    case unchanged
    /// The files have been written anew.
    case redrawn
    /// The image or a lock file is not there.
    case missing
    /// A file was cut off or edited.
    case damaged
    /// The page declares another command than the one that the image was drawn with.
    case stale
    /// The same command gives another figure.
    case drifted
    /// Nothing could be drawn.
    case failed

    /// Whether the run must not count as a success.
    package var isBad: Bool { self != .unchanged && self != .redrawn }
  }

  /// How messages call the figure.
  package var name: String
  /// The image, from the working directory.
  package var image: String
  /// The page and line of its command.
  package var place: String
  /// How it ended.
  package var verdict: Verdict
  /// Why, in one sentence without the figure's name; empty if nothing is to be said.
  package var sentence: String
  /// What is worth a warning.
  package var warning: String?
  /// The image before and after, where they differ and a report was asked for.
  package var pictures: Pictures?

  /// An image before and after.
  package struct Pictures: Equatable, Sendable {
    package var old: [UInt8]?
    package var new: [UInt8]?
  }

  /// The end of a job.
  init(_ job: Job, _ verdict: Verdict, _ sentence: String = "") {
    (name, image, place) = (job.name, job.image, job.place)
    self.verdict = verdict
    self.sentence = sentence
  }

  /// The figure and the sentence: `loss-curve: mark 2 'validation' moved by 4.1 % at x = 37`.
  package var line: String { sentence.isEmpty ? name : "\(name): \(sentence)" }
}
