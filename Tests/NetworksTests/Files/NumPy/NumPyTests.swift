import Testing

@testable import Networks

/// Files that NumPy wrote; see `Fixtures/arrays/make.py`.
struct NumPyTests {
  private func archive(_ name: String) throws -> NumPyArchive {
    try NumPyArchive(FileContents.read(fixture("arrays/\(name)")), path: name)
  }

  private static let expected: [String: [Double]] = [
    "b1": [1, 0, 1, 0, 0, 1], "u1": [0, 1, 2, 100, 200, 255], "u2": [0, 1, 2, 100, 200, 65_535],
    "u4": [0, 1, 2, 100, 200, 4_294_967_295], "u8": [0, 1, 2, 100, 200, 0x1p64],
    "i1": [0, 1, -2, 100, -128, 127], "i2": [0, 1, -2, 100, -32_768, 32_767],
    "i4": [0, 1, -2, 100, -2_147_483_648, 2_147_483_647],
    "i8": [0, 1, -2, 100, -0x1p63, 0x1p63],
    // 0.1 and 6.1e-5 in half and in single precision, as float(np.float16(0.1)) prints them.
    "f2": [0, 1.5, -2.25, 0.0999755859375, 1000, 6.097555160522461e-05],
    "f4": [0, 1.5, -2.25, 0.10000000149011612, 1000, 6.0999998822808266e-05],
    "f8": [0, 1.5, -2.25, 0.1, 1000, 6.1e-5], "f16": [0, 1.5, -2.25, 0.1, 1000, 6.1e-5],
  ]

  @Test func everyTypeOrderAndVersion() throws {
    let archive = try archive("arrays.npz")
    #expect(archive.names.count == 15 * 2 * 2 * 3)
    for name in archive.names {
      let array = try archive.array(name)
      #expect(array.shape == [2, 3])
      if let texts = array.texts {
        #expect(texts == ["a", "bc", "", "setosa", "x y", "Z"], "\(name)")
      } else {
        #expect(array.numbers == Self.expected[String(name.prefix { $0 != "e" }.dropLast())], "\(name)")
      }
    }
  }

  private static let features = (0..<24).map { Double($0) / 8 }

  @Test(arguments: ["named.npz", "positional.npz", "bunch.npz", "table.npy"])
  func dataSets(name: String) throws {
    let data = try Dataset(file: fixture("arrays/\(name)"))
    #expect(data.features == Matrix(rows: 6, columns: 4, elements: Self.features))
    switch name {
    case "positional.npz": #expect(data.labels == .classes([1, 0, 2, 1, 0, 2], names: ["a", "b", "c"]))
    case "bunch.npz":
      #expect(data.labels == .classes([0, 1, 2, 0, 1, 2], names: ["A", "B", "C"]))
      #expect(data.featureNames == ["p", "q", "r", "s"])
    default:
      #expect(data.labels == .classes([0, 1, 2, 0, 1, 2], names: ["0", "1", "2"]))
      #expect(data.featureNames == ["x1", "x2", "x3", "x4"])
    }
  }

  @Test func labelsByNumberAndByName() throws {
    let table = try Dataset(file: fixture("arrays/table.npy"), label: "1")
    #expect(table.values == [0, 0.5, 1, 1.5, 2, 2.5])
    #expect(table.feature(3) == [0, 1, 2, 0, 1, 2])
    let wrong = #expect(throws: NumPyError.self) {
      try Dataset(file: fixture("arrays/table.npy"), label: "6")
    }
    #expect(wrong?.description.contains("expected a column from 1 to 5") == true)
    #expect(try Dataset(file: fixture("arrays/bunch.npz"), label: "target").classCount == 3)
    #expect(throws: NumPyError.self) { try Dataset(file: fixture("arrays/named.npz"), label: "z") }
  }

  private func npy(_ header: String, _ data: [UInt8], version: UInt8 = 1) -> [UInt8] {
    let text = Array(header.utf8)
    var bytes = NumPyHeader.magic + [version, 0]
    bytes.append(littleEndian: text.count, size: version == 1 ? 2 : 4)
    return bytes + text + data
  }

  private func problem(_ bytes: [UInt8]) -> String {
    do {
      _ = try Dataset(NumPyArchive(bytes, path: "a.npy"))
      return ""
    } catch {
      return error.description
    }
  }

  @Test func malformedHeadersAreNamed() {
    let good = "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }"
    let data = [UInt8](repeating: 0, count: 16)
    #expect(problem(npy(good, data)) == "a.npy: every label is '0'; expected at least two classes")
    #expect(problem([]).contains("no .npy file"))
    #expect(problem(npy(good, data, version: 4)).contains("version 4 of the format is not read"))
    #expect(
      problem(Array(npy(good, data).dropLast()))
        == "a.npy: 15 bytes follow the header; expected 16 for shape [1, 2]")
    #expect(problem(npy(good, data + [0])).contains("17 bytes follow"))
    for (old, new, expected) in [
      ("(1, 2)", "(4611686018427387904, 4)", "the shape [4611686018427387904, 4] is impossible"),
      ("(1, 2)", "(99999999999999999999,)", "the header is malformed"),
      ("(1, 2)", "(-1, 2)", "the header is malformed"), ("(1, 2)", "((1, 2)", "the header is malformed"),
      ("(1, 2)", "(2,)", "the shape is [2]; expected rows"), ("'<f8'", "'<c16'", "are complex"),
      ("'<f8'", "'|O'", "only Python can read"), ("'<f8'", "'<f3'", "are not read"),
      ("'<f8'", "[('a', '<f8')]", "records of several fields"), ("'<f8'", "nan", "the header is malformed"),
      ("{", "[", "the header is malformed"), ("'fortran_order'", "'descr'", "the header is malformed"),
    ] {
      let text = problem(npy(good.replacing(old, with: new), data))
      #expect(text.hasPrefix("a.npy: ") && text.contains(expected), "\(new): \(text)")
    }
    let nan = [UInt8](repeating: 0xFF, count: 16)
    #expect(problem(npy(good, nan)) == "a.npy, row 1, column 1: the value is nan; expected finite numbers")
  }

  @Test func archivesWithoutDataAreNamed() {
    func archive(_ entries: [(String, [UInt8])]) -> [UInt8] {
      ZipArchive(entries: entries.map { ZipArchive.Entry(name: $0.0, bytes: $0.1) }).bytes()
    }
    let array = NumPyArray(shape: [2, 1], isSingle: false, elements: [1, 2]).bytes()
    #expect(
      problem(archive([("a.npy", array), ("b.npy", array)]))
        == "a.npy has the arrays a, b; expected X and y, or a single table")
    #expect(problem(archive([("a.txt", array)])).contains("expected nothing but arrays of NumPy"))
    #expect(problem(archive([("X.npy", array), ("X.npy", array)])).contains("two files of the archive"))
    let labels = NumPyArray(shape: [3], isSingle: false, elements: [1, 2, 3]).bytes()
    #expect(
      problem(archive([("X.npy", array), ("y.npy", labels)]))
        == "a.npy, array 'y': the shape is [3]; expected a label for each of 2 samples")
  }
}
