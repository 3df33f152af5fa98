import Rendering

/// The images that pages declare, in the order of the pages.
package struct JobList: Sendable {
  /// The images, those that cannot be drawn as well.
  package private(set) var jobs: [Job] = []
  private var places: [String: Int] = [:]
  private let allowsOutside: Bool

  /// Reads pages.
  ///
  /// - Parameters:
  ///   - pages: Markdown files, by their paths from the working directory.
  ///   - allowsOutside: whether images may lie outside the folder of their page.
  package init(
    pages: [(path: String, bytes: [UInt8])], program: some FigureProgram, allowsOutside: Bool
  ) {
    self.allowsOutside = allowsOutside
    var group = 0
    for (page, bytes) in pages {
      for directive in Directive.all(in: bytes) {
        group += 1
        add(directive, of: page, group: group, program)
      }
    }
  }

  /// Keeps the jobs with a name or path that fits one of the patterns, then those of a part.
  package func selected(only patterns: [Glob], shard: Shard?) -> [Job] {
    let chosen = jobs.filter { job in
      patterns.isEmpty
        || patterns.contains { glob in
          [job.name, job.image, Paths.name(of: job.image)].contains(where: glob.matches)
        }
    }
    guard let shard else { return chosen }
    // Images of one figure stay together, so that it is computed once.
    var groups: [Int: Int] = [:]
    return chosen.filter { job in
      let index = groups[job.group] ?? groups.count
      groups[job.group] = index
      return shard.contains(index)
    }
  }

  private mutating func add(
    _ directive: Directive, of page: String, group: Int, _ program: some FigureProgram
  ) {
    let place = "\(page):\(directive.line)"
    let folder = Paths.folder(of: page)
    if directive.images.isEmpty {
      let name = directive.arguments.first ?? "figure"
      jobs.append(
        Job(
          name: name, image: page, place: place, folder: folder, arguments: [], command: "", format: .svg,
          group: group, problem: directive.problem))
    }
    for image in directive.images {
      let arguments = Self.arguments(directive.arguments, theme: image.theme)
      let path = Paths.join(folder, image.path)
      let format = path.split(separator: ".").last.flatMap { ImageFormat(rawValue: $0.lowercased()) }
      add(
        Job(
          name: Self.stem(of: path), image: path, place: place, folder: folder, arguments: arguments,
          theme: image.theme,
          command: program.command(arguments), format: format ?? .svg, group: group,
          problem: directive.problem
            ?? problem(of: image.path, at: path, folder: folder, isKnown: format != nil)
            ?? Self.problem(of: arguments)))
    }
  }

  /// Adds an image, or finds that it has been declared before.
  private mutating func add(_ job: Job) {
    let identity = Paths.join(Paths.resolved(Paths.folder(of: job.image)), Paths.name(of: job.image))
    guard let index = places[identity] else {
      places[identity] = jobs.count
      jobs.append(job)
      return
    }
    let first = jobs[index]
    guard first.command != job.command || job.problem != nil else { return }
    var second = job
    second.problem = job.problem ?? "another command for \(job.image) is at \(first.place)"
    jobs[index].problem = first.problem ?? "another command for \(job.image) is at \(job.place)"
    jobs.append(second)
  }

  private func problem(of written: String, at path: String, folder: String, isKnown: Bool) -> String? {
    if written.prefix(while: { $0 != "/" }).contains(":") {
      return "the image \(written) is no file beside the page"
    }
    guard isKnown else { return "the image \(written) must end in .svg, .png or .pdf" }
    if allowsOutside { return nil }
    guard !written.hasPrefix("/"), Paths.isInside(path, folder: folder) else {
      return "the image \(written) lies outside the folder of the page; --allow-outside permits that"
    }
    // A link in their place would be followed when they are written.
    if let lock = Job.locks(of: path).first(where: { !Paths.isInside($0, folder: folder) }) {
      return "the lock file \(lock) lies outside the folder of the page; --allow-outside permits that"
    }
    return nil
  }

  /// What does not belong into a command that an image follows.
  private static func problem(of arguments: [String]) -> String? {
    guard !arguments.isEmpty else { return "the command names no figure" }
    let written = ["-o", "--output", "--format", "--alt", "--table"]
    guard
      let option = arguments.first(where: { argument in
        written.contains { argument == $0 || argument.hasPrefix("\($0)=") } || Self.hasShortOutput(argument)
      })
    else { return nil }
    return "leave out \(option): the image after the command says where the figure goes"
  }

  /// `-ox.svg` and `-qo` stand for `-o`, too.
  private static func hasShortOutput(_ argument: String) -> Bool {
    argument.hasPrefix("-") && argument.dropFirst().drop { $0 == "q" }.first == "o"
  }

  /// A command in another theme.
  private static func arguments(_ arguments: [String], theme: String?) -> [String] {
    guard let theme else { return arguments }
    var kept: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--theme" {
        rest = rest.dropFirst()
      } else if !argument.hasPrefix("--theme=") {
        kept.append(argument)
      }
    }
    return kept + ["--theme", theme]
  }

  private static func stem(of path: String) -> String {
    let name = Paths.name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
