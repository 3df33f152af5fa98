import TestSupport
import Testing

@testable import Networks

struct CSVStreamTests {
  /// A table with everything that a cut may fall into.
  private static let text = Array(
    "\u{FEFF}a,\"b \"\"q\"\"\",kind\r\n1.5,-2e3,x\r\n\r\n  \r\n12345678901234567890,\"3\",\"y\nz\"\r\n,5,\"\"\"\"\n6,.25,é\r7, 8 ,x"
      .utf8)

  private func rows(_ cells: CSVCells) -> [String] {
    (0..<cells.rowCount).map { row in
      (0..<cells.columnCount).map { column in
        switch cells.content(row, column) {
        case .number(let number): "\(number)"
        case .text(let text): "'\(String(decoding: text, as: UTF8.self))'"
        }
      }.joined(separator: "|") + "@\(cells.line(ofRow: row))"
    }
  }

  @Test func piecesOfAnySizeGiveTheSameTable() throws {
    let whole = try CSVReader.cells(of: Self.text, path: "a.csv")
    #expect(
      rows(whole) == [
        "'a'|'b \"q\"'|'kind'@1", "1.5|-2000.0|'x'@2", "1.2345678901234567e+19|3.0|'y\nz'@5", "''|5.0|'\"'@7",
        "6.0|0.25|'é'@8", "7.0|8.0|'x'@9",
      ])
    for size in 1...Self.text.count {
      var scanner = CSVScanner(path: "a.csv", delimiter: UInt8(ascii: ","))
      var (buffer, place) = ([UInt8](), 3)
      while place < Self.text.count || !buffer.isEmpty {
        let end = min(Self.text.count, place + size)
        buffer += Self.text[place..<end]
        place = end
        buffer.removeFirst(try scanner.scan(buffer.span, isLast: end == Self.text.count))
      }
      #expect(rows(scanner.cells) == rows(whole), "\(size)")
    }
  }

  @Test func compressedFilesAreUnpacked() throws {
    #expect(checksum(try Dataset(file: fixture("iris.csv.gz"))) == CSVTests.iris)
    // load_breast_cancer().data.sum() of scikit-learn 1.9.1 is 1056474.4596356.
    let data = try Dataset(file: fixture("sklearn-breast-cancer.csv.gz"))
    #expect(data.featureCount == 30 && data.sampleCount == 569)
    #expect(data.classNames == ["malignant", "benign"])
    #expect(data.samplesPerClass == [212, 357])
    #expect(data.features[568, 28] == 0.2871)
    #expect(abs(data.features.elements.reduce(0, +) - 1_056_474.4596356) < 1e-3)
  }

  @Test func compressedFilesThatAreDamagedAreNamed() throws {
    let bytes = try FileContents.read(fixture("iris.csv.gz"))
    for length in 1..<bytes.count {
      try withTemporaryFile(bytes.prefix(length), named: "a.csv.gz") { path in
        // A row that the cut has left short is met before the end of the file is.
        let error = #expect(throws: (any Error).self) { try Dataset(file: path) }
        #expect(error is CompressionError || error is CSVError)
        #expect(error.map { "\($0)" }?.hasPrefix(path) == true)
      }
    }
    try withTemporaryFile("1,2\n3,4\n", named: "a.csv.gz") { path in
      let error = #expect(throws: CompressionError.self) { try Dataset(file: path) }
      #expect(error == .notGzip(path: path))
    }
  }

  @Test(arguments: [
    ("x;y;k\n1;2;a\n3;4;b\n", [1, 2, 3, 4]), ("x\ty\tk\n1\t2\ta\n3\t4\tb\n", [1, 2, 3, 4]),
    ("\"x;z\",y,k\n1,2,a\n3,4,b\n", [1, 2, 3, 4]),
  ])
  func findsTheDelimiter(text: String, numbers: [Double]) throws {
    #expect(try dataset(text).features.elements == numbers)
  }

  @Test(arguments: [
    ("\u{0}\u{0},1\n", "is no text: byte 0 is 0; expected comma-separated values"),
    ("PK\u{3}\u{4}", "is a ZIP archive or a workbook; save the table as CSV"),
    ("3,2,a,b\n1,2,0\n3,4,1\n", "the first line announces 3 rows, but 2 follow; is the file cut short?"),
    ("x,k\n\(String(repeating: "9a", count: 100)),a\n2,b\n3,a\n", "9a9a…' is not a number"),
    ("x,k\n\"a\nb\",a\n2,b\n3,a\n", "'a\\u{A}b' is not a number"),
  ])
  func saysWhatAFileIs(text: String, message: String) {
    let error = #expect(throws: CSVError.self) { try dataset(text) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func sixteenBitTextIsNamed() {
    let error = #expect(throws: CSVError.self) { try CSVTable([0xFF, 0xFE, 0x31, 0], path: "a.csv") }
    #expect(error?.description == "a.csv is UTF-16 text; save it as UTF-8")
  }

  @Test func thousandsOfColumns() throws {
    let header = (0..<5000).map { "f\($0)" }.joined(separator: ",") + ",k\n"
    let rows = (0..<3).map { row in
      (0..<5000).map { "\($0 * row)" }.joined(separator: ",") + ",\(row % 2 == 0 ? "a" : "b")\n"
    }
    let data = try dataset(header + rows.joined())
    #expect(data.featureCount == 5000 && data.features[2, 4999] == 9998)
    #expect(data.labels == .classes([0, 1, 0], names: ["a", "b"]))
  }
}
