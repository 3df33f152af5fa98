import Networks
import Testing

struct NormalizationTests {
  @Test("Standardised features have mean 0 and deviation 1, constant ones stay put")
  func adapts() {
    let x = Matrix<Double>([[200, 0.1, 12], [220, 0.1, 13], [260, 0.1, 15.5]])
    let normalization = Normalization(adaptedTo: x)
    #expect(normalization.deviations[1] == 1)
    let standardised = normalization.apply(to: x)
    for (mean, deviation) in zip(standardised.columnMeans, standardised.columnDeviations).enumerated().map(
      \.element)
    {
      #expect(abs(mean) < 1e-14)
      #expect(deviation < 1e-14 || abs(deviation - 1) < 1e-14)
    }
    let back = normalization.invert(standardised)
    for (value, original) in zip(back.elements, x.elements) { #expect(abs(value - original) < 1e-12) }
    // (260 − 226.666…) / 24.944382578492942, by NumPy.
    #expect(abs(standardised[2, 0] - 1.3363062095621219) < 1e-14)
  }
}
