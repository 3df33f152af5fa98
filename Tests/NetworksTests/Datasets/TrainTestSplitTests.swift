import Networks
import Testing

struct SplitSum: Sendable {
  var count: Int
  var testFraction: Double
  var seed: UInt32
  var train: UInt64
  var test: UInt64
  var testCount: Int
}

/// References: scikit-learn 1.9.1, `train_test_split(np.arange(n), test_size=f, random_state=s)`.
struct TrainTestSplitTests {
  static let rows: [SplitSum] = [
    SplitSum(
      count: 100, testFraction: 0.25, seed: 42, train: 0x389b_eb6d_5774_a0f7, test: 0x1bf8_6b2d_f336_88f7,
      testCount: 25),
    SplitSum(
      count: 150, testFraction: 0.25, seed: 0, train: 0xd098_84fb_8b5c_fd19, test: 0xda12_cefb_4e56_329a,
      testCount: 38),
    SplitSum(
      count: 7, testFraction: 0.25, seed: 1, train: 0xb571_b5ae_9445_32d4, test: 0x082b_be07_b4e5_ad01,
      testCount: 2),
    SplitSum(
      count: 500, testFraction: 0.2, seed: 42, train: 0x17cb_9351_9be6_c9fe, test: 0xc07e_51b5_9be3_f6c8,
      testCount: 100),
    SplitSum(
      count: 101, testFraction: 0.33, seed: 2023, train: 0xe0f1_7149_01db_e17a, test: 0x5c53_0092_a686_872a,
      testCount: 34),
    SplitSum(
      count: 10, testFraction: 0.5, seed: 4294967295, train: 0xa78e_529e_dd59_80a3,
      test: 0x56da_7639_3b2e_7c06, testCount: 5),
    SplitSum(
      count: 1000, testFraction: 0.1, seed: 3, train: 0xb762_9a7f_47d9_e000, test: 0x0ba4_f264_4ef0_fadc,
      testCount: 100),
    SplitSum(
      count: 178, testFraction: 0.3, seed: 0, train: 0xbe73_93ad_44c3_61e0, test: 0xe3a6_ecd9_4066_b9a7,
      testCount: 54),
  ]

  @Test(arguments: rows)
  func choosesScikitLearnsRows(row: SplitSum) {
    let (train, test) = trainTestSplit(count: row.count, testFraction: row.testFraction, seed: row.seed)
    #expect(test.count == row.testCount)
    #expect(checksum(train) == row.train)
    #expect(checksum(test) == row.test)
  }

  @Test func tenRows() {
    let (train, test) = trainTestSplit(count: 10, testFraction: 0.25, seed: 42)
    #expect(train == [0, 7, 2, 9, 4, 3, 6])
    #expect(test == [8, 1, 5])
  }

  @Test func datasetSplitsTogetherWithItsLabels() throws {
    let dataset = try Datasets.make("iris")
    let rows = trainTestSplit(count: 150, testFraction: 0.25, seed: 0)
    let parts = dataset.split(testFraction: 0.25, seed: 0)
    #expect(parts.test == dataset.subset(rows.test))
    #expect(parts.train.feature(2) == rows.train.map { dataset.features[$0, 2] })
    #expect(parts.train.classes == rows.train.map { $0 / 50 })
  }
}
