import Networks
import Testing

/// References: NumPy 2.4.6, `np.random.RandomState(seed)`; sums as `BitChecksum` says.
struct MT19937Tests {
  static let rows: [DrawSums] = [
    DrawSums(
      seed: 0, random: 0xc7e4_d003_d0db_9768, normal: 0xde75_78be_a8a9_baa9,
      permutation: 0x43e8_35be_e2b4_ff04, small: 0xf923_0870_ddaa_fef9, large: 0xe673_0a7a_b843_83f6,
      uniform: 0x749d_557a_f3ac_c0f1),
    DrawSums(
      seed: 1, random: 0x60d2_f84c_15f9_2290, normal: 0xd6a6_58ad_5224_6f4e,
      permutation: 0xc228_b68c_a5a6_2e2c, small: 0xce63_e6a9_5e4d_b174, large: 0x58f6_082a_744f_51be,
      uniform: 0x5e46_e784_e4ca_1b60),
    DrawSums(
      seed: 42, random: 0x0b17_5aa0_3a3e_8335, normal: 0xcb85_d91c_0045_030c,
      permutation: 0xd24c_45fe_1544_d1fa, small: 0xb5ec_c76b_afd3_3cd1, large: 0x666d_1921_f6c0_21d0,
      uniform: 0xb4a8_30b4_5651_1d88),
    DrawSums(
      seed: 2023, random: 0x3faf_c4c2_e401_d061, normal: 0xa19f_c616_00bb_a4a3,
      permutation: 0x592b_0749_2d5d_ff9c, small: 0xfcab_6480_ba65_cc72, large: 0xa961_1f56_bf8c_152a,
      uniform: 0xd280_43b8_33c4_581b),
    DrawSums(
      seed: 123456789, random: 0xa59e_6319_2589_225a, normal: 0x0159_65f9_c89b_a5e6,
      permutation: 0xb01e_dc46_b045_b3a4, small: 0xcc6c_ee09_0c78_397e, large: 0x5978_90e8_3888_75df,
      uniform: 0x9593_58a7_b35d_e978),
    DrawSums(
      seed: 4294967295, random: 0x2a16_7984_c07d_b082, normal: 0x4b06_37df_d77a_f72b,
      permutation: 0xba78_f9b1_4ec9_f3be, small: 0xbf82_ad79_48c6_6e27, large: 0x1153_1d2e_f706_7af3,
      uniform: 0xa206_8393_79b5_d376),
  ]

  @Test(arguments: rows)
  func drawsTheBitsOfRandomState(row: DrawSums) {
    var generator = MT19937(seed: UInt32(row.seed))
    let fresh = generator
    #expect(checksum(generator.random(count: 2000)) == row.random)
    generator = fresh
    #expect(checksum(generator.normal(count: 2001)) == row.normal)
    generator = fresh
    #expect(checksum(generator.permutation(1003)) == row.permutation)
    generator = fresh
    #expect(checksum(generator.integers(in: -5..<1000, count: 1500)) == row.small)
    generator = fresh
    #expect(checksum(generator.integers(in: 0..<1 << 40, count: 1500)) == row.large)
    generator = fresh
    #expect(checksum(generator.uniform(low: -3, high: 7.5, count: 500)) == row.uniform)
  }

  /// The authors' test value: the 10,000th word of seed 5489 (also `std::mt19937`'s in the C++ standard).
  @Test func tenThousandthWordIsTheStandards() {
    var generator = MT19937(seed: 5489)
    #expect((0..<3).map { _ in generator.next32() } == [3_499_211_612, 581_869_302, 3_890_346_734])
    for _ in 3..<9_999 { _ = generator.next32() }
    #expect(generator.next32() == 4_123_659_995)
  }

  /// `random_sample()`, `randint(0, 10)`, `normal(2, 3)`, `shuffle(arange(5))` in turn, 50 times, seed 7.
  @Test func mixedDrawsShareOneStream() {
    var generator = MT19937(seed: 7)
    var sum = BitChecksum()
    for _ in 0..<50 {
      sum.add([generator.random()])
      sum.add([generator.integer(in: 0..<10)])
      sum.add([generator.normal(mean: 2, standardDeviation: 3)])
      var numbers = Array(0..<5)
      generator.shuffle(&numbers)
      sum.add(numbers)
    }
    #expect(sum.sum == 0x64f5_bccd_0f6e_0686)
  }

  /// `RandomState(3).randint(0, 2**32, size=101)`.
  @Test func drawsAllOfThirtyTwoBits() {
    var generator = MT19937(seed: 3)
    #expect(checksum(generator.integers(in: 0..<1 << 32, count: 101)) == 0x6403_67c0_ac27_a590)
  }

  @Test func copyContinuesOnItsOwn() {
    var generator = MT19937(seed: 1)
    _ = generator.standardNormal()
    var copy = generator
    let expected = [generator.standardNormal(), generator.standardNormal(), generator.random()]
    #expect([copy.standardNormal(), copy.standardNormal(), copy.random()] == expected)
  }

  @Test func drivesTheStandardLibrary() {
    var generator = MT19937(seed: 42)
    var again = MT19937(seed: 42)
    #expect(Int.random(in: 0..<1000, using: &generator) == Int.random(in: 0..<1000, using: &again))
  }
}
