/// The files of a figure as they lie on the disk: the image and its two lock files.
struct LockedFiles {
  let image: [UInt8]?
  let data: [UInt8]?
  let scene: [UInt8]?

  /// Reads what is there.
  init(_ job: Job, _ program: some FigureProgram) throws(FigureFailure) {
    func content(_ path: String) throws(FigureFailure) -> [UInt8]? {
      Paths.exists(path) ? try program.read(path) : nil
    }
    image = try content(job.image)
    data = try content(job.dataLock)
    scene = try content(job.sceneLock)
  }

  /// Which of the files are not there, in words; nil if all are.
  func missing(_ job: Job) -> String? {
    let absent = [
      image == nil ? "the image" : nil, data == nil ? "the lock file \(job.dataLock)" : nil,
      scene == nil ? "the lock file \(job.sceneLock)" : nil,
    ].compactMap { $0 }
    guard let first = absent.first else { return nil }
    return absent.count == 1 ? "\(first) is missing" : "\(absent.joined(separator: ", ")) are missing"
  }
}
