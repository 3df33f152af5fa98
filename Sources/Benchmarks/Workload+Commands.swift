import Foundation

extension Workload {
  /// Whole processes, from their start to their end.
  static var commands: [Workload] {
    [
      command("version", "nnplot --version", ["--version"], files: []),
      command(
        "activation-png", "activation, 1200 × 600 PNG", ["activation", "--size", "600x300"], files: ["png"]),
      command("activation-svg", "activation, SVG", ["activation", "--size", "600x300"], files: ["svg"]),
      command(
        "decision-regions",
        "2-16-16-1 tanh, 500 moons, 500 full-batch epochs of Adam, 400 × 400 grid, 600 × 600 PNG",
        [
          "decision-regions", "--dataset", "moons", "--samples", "500", "--layers", "2,16,16,1",
          "--activation",
          "tanh", "--optimizer", "adam", "--learning-rate", "0.01", "--epochs", "500", "--batch-size", "full",
          "--resolution", "400", "--size", "300x300",
        ], files: ["png"]),
      gallery("gallery", "all figures as PNG, SVG and JSON, two commands at a time") { _ in true },
      gallery("gallery-untrained", "those of them that train nothing") { !$0 },
    ]
  }

  private static func command(
    _ name: String, _ title: String, _ arguments: [String], files: [String]
  ) -> Workload {
    Workload(name: name, title: title, amount: 1, unit: "command") { program in
      let folder = FileManager.default.temporaryDirectory.path
      let outputs = files.flatMap { ["-o", "\(folder)/benchmark.\($0)"] } + (files.isEmpty ? [] : ["-q"])
      return Pieces(ours: {
        files.isEmpty
          ? try silently { try ChildProcess.run([program] + arguments) }
          : try ChildProcess.run([program] + arguments + outputs)
      })
    }
  }

  /// Keeps what is printed away from our own output.
  private static func silently<Result>(_ body: () throws -> Result) throws -> Result {
    let saved = dup(1)
    let nothing = unsafe open("/dev/null", O_WRONLY)
    dup2(nothing, 1)
    defer {
      dup2(saved, 1)
      close(saved)
      close(nothing)
    }
    return try body()
  }

  /// The figures of the gallery: those that train, those that train nothing, or all.
  private static func gallery(_ name: String, _ title: String, _ isWanted: @escaping (Bool) -> Bool)
    -> Workload
  {
    Workload(name: name, title: title, amount: 1, unit: "gallery") { program in
      let folder = FileManager.default.temporaryDirectory.path
      let commands = try galleryCommands().filter { try isWanted(trains($0[0], program: program)) }
        .enumerated().map { index, arguments in
          [program] + arguments
            + ["png", "svg", "json"].flatMap { ["-o", "\(folder)/benchmark-\(index).\($0)"] } + ["-q"]
        }
      return Pieces(ours: {
        var (running, peak) = (0, 0)
        for command in commands {
          _ = try ChildProcess.start(command)
          running += 1
          if running == 2 {
            peak = max(peak, try ChildProcess.wait().peak)
            running -= 1
          }
        }
        for _ in 0..<running { peak = max(peak, try ChildProcess.wait().peak) }
        return peak
      })
    }
  }

  /// The first directive of each figure in `figures/README.md`.
  private static func galleryCommands() throws -> [[String]] {
    let lines = try String(contentsOfFile: "figures/README.md", encoding: .utf8).split(separator: "\n")
    var names: Set<String> = []
    return lines.filter { $0.hasPrefix("<!-- nnplot ") }
      .map { shellWords($0.dropFirst("<!-- nnplot ".count).dropLast(" -->".count)) }
      .filter { names.insert($0[0]).inserted }
  }

  /// Whether a figure trains something: then it is told for how many epochs.
  private static func trains(_ figure: String, program: String) throws -> Bool {
    let help = Process()
    let output = Pipe()
    help.executableURL = URL(fileURLWithPath: program)
    help.arguments = [figure, "--help"]
    help.standardOutput = output
    try help.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    help.waitUntilExit()
    return text.contains("--epochs")
  }

  /// Words with quotes as in the gallery's commands.
  private static func shellWords(_ text: Substring) -> [String] {
    var (words, word, quote): ([String], String?, Character?) = ([], nil, nil)
    for letter in text {
      if letter == quote {
        quote = nil
      } else if quote == nil, letter == "'" || letter == "\"" {
        quote = letter
        word = word ?? ""
      } else if quote == nil, letter == " " {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(letter)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
