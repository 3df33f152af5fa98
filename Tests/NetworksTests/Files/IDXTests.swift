import Testing

@testable import Networks

/// An IDX file of the given shape and values.
private func idx(_ shape: [Int], _ values: [UInt8], type: UInt8 = 8) -> [UInt8] {
  let lengths = shape.flatMap { length in
    stride(from: 24, through: 0, by: -8).map { UInt8(length >> $0 & 255) }
  }
  return [0, 0, type, UInt8(shape.count)] + lengths + values
}

private func read(_ bytes: [UInt8], dimensions: Int = 1) throws(IDXError) -> IDXFile {
  try IDXFile(bytes, path: "file", dimensions: dimensions)
}

/// A repeatable stream of numbers to damage files with.
private struct Damage {
  var state: UInt64
  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

struct IDXTests {
  /// `gzip.compress(bytes([0,0,8,1,0,0,0,3,7,8,9]), 9, mtime=0)` of Python 3.
  static let compressed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x63, 0x60, 0xE0, 0x60, 0x64, 0x60, 0x60,
    0x60, 0x66, 0xE7, 0xE0, 0x04, 0x00, 0xAD, 0x98, 0x0A, 0xBA, 0x0B, 0x00, 0x00, 0x00,
  ]

  @Test func readsPlainAndCompressed() throws {
    let file = try read(idx([3], [7, 8, 9]))
    #expect(file.shape == [3])
    #expect(file.values == [7, 8, 9])
    #expect(try read(Self.compressed) == file)
    let images = try read(idx([2, 1, 2], [1, 2, 3, 4]), dimensions: 3)
    #expect(images.shape == [2, 1, 2])
    #expect(images.values == [1, 2, 3, 4])
  }

  @Test func checksTheHeader() {
    #expect(throws: IDXError.shortHeader(path: "file", bytes: 0, expected: 8)) { try read([]) }
    #expect(throws: IDXError.shortHeader(path: "file", bytes: 7, expected: 8)) {
      try read([0, 0, 8, 1, 0, 0, 0])
    }
    #expect(throws: IDXError.notIDX(path: "file", bytes: [0x50, 0x4B])) { try read([0x50, 0x4B, 3, 4]) }
    #expect(throws: IDXError.notIDX(path: "file", bytes: [0, 1])) { try read([0, 1, 8, 1, 0, 0, 0, 1, 5]) }
    #expect(throws: IDXError.notBytes(path: "file", type: 0x0D)) { try read(idx([1], [5], type: 0x0D)) }
    #expect(throws: IDXError.dimensions(path: "file", found: 3, expected: 1)) {
      try read(idx([1, 1, 1], [5]))
    }
    #expect(throws: IDXError.size(path: "file", shape: [0])) { try read(idx([0], [])) }
    let huge = [0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF]
    #expect(throws: IDXError.size(path: "file", shape: huge)) { try read(idx(huge, [1]), dimensions: 3) }
  }

  @Test func checksTheNumberOfValues() {
    #expect(throws: IDXError.truncated(path: "file", found: 2, expected: 3)) { try read(idx([3], [7, 8])) }
    #expect(throws: IDXError.trailing(path: "file", expected: 3)) { try read(idx([3], [7, 8, 9, 10])) }
    // A promise of 256 MB takes no such room when nothing follows.
    #expect(throws: IDXError.truncated(path: "file", found: 0, expected: 1 << 28)) {
      try read(idx([1 << 28], []))
    }
  }

  @Test func saysWhatWasExpected() {
    #expect(
      IDXError.dimensions(path: "a.gz", found: 3, expected: 1).description
        == "a.gz: the IDX header says 3 dimensions; expected 1 for labels")
    #expect(
      IDXError.notIDX(path: "a", bytes: [0x50, 4]).description
        == "a: the file begins with the bytes 50 04; expected 00 00, as IDX files do")
    #expect(
      IDXError.missing(folder: "m", names: ["a", "a.gz"]).description
        == "--mnist m: there is no a or a.gz in this folder")
  }

  @Test func unpacksNoMoreThanIsAskedFor() {
    let prefix = Gzip.prefix(of: EmbeddedFiles.trainImages, limit: 20)
    #expect(prefix.bytes == [0, 0, 8, 3, 0, 0, 15, 160, 0, 0, 0, 28, 0, 0, 0, 28, 0, 0, 0, 0])
    #expect(prefix.damage == nil)
  }

  @Test func tellsDamagedFiles() {
    var cut = Self.compressed
    cut.removeLast(9)
    #expect(throws: IDXError.damaged(path: "file", reason: "it ends too early")) { try read(cut) }
    var changed = Self.compressed
    changed[changed.count - 5] ^= 1
    #expect(throws: IDXError.self) { try read(changed) }
    var checksum = Self.compressed
    checksum[checksum.count - 8] ^= 1
    #expect(throws: IDXError.damaged(path: "file", reason: "incorrect data check")) { try read(checksum) }
  }

  @Test func damagedBytesAreErrorsOrValues() {
    var damage = Damage(state: 7)
    var refused = 0
    for original in [Self.compressed, EmbeddedFiles.testLabels, idx([3], [7, 8, 9])] {
      for _ in 0..<400 {
        var bytes = original
        for _ in 0...damage.next(below: 3) {
          bytes[damage.next(below: bytes.count)] = UInt8(damage.next(below: 256))
        }
        if damage.next(below: 4) == 0 { bytes.removeLast(damage.next(below: bytes.count + 1)) }
        do throws(IDXError) {
          let file = try read(bytes)
          #expect(file.shape == [file.values.count])
        } catch {
          refused += 1
          #expect(error.description.hasPrefix("file: "))
        }
      }
    }
    #expect(refused > 400)
  }
}
