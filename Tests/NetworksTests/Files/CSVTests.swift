import Networks
import TestSupport
import Testing

/// The path of a file in `Fixtures`.
func fixture(_ name: String) -> String { Repository.path("Tests/NetworksTests/Fixtures/\(name)") }

func dataset(_ text: String, path: String = "data.csv", label: String? = nil) throws -> Dataset {
  try Dataset(table: CSVTable(Array(text.utf8), path: path), label: label)
}

struct CSVTests {
  // scikit-learn's own arrays; `fnv` of the bits of X, then of y (see `BitChecksum`).
  static let iris: UInt64 = 0xabaf_5a54_bb56_53f3
  static let wine: UInt64 = 0xeb3a_f99e_57af_95ee

  @Test(arguments: ["iris.csv", "iris-index.csv"])
  func readsPandasIris(name: String) throws {
    let data = try Dataset(csv: fixture(name))
    #expect(checksum(data) == Self.iris)
    #expect(
      data.featureNames == ["sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"])
    #expect(data.classNames == ["setosa", "versicolor", "virginica"])
    #expect(data.features == (try Datasets.make("iris")).features)
  }

  @Test func readsPandasWine() throws {
    let data = try Dataset(csv: fixture("wine.csv"))
    #expect(checksum(data) == Self.wine)
    #expect(data.classNames == ["0", "1", "2"])
    #expect(data.samplesPerClass == [59, 71, 48])
    #expect(data.featureNames.last == "proline")
  }

  @Test(arguments: ["cultivar", "1"])
  func readsTabsAndALabelInFront(label: String) throws {
    let data = try Dataset(csv: fixture("wine-label-first.tsv"), label: label)
    #expect(checksum(data) == Self.wine)
    #expect(data.classNames == ["class_0", "class_1", "class_2"])
  }

  @Test func aLabelsNumberIsItsPlaceInTheFile() throws {
    let plain = try CSVTable(contentsOf: fixture("iris.csv"))
    let indexed = try CSVTable(contentsOf: fixture("iris-index.csv"))
    #expect(plain.columnNames == indexed.columnNames)
    #expect(try plain.column(named: "2") == 1)
    #expect(try indexed.column(named: "2") == 0)
    #expect(try indexed.column(named: "species") == 4)
    #expect(throws: CSVError.self) { try indexed.column(named: "1") }
  }

  @Test(arguments: [
    "x,y,kind\n1,2,a\n3,4,b\n",
    "x,y,kind\n1,2,a\n3,4,b",
    "x,y,kind\r\n1,2,a\r\n3,4,b\r\n\r\n",
    "x,y,kind\r1,2,a\r3,4,b\r",
    "\u{FEFF}x,y,kind\n1,2,a\n3,4,b\n",
    "x, y ,\"kind\"\n +1,2.0\t,a\n\n\"3\",.4e1,\"b\"\n   \n",
  ])
  func lineEndsQuotesMarksAndSpacesDoNotMatter(text: String) throws {
    let data = try dataset(text)
    #expect(data.featureNames == ["x", "y"])
    #expect(data.features.elements == [1, 2, 3, 4])
    #expect(data.labels == .classes([0, 1], names: ["a", "b"]))
  }

  @Test func quotedCellsHoldDelimitersQuotesAndLineEnds() throws {
    let data = try dataset("\"a, b\",\"line\nbreak\",kind\n1,2,\"say \"\"hi\"\"\"\n3,4,\"\"\"\"\n")
    #expect(data.featureNames == ["a, b", "line\nbreak"])
    #expect(data.labels == .classes([1, 0], names: ["\"", "say \"hi\""]))
  }

  @Test(arguments: [
    // Text labels alone make no header.
    ("1,2,a\n3,4,b\n", false), ("1,2,a\n3,4,b\n5,6,b\n", false),
    ("x,y,a\n3,4,a\n5,6,b\n", true), ("1,2,kind\n3,4,0\n5,6,1\n", true), ("x,label\n3,a\n4,b\n", true),
    // One typing error further down does not hide the header.
    ("x,kind\n3,a\noops,b\n5,a\n", true),
  ])
  func findsTheHeader(text: String, expected: Bool) throws {
    let table = try CSVTable(Array(text.utf8), path: "data.csv")
    #expect(table.hasHeader == expected)
    if !expected { #expect(table.columnNames == ["column 1", "column 2", "column 3"]) }
  }

  @Test func labelsAreClassesOrValues() throws {
    func labels(_ cells: [String]) throws -> Dataset.Labels {
      try dataset("x,y\n" + cells.map { "0,\($0)\n" }.joined()).labels
    }
    // Sorted as numbers, named as whole numbers.
    #expect(try labels(["10", "2.0", "-1", "2"]) == .classes([2, 1, 0, 1], names: ["-1", "2", "10"]))
    #expect(try labels(["0.5", "1", "2"]) == .values([0.5, 1, 2], name: "y"))
    let twenty = (0..<20).map { "\($0)" }
    #expect(try labels(twenty) == .classes(Array(0..<20), names: twenty))
    #expect(try labels((0..<21).map { "\($0)" }) == .values((0..<21).map(Double.init), name: "y"))
    // By code points, as Python's sorted: capitals first, then é after z, and 𝒜 after ｚ.
    #expect(
      try labels(["é", "z", "Z", "a", "𝒜", "ｚ"])
        == .classes([3, 2, 0, 1, 5, 4], names: ["Z", "a", "z", "é", "ｚ", "𝒜"]))
  }

  static let malformed: [(String, String)] = [
    ("", "data.csv is empty; expected rows of comma-separated values"),
    ("\n \n", "data.csv is empty; expected rows of comma-separated values"),
    ("x,y\n", "data.csv has a header but no rows of data below it"),
    (
      "x,y,k\n1,2,a\n\n1,2\n",
      "data.csv, line 4: 2 cells; expected 3 as in the first row"
    ),
    ("x,y,k\n1,2,3,4\n", "data.csv, line 2: 4 cells; expected 3 as in the first row"),
    (
      "\"x\nx\",y,k\n1,2,a\n\n1,2,a\n3,4x,b\n",
      "data.csv, line 6, column 2 (y): '4x' is not a number; expected one such as -1.5 or 2e3"
    ),
    (
      ",x,y,k\n0,1,2,a\n1,,4,b\n2,5,6,a\n",
      "data.csv, line 3, column 2 (x): the value is missing; fill it in or delete the row"
    ),
    (
      "1,2,0\n3,NA,1\n",
      "data.csv, line 2, column 2: the value is missing ('NA'); fill it in or delete the row"
    ),
    ("x,k\n1,a\n2,\n", "data.csv, line 3, column 2 (k): the value is missing; fill it in or delete the row"),
    ("x,k\nnan,a\n2,b\n", "data.csv, line 2, column 1 (x): 'nan' is not a finite number"),
    ("x,k\n1,a\n-Infinity,b\n", "data.csv, line 3, column 1 (x): '-Infinity' is not a finite number"),
    ("x,k\n1,a\n1e400,b\n", "data.csv, line 3, column 1 (x): '1e400' is not a finite number"),
    (
      "x,k\n1,1.5\n2,abc\n3,2\n",
      "data.csv, line 3, column 2 (k): 'abc' is not a number; expected one such as -1.5 or 2e3"
    ),
    (
      "x,k\n1,\"a\n2,b\n", "data.csv, line 2: a quoted cell begins here and never ends; expected a closing \""
    ),
    (
      "x,k\n1,\"a\"b\n",
      "data.csv, line 2, column 2: text follows the closing quote; expected a delimiter "
        + "(a quote inside a cell is doubled: \"\")"
    ),
    ("x\n1\n2\n", "data.csv has one column; expected at least one feature and the label"),
    ("x,k\n1,a\n2,a\n", "data.csv: every row is labelled 'a' in column 'k'; expected at least two classes"),
    ("x,k\n1,7\n2,7\n", "data.csv: every row is labelled '7' in column 'k'; expected at least two classes"),
  ]

  @Test(arguments: malformed)
  func sayWhereAFileIsMalformed(text: String, message: String) {
    let error = #expect(throws: CSVError.self) { try dataset(text) }
    #expect(error?.description == message)
  }

  @Test func namesTheColumnsForAWrongLabel() {
    let error = #expect(throws: CSVError.self) { try dataset("x,y,k\n1,2,a\n3,4,b\n", label: "z") }
    #expect(
      error?.description
        == "--label z: data.csv has no such column; expected a name or a number from 1 to 3: x, y, k")
  }

  @Test(arguments: [("x,k\n1,", 2, 2, "k"), ("x,k\n1,a\n", 3, 1, "x")])
  func bytesThatAreNoUTF8HaveAPlace(text: String, line: Int, column: Int, name: String) {
    let error = #expect(throws: CSVError.self) {
      let end = column == 1 ? ",a\n4,b\n5,a\n" : "\n2,a\n"
      return try Dataset(
        table: CSVTable(Array(text.utf8) + [0x61, 0xFF] + Array(end.utf8), path: "data.csv"))
    }
    #expect(
      error == .invalidUTF8(CSVError.Place(path: "data.csv", line: line, column: column, columnName: name)))
  }

  @Test func filesThatCannotBeReadAreAnotherError() {
    let missing = #expect(throws: FileError.self) { try CSVTable(contentsOf: "/no/such/file.csv") }
    #expect(missing?.description == "cannot read /no/such/file.csv: No such file or directory")
    let folder = #expect(throws: FileError.self) { try CSVTable(contentsOf: "/") }
    #expect(folder?.description == "cannot read /: Is a directory")
    #expect(throws: FileError.self) { try CSVTable(contentsOf: "/no/such/file.csv.gz") }
  }

  /// Whatever the bytes, there is a data set of finite numbers or an error that names the file.
  @Test func damagedFilesNeverTrap() {
    let intact = Array("\u{FEFF},x,\"y \"\"q\"\"\",kind\r\n0,1.5,-2e3,a\r\n1,NA,3,b\n2,4,5,\"c\nd\"\n".utf8)
    var generator = PCG64(seed: 3)
    for _ in 0..<3000 {
      var bytes = intact
      for _ in 0..<generator.integer(in: 1..<4) {
        let place = generator.integer(in: 0..<bytes.count)
        switch generator.integer(in: 0..<4) {
        case 0: bytes[place] = UInt8(generator.integer(in: 0..<256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(Array("\",\n\r5e-.".utf8)[generator.integer(in: 0..<8)], at: place)
        default: bytes.removeSubrange(max(place, min(8, bytes.count))...)
        }
      }
      do {
        let data = try Dataset(table: CSVTable(bytes, path: "data.csv"))
        #expect(data.features.elements.allSatisfy { $0.isFinite })
        #expect(data.sampleCount == data.classes?.count ?? data.values?.count)
      } catch {
        #expect("\(error)".contains("data.csv"))
      }
    }
  }
}
