/// A ZIP archive whose files are stored as they are: PKWARE's APPNOTE 6.3, without compression and dates.
struct ZipArchive {
  /// A file of the archive; names are ASCII.
  struct Entry {
    var name: String
    var bytes: [UInt8]
  }

  /// The files, in the order of their bytes.
  let entries: [Entry]

  /// 1 January 1980, the first day that the format knows: an archive must not depend on when it is written.
  private static let date = 1 << 5 | 1
  /// Version 2.0 of the format.
  private static let version = 20

  /// The bytes of the archive.
  ///
  /// - Precondition: all together are below 4 GiB, which the plain format can count.
  func bytes() -> [UInt8] {
    precondition(entries.reduce(0) { $0 + $1.bytes.count } < 0xFFF0_0000, "a ZIP archive below 4 GiB")
    var (archive, directory): ([UInt8], [UInt8]) = ([], [])
    for entry in entries {
      let start = archive.count
      let facts = Self.facts(of: entry)
      archive.append(littleEndian: 0x0403_4B50, size: 4)
      archive += facts + Array(entry.name.utf8) + entry.bytes
      directory.append(littleEndian: 0x0201_4B50, size: 4)
      directory.append(littleEndian: Self.version, size: 2)
      // Neither comment nor attributes.
      directory += facts + Array(repeating: 0, count: 10)
      directory.append(littleEndian: start, size: 4)
      directory += Array(entry.name.utf8)
    }
    let start = archive.count
    archive += directory
    archive.append(littleEndian: 0x0605_4B50, size: 4)
    archive.append(littleEndian: 0, size: 4)
    archive.append(littleEndian: entries.count, size: 2)
    archive.append(littleEndian: entries.count, size: 2)
    archive.append(littleEndian: directory.count, size: 4)
    archive.append(littleEndian: start, size: 4)
    archive.append(littleEndian: 0, size: 2)
    return archive
  }

  /// What stands both before a file and in the directory.
  private static func facts(of entry: Entry) -> [UInt8] {
    var facts: [UInt8] = []
    facts.append(littleEndian: version, size: 2)
    // No flags, stored, no time.
    facts.append(littleEndian: 0, size: 6)
    facts.append(littleEndian: date, size: 2)
    facts.append(littleEndian: Int(CRC32.checksum(of: entry.bytes)), size: 4)
    facts.append(littleEndian: entry.bytes.count, size: 4)
    facts.append(littleEndian: entry.bytes.count, size: 4)
    facts.append(littleEndian: entry.name.utf8.count, size: 2)
    facts.append(littleEndian: 0, size: 2)
    return facts
  }
}
