import Testing

@testable import Plotting

/// Compared with `numpy.histogram` of NumPy 2.4.6.
struct HistogramTests {
  private let values = [
    2.1, 3.5, 3.5, 4.0, 4.4, 5.2, 5.9, 6.6, 7.1, 7.3, 8.0, 9.9, 12.5, -1.0, 0.3, 4.1, 4.2, 4.3, 4.9, 5.0,
  ]

  @Test(
    "Bins are those of NumPy's rules",
    arguments: [
      ("auto", [2, 1, 7, 5, 3, 1, 1]), ("fd", [2, 1, 7, 5, 3, 1, 1]), ("sturges", [2, 1, 10, 4, 2, 1]),
      ("7", [2, 1, 7, 5, 3, 1, 1]),
    ])
  func rules(name: String, counts: [Int]) throws {
    let histogram = Histogram(values, bins: try #require(Histogram.Bins(name)))
    #expect(histogram.counts == counts)
    #expect(histogram.edges.first == -1 && histogram.edges.last == 12.5)
    let step = 13.5 / Double(counts.count)
    for (index, edge) in histogram.edges.enumerated() {
      #expect(abs(edge + 1 - step * Double(index)) < 1e-12)
    }
  }

  @Test("Given edges leave out what lies outside; the last bin holds its upper edge")
  func edges() {
    #expect(Histogram(values, bins: .edges([0, 1, 4, 4.2, 5, 7.1])).counts == [1, 3, 2, 4, 5])
  }

  @Test("The density's area is 1")
  func density() {
    let expected = [
      0.037037037037037035, 0.12962962962962962, 0.1296296296296296, 0.03703703703703705, 0.03703703703703705,
    ]
    for (value, wanted) in zip(Histogram(values, bins: .count(5)).density, expected) {
      #expect(abs(value - wanted) < 1e-12)
    }
  }

  @Test("Equal values, no values, gaps, and no interquartile range")
  func specialCases() {
    #expect(Histogram([3, 3, 3]) == Histogram([3, 3, .nan, 3, .infinity], bins: .edges([2.5, 3.5])))
    #expect(Histogram([], bins: .count(3)).counts == [0, 0, 0])
    #expect(Histogram([], bins: .auto).edges == [0, 1])
    let spike = [1.0, 1, 1, 1, 1, 1, 1, 1, 1, 9]
    #expect(Histogram(spike, bins: .freedmanDiaconis).counts == [10])
    #expect(Histogram(spike, bins: .auto).counts == [9, 0, 0, 0, 0, 0, 1])
  }

  @Test("Names that are no rule and no count are none")
  func names() {
    for text in ["", "0", "-3", "Auto", "1.5", "doane"] { #expect(Histogram.Bins(text) == nil) }
  }

  @Test("Bars stand in the middle of the bins and touch")
  func bars() {
    let bars = Histogram([0, 1, 1, 4], bins: .count(2)).mark(label: "n")
    #expect(bars.x == [1, 3] && bars.y == [3, 1] && bars.width == 2 && bars.label == "n")
  }
}
