import Networks
import Testing

@testable import Diagrams

struct HistoryEndsTests {
  @Test(
    "A network overfits where the validation loss ends 3 % above its least and the training loss has fallen since",
    arguments: [
      ([3.0, 2, 1], [1.0, 0.5, 0.515], true), ([3, 2, 1], [1, 0.5, 0.514], false),
      ([3, 2, 2], [1, 0.5, 0.6], false), ([3, 2, 1], [1, 0.5, 0.4], false),
      ([3, 2, 1], [1, 0.5, .nan], false),
    ])
  func overfits(training: [Double], validation: [Double], expected: Bool) {
    var history = History()
    (history.loss, history.validationLoss) = (training, validation)
    #expect(history.overfits == expected)
  }

  @Test("The median is the middle number, or the mean of two")
  func median() {
    #expect([3.0, 1, 2].median == 2 && [4.0, 1, 2, 3].median == 2.5)
    #expect([Double]().median.isNaN)
  }
}
