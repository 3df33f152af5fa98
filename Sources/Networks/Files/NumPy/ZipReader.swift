/// The files of a ZIP archive (PKWARE's APPNOTE 6.3): stored or deflated, with sizes of 32 or 64 bits.
struct ZipReader {
  /// A file of the archive.
  struct Entry {
    let name: String
    let isDeflated: Bool
    let checksum: UInt32
    /// Where its bytes lie.
    let range: Range<Int>
    /// How many there are when they are unpacked.
    let size: Int
  }

  /// The files in the order of the directory.
  let entries: [Entry]
  private let bytes: [UInt8]

  /// The first bytes of every archive with a file in it.
  static let magic = Array("PK\u{3}\u{4}".utf8)
  /// No archive of arrays has more, and a directory costs little to lie in.
  private static let mostEntries = 100_000

  /// Reads the directory of an archive.
  init(_ bytes: [UInt8]) throws(NumPyProblem) {
    self.bytes = bytes
    let directory = try ZipDirectory(bytes)
    guard 0...Self.mostEntries ~= directory.count else {
      throw NumPyProblem(
        text: "the archive announces \(directory.count) files; expected at most \(Self.mostEntries)")
    }
    var entries: [Entry] = []
    var place = directory.start
    for _ in 0..<directory.count { entries.append(try Self.entry(bytes, at: &place)) }
    let ordered = entries.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    for (range, next) in zip(ordered, ordered.dropFirst()) where range.upperBound > next.lowerBound {
      throw NumPyProblem(text: "files of the archive overlap")
    }
    var names: Set<String> = []
    if let twice = entries.first(where: { !names.insert($0.name).inserted }) {
      throw NumPyProblem(text: "two files of the archive are called '\(OneLine.short(twice.name))'")
    }
    let size = entries.reduce(0) { min($0 + $1.size, 1 << 50) }
    guard size <= CompressionLimit.unpacked(packed: bytes.count) else {
      throw NumPyProblem(
        text:
          "its files unpack to \(size) bytes; expected at most \(CompressionLimit.ratio) times as many as the archive has"
      )
    }
    self.entries = entries
  }

  /// A file's bytes, unpacked and compared with its checksum.
  func contents(of entry: Entry) throws(NumPyProblem) -> ArraySlice<UInt8> {
    let stored = bytes[entry.range]
    let contents = entry.isDeflated ? try unpack(entry, stored)[...] : stored
    guard CRC32.checksum(of: contents) == entry.checksum else {
      throw NumPyProblem(text: "the bytes do not fit their checksum; the file is damaged")
    }
    return contents
  }

  private func unpack(_ entry: Entry, _ stored: ArraySlice<UInt8>) throws(NumPyProblem) -> [UInt8] {
    guard entry.size <= CompressionLimit.unpacked(packed: stored.count) else {
      throw NumPyProblem(
        text: "\(stored.count) bytes announce \(entry.size) unpacked ones; expected at most "
          + "\(CompressionLimit.ratio) times as many")
    }
    var (input, used, count) = (Array(stored), 0, 0)
    // One byte more than announced, so that more is noticed.
    var output = [UInt8](repeating: 0, count: entry.size + 1)
    var inflation = Inflation(.none)
    do throws(InflationProblem) {
      while !inflation.hasEnded, count < output.count {
        let (before, taken) = (count, used)
        count += try inflation.unpack(&input, &used, into: &output, from: count)
        if count == before, used == taken { break }
      }
    } catch {
      throw NumPyProblem(text: "the compressed data are damaged: \(error.reason)")
    }
    guard inflation.hasEnded, count == entry.size else {
      throw NumPyProblem(text: "the compressed data do not unpack to the \(entry.size) bytes announced")
    }
    output.removeLast()
    return output
  }
}

extension ZipReader {
  private static func entry(_ bytes: [UInt8], at place: inout Int) throws(NumPyProblem) -> Entry {
    let fixed = 46
    guard place >= 0, bytes.count - place >= fixed, bytes.integer(at: place, size: 4) == 0x0201_4B50 else {
      throw NumPyProblem(text: "the archive's directory is damaged")
    }
    func field(_ offset: Int, _ size: Int) -> Int { bytes.integer(at: place + offset, size: size) }
    let (flags, method, nameLength, extraLength) = (field(8, 2), field(10, 2), field(28, 2), field(30, 2))
    let end = place + fixed + nameLength + extraLength + field(32, 2)
    guard end <= bytes.count else { throw NumPyProblem(text: "the archive's directory is damaged") }
    let name = String(decoding: bytes[place + fixed..<place + fixed + nameLength], as: UTF8.self)
    guard flags & 1 == 0, [0, 8].contains(method) else {
      throw NumPyProblem(
        text:
          "'\(OneLine.short(name))' is encrypted or packed by method \(method); expected stored or deflated")
    }
    let extra = place + fixed + nameLength..<place + fixed + nameLength + extraLength
    var sizes = [field(24, 4), field(20, 4), field(42, 4)]
    try extend(&sizes, bytes, extra)
    let start = try startOfData(bytes, entryAt: sizes[2])
    guard sizes[1] <= bytes.count - start, method == 8 || sizes[0] == sizes[1] else {
      throw NumPyProblem(text: "'\(OneLine.short(name))' lies outside of the archive, which may be cut short")
    }
    defer { place = end }
    return Entry(
      name: name, isDeflated: method == 8, checksum: UInt32(field(16, 4)), range: start..<start + sizes[1],
      size: sizes[0])
  }

  /// Sizes that do not fit into 32 bits stand in a record of their own.
  private static func extend(
    _ sizes: inout [Int], _ bytes: [UInt8], _ extra: Range<Int>
  ) throws(NumPyProblem) {
    guard sizes.contains(0xFFFF_FFFF) else { return }
    var place = extra.lowerBound
    while extra.upperBound - place >= 4 {
      let (kind, length) = (bytes.integer(at: place, size: 2), bytes.integer(at: place + 2, size: 2))
      place += 4
      if kind == 1 {
        var used = 0
        for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
          guard used + 8 <= length, place + used + 8 <= extra.upperBound else { break }
          sizes[index] = bytes.integer(at: place + used, size: 8)
          used += 8
        }
      }
      place += length
    }
    guard sizes.allSatisfy({ 0..<1 << 48 ~= $0 }) else {
      throw NumPyProblem(text: "the archive's directory is damaged")
    }
  }

  /// Where the bytes of a file begin, behind its name at the given place.
  private static func startOfData(_ bytes: [UInt8], entryAt place: Int) throws(NumPyProblem) -> Int {
    let fixed = 30
    guard bytes.count >= fixed, place <= bytes.count - fixed, bytes[place...].starts(with: magic) else {
      throw NumPyProblem(text: "the archive's directory is damaged")
    }
    let start =
      place + fixed + bytes.integer(at: place + 26, size: 2) + bytes.integer(at: place + 28, size: 2)
    guard start <= bytes.count else { throw NumPyProblem(text: "the archive is cut short") }
    return start
  }
}

/// Where the directory of an archive is.
private struct ZipDirectory {
  let count: Int
  let start: Int

  init(_ bytes: [UInt8]) throws(NumPyProblem) {
    // A comment of up to 65,535 bytes may follow.
    let fixed = 22
    let last = bytes.count - fixed
    guard last >= 0,
      let end = (max(0, last - 65_535)...last).last(where: {
        bytes[$0] == 0x50 && bytes.integer(at: $0, size: 4) == 0x0605_4B50
      })
    else { throw NumPyProblem(text: "no ZIP archive, or cut short: its directory is missing") }
    let (count, start) = (bytes.integer(at: end + 10, size: 2), bytes.integer(at: end + 16, size: 4))
    guard count == 0xFFFF || start == 0xFFFF_FFFF, end >= 20,
      bytes.integer(at: end - 20, size: 4) == 0x0706_4B50
    else {
      (self.count, self.start) = (count, start)
      return
    }
    let record = bytes.integer(at: end - 12, size: 8)
    guard record >= 0, record <= bytes.count - 56, bytes.integer(at: record, size: 4) == 0x0606_4B50 else {
      throw NumPyProblem(text: "the archive's directory is damaged")
    }
    self.count = bytes.integer(at: record + 32, size: 8)
    self.start = bytes.integer(at: record + 48, size: 8)
  }
}

extension [UInt8] {
  /// The integer of up to eight bytes at a place, the least significant first.
  fileprivate func integer(at place: Int, size: Int) -> Int {
    Int(truncatingIfNeeded: self[place..<place + size].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
