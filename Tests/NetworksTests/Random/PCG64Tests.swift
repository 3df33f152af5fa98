import Networks
import Testing

/// References: NumPy 2.4.6, `np.random.default_rng(seed)`; sums as `BitChecksum` says.
///
/// 200,000 normal numbers reach each of the ziggurat's 256 layers and its tail many times.
struct PCG64Tests {
  static let rows: [DrawSums] = [
    DrawSums(
      seed: 0, random: 0x3f90_eb22_941d_f949, normal: 0x1ed1_c4bc_6d6c_af9f,
      permutation: 0xab42_43aa_c7cf_7fd4, small: 0x4745_bd4e_8fbd_f264, large: 0xb086_368b_e503_12af,
      uniform: 0xd69e_3db1_b754_6745),
    DrawSums(
      seed: 1, random: 0x309c_9edc_8f53_4e26, normal: 0x930c_4c62_cc8d_5786,
      permutation: 0x6090_484b_58b6_23fe, small: 0x1cc6_7aef_e41c_f29d, large: 0x942d_9314_c1c8_2335,
      uniform: 0x63eb_4749_9248_c117),
    DrawSums(
      seed: 42, random: 0x4669_1a73_b53b_a7bb, normal: 0xeefe_3e22_5e34_0ba3,
      permutation: 0x809a_7692_0fa0_9434, small: 0xc494_f2eb_4bc5_4153, large: 0x673f_3121_6320_f299,
      uniform: 0x5459_7313_09d8_064c),
    DrawSums(
      seed: 2023, random: 0x7ecb_e829_60b1_3676, normal: 0x0b9d_d113_3535_ebdc,
      permutation: 0x1311_9dcc_ad0a_d9de, small: 0x893e_e7f7_7809_6f3a, large: 0x98d1_a115_abd6_5508,
      uniform: 0x35f7_82d3_0b87_0813),
    DrawSums(
      seed: 123456789, random: 0xd842_9361_4d19_7ff7, normal: 0xf04e_28ea_8f18_158b,
      permutation: 0x828c_4135_b966_d6e8, small: 0xd3e4_9ad5_54f1_de21, large: 0xf079_9f01_3382_4813,
      uniform: 0x678c_14da_88ac_165f),
    DrawSums(
      seed: 4294967295, random: 0xd10a_e7c5_d938_70ff, normal: 0x545a_6551_04be_0b55,
      permutation: 0x9375_e51f_6871_a02c, small: 0x2f52_0af7_0661_d9e3, large: 0x2d95_cb07_f552_3d55,
      uniform: 0xe702_5f70_4021_4420),
    DrawSums(
      seed: 9223372036854775808, random: 0x14a0_63f9_794f_87f8, normal: 0xc4d1_44f1_bff5_e855,
      permutation: 0x4ecb_65bb_50fd_30bc, small: 0xbca6_32e9_7cd1_013c, large: 0xc4dd_f720_251a_c77b,
      uniform: 0xffa8_416a_9576_8659),
  ]

  @Test(arguments: rows)
  func drawsTheBitsOfDefaultRng(row: DrawSums) {
    var generator = PCG64(seed: row.seed)
    let fresh = generator
    #expect(checksum(generator.random(count: 2000)) == row.random)
    generator = fresh
    #expect(checksum(generator.normal(count: 200_000)) == row.normal)
    generator = fresh
    #expect(checksum(generator.permutation(1003)) == row.permutation)
    generator = fresh
    #expect(checksum(generator.integers(in: -5..<1000, count: 1501)) == row.small)
    generator = fresh
    #expect(checksum(generator.integers(in: 0..<1 << 40, count: 1500)) == row.large)
    generator = fresh
    #expect(checksum(generator.uniform(low: -3, high: 7.5, count: 500)) == row.uniform)
  }

  /// `np.random.PCG64(42).random_raw(2)`.
  @Test func firstWords() {
    var generator = PCG64(seed: 42)
    #expect(generator.next() == 0xc621_fbcd_16d9_2688)
    #expect(generator.next() == 0x705a_5661_a791_ffc1)
  }

  /// `random()`, `integers(0, 10)`, `standard_normal()`, `shuffle(arange(5))` in turn, 50 times, seed 7.
  @Test func mixedDrawsShareOneStream() {
    var generator = PCG64(seed: 7)
    var sum = BitChecksum()
    for _ in 0..<50 {
      sum.add([generator.random()])
      sum.add([generator.integer(in: 0..<10)])
      sum.add([generator.standardNormal()])
      var numbers = Array(0..<5)
      generator.shuffle(&numbers)
      sum.add(numbers)
    }
    #expect(sum.sum == 0x96e7_b797_fcea_cfc8)
  }

  /// `default_rng(3).integers(-2**63, 2**63 - 1, size=100)` and `.integers(0, 2**32, size=101)`.
  @Test func drawsFromTheWidestRanges() {
    var generator = PCG64(seed: 3)
    #expect(checksum(generator.integers(in: Int.min..<Int.max, count: 100)) == 0x1cdf_493f_159b_8170)
    generator = PCG64(seed: 3)
    #expect(checksum(generator.integers(in: 0..<1 << 32, count: 101)) == 0x85b8_a852_b900_1e89)
  }

  @Test func rangeOfOneNumberDrawsNothing() {
    var generator = PCG64(seed: 3)
    var untouched = generator
    #expect(generator.integer(in: 5..<6) == 5)
    #expect(generator.next() == untouched.next())
  }
}
