import Gallery

/// Says what became of figures.
struct OutcomePrinter: Sendable {
  let isQuiet: Bool
  let bar: ProgressBar

  /// Prints an outcome if there is something to say about it.
  func report(_ outcome: Outcome) throws {
    if let warning = outcome.warning, !isQuiet {
      bar.finish()
      StandardError.write("Warning: \(outcome.name): \(warning)\n")
    }
    switch outcome.verdict {
    case .unchanged: break
    case .redrawn:
      guard !isQuiet else { return }
      bar.finish()
      try StandardOutput.write(line: outcome.line)
    case .missing, .damaged, .stale, .drifted:
      bar.finish()
      try StandardOutput.write(line: "\(outcome.verdict.rawValue): \(outcome.line) (\(outcome.place))")
    case .failed:
      bar.finish()
      StandardError.write("Error: \(outcome.place): \(outcome.line)\n")
    }
  }

  /// Prints how many figures ended how; throws if any of them ended badly.
  func summarize(_ outcomes: [Outcome], isCheck: Bool, time: Duration?) throws {
    let counts = Outcome.Verdict.allCases.compactMap { verdict -> String? in
      let count = outcomes.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(count) \(verdict.rawValue)"
    }
    let all = "\(outcomes.count) figure\(outcomes.count == 1 ? "" : "s")\(isCheck ? " checked" : "")"
    let list = counts.isEmpty ? "" : ": " + counts.joined(separator: ", ")
    if !isQuiet {
      try StandardOutput.write(line: "\(all)\(list)\(time.map { ", in \(Self.seconds($0)) s" } ?? "")")
    }
    let bad = outcomes.count { $0.verdict.isBad }
    guard bad == 0 else {
      let failed = isCheck ? "not as declared" : "not drawn"
      throw RegenerationError(
        .difference, "\(bad) of \(outcomes.count) figures \(bad == 1 ? "is" : "are") \(failed)")
    }
  }

  /// Seconds to a tenth, below one to a hundredth.
  private static func seconds(_ time: Duration) -> String {
    let (seconds, attoseconds) = time.components
    let hundredths = Int(seconds) * 100 + Int(attoseconds / 10_000_000_000_000_000)
    guard hundredths >= 100 else { return "0.\(hundredths < 10 ? "0" : "")\(hundredths)" }
    let tenths = (hundredths + 5) / 10
    return "\(tenths / 10).\(tenths % 10)"
  }
}
