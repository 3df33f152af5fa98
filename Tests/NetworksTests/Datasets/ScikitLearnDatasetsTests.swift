import Networks
import Testing

struct SetSum: Sendable {
  var name: String
  var samples: Int
  var noise: Double?
  var seed: Int
  var sum: UInt64
}

func checksum(_ dataset: Dataset) -> UInt64 {
  var sum = BitChecksum()
  sum.add(dataset.features.elements)
  sum.add(dataset.classes ?? [])
  return sum.sum
}

/// References: scikit-learn 1.9.1 on NumPy 2.4.6 and glibc; `fnv` (see `BitChecksum`) of the bits of X, then of y:
///
///     make_moons(n, noise=s, random_state=r)
///     make_circles(n, noise=s, random_state=r, factor=.5)
///     make_blobs(n, centers=[[-5,2],[-2,-2],[1,2],[5,-2]], cluster_std=s, random_state=r)
///
/// and for coffee `X = default_rng(r).random(2*n).reshape(-1, 2)` scaled and labelled as in the course's
/// `load_coffee_data`.
struct ScikitLearnDatasetsTests {
  static let rows: [SetSum] = [
    SetSum(name: "moons", samples: 500, noise: 0.1, seed: 42, sum: 0x8f79_e789_25bf_60ba),
    SetSum(name: "moons", samples: 100, noise: 0.2, seed: 0, sum: 0xd0e2_9022_51c2_b263),
    SetSum(name: "moons", samples: 2, noise: 0.1, seed: 1, sum: 0xd1d4_f1ac_9953_da31),
    SetSum(name: "moons", samples: 3, noise: 0.0, seed: 7, sum: 0x9cc5_68c5_d68a_babf),
    SetSum(name: "moons", samples: 99, noise: 0.05, seed: 123, sum: 0xe8cd_52e4_cce3_dfbe),
    SetSum(name: "moons", samples: 501, noise: 0.3, seed: 42, sum: 0x1491_a73f_d111_9a58),
    SetSum(name: "moons", samples: 1000, noise: 1.5, seed: 2023, sum: 0x3876_06d8_5d6f_469e),
    SetSum(name: "moons", samples: 257, noise: 0.1, seed: 4294967295, sum: 0x7753_c0ce_872d_de70),
    SetSum(name: "moons", samples: 50, noise: 0.0, seed: 0, sum: 0x8fac_a1d8_3f7a_54e3),
    SetSum(name: "moons", samples: 20001, noise: 0.1, seed: 5, sum: 0x9682_f29b_6932_48ed),
    SetSum(name: "circles", samples: 500, noise: 0.05, seed: 42, sum: 0x9256_dbaf_a8ff_9a6d),
    SetSum(name: "circles", samples: 100, noise: 0.2, seed: 0, sum: 0x5269_8cad_e51c_1ee6),
    SetSum(name: "circles", samples: 2, noise: 0.1, seed: 1, sum: 0x62f8_d424_d856_412f),
    SetSum(name: "circles", samples: 3, noise: 0.0, seed: 7, sum: 0x3ff4_935f_518c_f25a),
    SetSum(name: "circles", samples: 99, noise: 0.05, seed: 123, sum: 0xbe64_63e4_5d10_4099),
    SetSum(name: "circles", samples: 501, noise: 0.3, seed: 42, sum: 0x1ed3_5622_f552_146b),
    SetSum(name: "circles", samples: 1000, noise: 1.5, seed: 2023, sum: 0x3dac_5e5d_9dba_f77c),
    SetSum(name: "circles", samples: 257, noise: 0.1, seed: 4294967295, sum: 0xa973_27f6_8e01_e4bd),
    SetSum(name: "circles", samples: 50, noise: 0.0, seed: 0, sum: 0xa3f2_b100_412a_7b40),
    SetSum(name: "circles", samples: 20001, noise: 0.1, seed: 5, sum: 0x9169_a467_a27a_c019),
    SetSum(name: "blobs", samples: 100, noise: 1.0, seed: 30, sum: 0xc3ba_900f_63c4_6df1),
    SetSum(name: "blobs", samples: 100, noise: 0.2, seed: 0, sum: 0x287c_23fc_0927_c5e5),
    SetSum(name: "blobs", samples: 5, noise: 0.1, seed: 1, sum: 0x8d0e_70a5_9701_670b),
    SetSum(name: "blobs", samples: 6, noise: 0.0, seed: 7, sum: 0xeec8_e6d4_093f_d1ba),
    SetSum(name: "blobs", samples: 99, noise: 0.05, seed: 123, sum: 0x968f_e117_f8aa_0b6a),
    SetSum(name: "blobs", samples: 501, noise: 0.3, seed: 42, sum: 0xa71f_9165_5ce1_a3b2),
    SetSum(name: "blobs", samples: 1000, noise: 1.5, seed: 2023, sum: 0x8bf1_3926_aeb8_c702),
    SetSum(name: "blobs", samples: 257, noise: 0.1, seed: 4294967295, sum: 0xc58e_f10d_6906_324f),
    SetSum(name: "blobs", samples: 50, noise: 0.0, seed: 0, sum: 0x8ccb_0733_58c2_85c6),
    SetSum(name: "blobs", samples: 20001, noise: 0.1, seed: 5, sum: 0xdbc3_8763_b882_4169),
    SetSum(name: "coffee", samples: 200, noise: nil, seed: 2, sum: 0x24ee_f1f5_3cd8_d14b),
    SetSum(name: "coffee", samples: 7, noise: nil, seed: 2, sum: 0x88fd_6db6_16fd_2c86),
    SetSum(name: "coffee", samples: 1001, noise: nil, seed: 2, sum: 0xa8b4_3003_8d2a_63fd),
    SetSum(name: "coffee", samples: 200, noise: nil, seed: 0, sum: 0x3aaa_996e_5cbd_5e0b),
    SetSum(name: "coffee", samples: 5000, noise: nil, seed: 42, sum: 0x6f41_5292_af42_4755),
  ]

  @Test(arguments: rows)
  func pointsAndClassesHaveTheSameBits(row: SetSum) throws {
    let dataset = try Datasets.make(row.name, samples: row.samples, noise: row.noise, seed: row.seed)
    #expect(dataset.sampleCount == row.samples)
    #expect(checksum(dataset) == row.sum)
  }

  @Test func defaultsAreTheTutorials() throws {
    for (name, samples, noise, seed) in [
      ("moons", 500, 0.1, 42), ("circles", 500, 0.05, 42), ("blobs", 100, 1, 30), ("coffee", 200, nil, 2),
    ] as [(String, Int, Double?, Int)] {
      let explicit = try Datasets.make(name, samples: samples, noise: noise, seed: seed)
      #expect(try Datasets.make(name) == explicit)
    }
  }

  /// First and last point of `make_…(100, …=.1, random_state=0)`.
  @Test(arguments: [
    (
      "moons", [-0x1.b6236b5002873p-5, 0x1.fc33b50ad478dp-1], [-0x1.10a24ac0e9ca3p+0, 0x1.15f82bb5e47e2p-2],
      0, 0
    ),
    (
      "circles", [-0x1.e62ebde52e41ep-1, -0x1.066934b8abe2cp-3],
      [0x1.39e16d4253a9ap-1, -0x1.74d6bcbc593ffp-1], 0, 0
    ),
    (
      "blobs", [-0x1.3f022256d9ceap+2, 0x1.04d729b6b6954p+1], [-0x1.ed55d503f667ep+0, -0x1.fcb2b295a7c88p+0],
      0, 1
    ),
  ])
  func firstAndLastPoint(name: String, first: [Double], last: [Double], firstClass: Int, lastClass: Int)
    throws
  {
    let dataset = try Datasets.make(name, samples: 100, noise: 0.1, seed: 0)
    #expect(Array(dataset.features.elements.prefix(2)) == first)
    #expect(Array(dataset.features.elements.suffix(2)) == last)
    #expect(dataset.classes?.first == firstClass)
    #expect(dataset.classes?.last == lastClass)
  }

  @Test func irisIsScikitLearns() throws {
    let iris = try Datasets.make("iris")
    #expect(checksum(iris) == 0xabaf_5a54_bb56_53f3)
    #expect(iris.samplesPerClass == [50, 50, 50])
    #expect(iris.classNames == ["setosa", "versicolor", "virginica"])
  }
}
