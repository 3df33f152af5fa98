import Networks
import Testing

/// Arguments that no data set can be made of, and the error's words.
struct Wish: Sendable {
  var name: String
  var samples: Int?
  var noise: Double?
  var seed: Int?
  var message: String

  init(_ name: String, samples: Int? = nil, noise: Double? = nil, seed: Int? = nil, message: String) {
    self.name = name
    self.samples = samples
    self.noise = noise
    self.seed = seed
    self.message = message
  }
}

struct DatasetsTests {
  @Test func everyNameIsMadeAndSummarised() throws {
    #expect(Set(Datasets.names).count == Datasets.names.count)
    for name in Datasets.names {
      let dataset = try Datasets.make(name)
      let defaults = try #require(Datasets.defaults(for: name))
      #expect(dataset.name == name)
      #expect(dataset.sampleCount == defaults.samples)
      #expect(dataset.featureNames.count == dataset.featureCount)
      #expect(dataset.features.elements.allSatisfy { $0.isFinite })
      let summary = try #require(Datasets.summary(for: name))
      #expect(!summary.isEmpty)
      if let counts = dataset.samplesPerClass {
        #expect(counts.allSatisfy { $0 > 0 } && counts.reduce(0, +) == dataset.sampleCount)
      }
    }
  }

  static let impossible: [Wish] = [
    Wish(
      "moon",
      message:
        "there is no data set 'moon'; built in are xor, moons, circles, blobs, spirals, gauss, coffee, "
        + "linear, logistic, cosine, iris"),
    Wish("moons", samples: 1, message: "--samples 1: moons takes 2 to 10000000 samples"),
    Wish("blobs", samples: -5, message: "--samples -5: blobs takes 4 to 10000000 samples"),
    Wish("iris", samples: 100, message: "--samples 100: iris has exactly 150 samples"),
    Wish(
      "moons", noise: -0.5,
      message: "--noise -0.5: the noise of moons is a finite number that is not negative"),
    Wish(
      "moons", noise: .nan,
      message: "--noise nan: the noise of moons is a finite number that is not negative"),
    Wish("coffee", noise: 0.1, message: "--noise 0.1: coffee has no noise to set; leave the option out"),
    Wish("xor", seed: -1, message: "--dataset-seed -1: the seed of xor lies in 0 to 4294967295"),
  ]

  @Test(arguments: impossible)
  func impossibleWishesAreExplained(wish: Wish) {
    let error = #expect(throws: DatasetError.self) {
      try Datasets.make(wish.name, samples: wish.samples, noise: wish.noise, seed: wish.seed)
    }
    #expect(error?.description == wish.message)
  }

  @Test func subsetKeepsOrderNamesAndClassNumbers() throws {
    let iris = try Datasets.make("iris")
    let part = iris.subset([149, 0, 149])
    #expect(part.classes == [2, 0, 2])
    #expect(part.classCount == 3)
    #expect(part.samplesPerClass == [1, 0, 2])
    #expect(part.feature(0) == [5.9, 5.1, 5.9])
    #expect(part.rows(ofClass: 2) == [0, 2])
    #expect(part.featureNames == iris.featureNames)
    #expect(iris.range(ofFeature: 3) == 0.1...2.5)
    #expect(try Datasets.make("linear").subset([1]).values == [500])
  }
}
