import Networks
import Testing

struct OwnDatasetsTests {
  /// The share of test samples whose class a rule gets right, over three seeds.
  private func accuracy(_ name: String, rule: (Dataset, Double, Double) -> Int) throws -> Double {
    var (right, all) = (0, 0)
    for seed in [42, 0, 7] {
      let (train, test) = try Datasets.make(name, seed: seed).split()
      let classes = try #require(test.classes)
      for row in 0..<test.sampleCount
      where rule(train, test.features[row, 0], test.features[row, 1]) == classes[row] {
        right += 1
      }
      all += test.sampleCount
    }
    return Double(right) / Double(all)
  }

  @Test func signsTellXORApart() throws {
    let share = try accuracy("xor") { _, x, y in x * y > 0 ? 0 : 1 }
    #expect(share >= 0.99)
  }

  @Test func nearestNeighbourTellsSpiralsApart() throws {
    let share = try accuracy("spirals") { train, x, y in
      let nearest = (0..<train.sampleCount).min { a, b in
        func distance(_ row: Int) -> Double {
          let (dx, dy) = (train.features[row, 0] - x, train.features[row, 1] - y)
          return dx * dx + dy * dy
        }
        return distance(a) < distance(b)
      }
      return nearest.flatMap { train.classes?[$0] } ?? -1
    }
    #expect(share >= 0.97)
  }

  @Test func diagonalTellsGaussApart() throws {
    let share = try accuracy("gauss") { _, x, y in x + y > 0 ? 1 : 0 }
    #expect(share >= 0.98)
  }

  @Test(arguments: ["xor", "spirals", "gauss"])
  func classesAreBalancedAndSeedsDiffer(name: String) throws {
    let dataset = try Datasets.make(name)
    #expect(dataset.samplesPerClass == [250, 250])
    #expect(try Datasets.make(name) == dataset)
    #expect(try Datasets.make(name, seed: 43) != dataset)
  }

  @Test func spiralsWithoutNoiseLieOnTheirCurve() throws {
    let dataset = try Datasets.make("spirals", samples: 7, noise: 0)
    #expect(dataset.samplesPerClass == [3, 4])
    // Both end at radius 5, after 1¾ turns: (sin, cos) of 3.5 π and, half a turn on, of 4.5 π.
    #expect(abs(dataset.features[2, 0] + 5) < 1e-12 && abs(dataset.features[2, 1]) < 1e-12)
    #expect(abs(dataset.features[6, 0] - 5) < 1e-12 && abs(dataset.features[6, 1]) < 1e-12)
  }

  @Test func tutorialsOneVariableData() throws {
    let linear = try Datasets.make("linear")
    #expect(linear.feature(0) == [1, 2])
    #expect(linear.values == [300, 500])
    let logistic = try Datasets.make("logistic")
    #expect(logistic.feature(0) == [0, 1, 2, 3, 4, 5])
    #expect(logistic.classes == [0, 0, 0, 1, 1, 1])
    let cosine = try Datasets.make("cosine", samples: 5)
    let expected = [2, 1, 0, 1, 2].map(Double.init)
    let values = try #require(cosine.values)
    #expect(zip(values, expected).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(cosine.range(ofFeature: 0) == 0...2 * .pi)
  }

  /// Means and variances of the course's data, as printed by the tutorial.
  @Test func coffeeHasTheTutorialsMoments() throws {
    let coffee = try Datasets.make("coffee")
    for (column, mean, variance) in [(0, 218.668, 1596.934), (1, 13.431, 1.273)] {
      let values = coffee.feature(column)
      let average = values.reduce(0, +) / 200
      #expect(abs(average - mean) < 0.0005)
      #expect(abs(values.reduce(0) { $0 + ($1 - average) * ($1 - average) } / 200 - variance) < 0.0005)
    }
    #expect(coffee.samplesPerClass == [157, 43])
    #expect(coffee.classNames == ["Bad roast", "Good roast"])
  }

  @Test func coffeesTriangleIsItsRule() {
    let (a, b, c) = (Coffee.corners[0], Coffee.corners[1], Coffee.corners[2])
    let middle = (
      (a.temperature + b.temperature + c.temperature) / 3, (a.duration + b.duration + c.duration) / 3
    )
    #expect(Coffee.isGood(temperature: middle.0, duration: middle.1))
    for corner in Coffee.corners {
      func isGood(_ share: Double) -> Bool {
        Coffee.isGood(
          temperature: corner.temperature + share * (middle.0 - corner.temperature),
          duration: corner.duration + share * (middle.1 - corner.duration))
      }
      #expect(isGood(0.01))
      #expect(!isGood(-0.01))
    }
  }
}
