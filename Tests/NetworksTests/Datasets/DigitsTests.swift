import Testing

@testable import Networks
import TestSupport

/// FNV-1a of bytes, 64 bits.
private func fnv(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

private func bytes(_ images: Matrix<Double>) -> [UInt8] {
  images.elements.map { UInt8(($0 * 255).rounded()) }
}

private func idx(_ shape: [Int], _ values: [UInt8]) -> [UInt8] {
  [0, 0, 8, UInt8(shape.count)] + shape.flatMap { [0, 0, UInt8($0 >> 8), UInt8($0 & 255)] } + values
}

private func files(_ shape: [Int], _ pixels: [UInt8], labels: [UInt8], name: String = "train") -> ImageFiles {
  ImageFiles(
    images: NamedBytes(path: "\(name)-images", bytes: idx(shape, pixels)),
    labels: NamedBytes(path: "\(name)-labels", bytes: idx([labels.count], labels)))
}

struct DigitsTests {
  // References: the files unpacked by Python's gzip, FNV-1a of the bytes after the header.
  @Test func builtInDigitsAreThoseOfTheFiles() throws {
    let digits = try Digits.builtIn()
    #expect([digits.rows, digits.columns] == [28, 28])
    #expect([digits.train.count, digits.test.count] == [4000, 1000])
    #expect([digits.train.images.columns, digits.test.images.columns] == [784, 784])
    #expect(Array(digits.train.labels.prefix(10)) == [7, 5, 3, 4, 8, 5, 2, 5, 6, 4])
    #expect(Array(digits.test.labels.prefix(10)) == [9, 6, 2, 5, 3, 1, 7, 0, 3, 3])
    #expect(fnv(bytes(digits.train.images)) == 0x4921_3bfa_11ed_fdd8)
    #expect(fnv(bytes(digits.test.images)) == 0x04c6_127e_c0a0_35fc)
    #expect(fnv(digits.train.labels.map(UInt8.init)) == 0xfe56_2b32_41f2_8d8d)
    #expect(fnv(digits.test.labels.map(UInt8.init)) == 0xecc9_f387_4abc_4c5b)
  }

  @Test func everyDigitIsThereAsOften() throws {
    let digits = try Digits.builtIn()
    for digit in 0..<10 {
      #expect(digits.train.labels.filter { $0 == digit }.count == 400)
      #expect(digits.test.labels.filter { $0 == digit }.count == 100)
    }
    #expect(digits.train.images.elements.min() == 0)
    #expect(digits.train.images.elements.max() == 1)
  }

  @Test func refusesFilesThatDoNotBelongTogether() {
    let good = files([2, 1, 2], [0, 51, 255, 0], labels: [3, 9])
    #expect(throws: IDXError.counts(images: "train-images", found: 2, labels: "train-labels", expected: 1)) {
      try Digits(name: "own", train: files([2, 1, 2], [0, 1, 2, 3], labels: [3]), test: good)
    }
    #expect(throws: IDXError.label(path: "train-labels", index: 1, found: 10, classes: 10)) {
      try Digits(name: "own", train: files([2, 1, 2], [0, 1, 2, 3], labels: [3, 10]), test: good)
    }
    #expect(throws: IDXError.sizes(path: "t10k-images", found: [2, 1], expected: [1, 2])) {
      try Digits(
        name: "own", train: good, test: files([1, 2, 1], [0, 1], labels: [1], name: "t10k"))
    }
  }

  @Test func scalesGreysTo01() throws {
    let good = files([2, 1, 2], [0, 51, 255, 0], labels: [3, 9])
    let digits = try Digits(name: "own", train: good, test: good)
    #expect(digits.train.images == Matrix([[0, 0.2], [1, 0]]))
    #expect(digits.train.labels == [3, 9])
    #expect([digits.rows, digits.columns] == [1, 2])
  }

  @Test func readsAFolderCompressedOrNot() throws {
    // The folder that the built-in files come from.
    let digits = try Digits(folder: Repository.path("Sources/CDigits"))
    var expected = try Digits.builtIn()
    expected.name = "CDigits"
    #expect(digits == expected)
  }

  @Test func namesTheMissingFile() {
    let names = ["train-images-idx3-ubyte", "train-images-idx3-ubyte.gz"]
    #expect(throws: IDXError.missing(folder: "/nowhere", names: names)) { try Digits(folder: "/nowhere") }
  }
}
