import Networks
import Testing

@testable import Diagrams

/// Where the perceptron's arrow and its numbers stand.
struct ArrowPlaceTests {
  /// A plane from 0 to 1 with air, and a level line at one half.
  private func place(_ samples: [(x: Double, y: Double)]) throws -> ArrowPlace {
    let corners = [(0.0, 0.0), (1, 1)]
    let plane = try FeaturePlane(
      Dataset(
        name: "square", features: Matrix(corners.map { [$0.0, $0.1] }), featureNames: ["a", "b"],
        labels: .classes([0, 1], names: ["0", "1"])),
      features: nil, fill: [:], equalAspect: false)
    return ArrowPlace(
      on: ([0, 1], [0.5, 0.5]), arrow: (0, 0.2), textLength: 10, plane: plane,
      samples: (samples.map(\.x), samples.map(\.y)))
  }

  @Test func amongFewSamplesTheyStandInTheMiddle() throws {
    let place = try place([(0, 0), (1, 0)])
    #expect(place.x == 0.5 && place.y == 0.5 && place.hasRoomForText)
  }

  @Test func theyGiveWayToASampleAtTheTip() throws {
    let place = try place([(0.5, 0.7)])
    #expect(place.x != 0.5 && place.hasRoomForText)
  }

  @Test func inACrowdTheNumbersGoToTheLegend() throws {
    let crowd = (0...20).flatMap { i in (0...20).map { (Double(i) / 20, Double($0) / 20) } }
    let place = try place(crowd.map { (x: $0.0, y: $0.1) })
    #expect(!place.hasRoomForText)
  }
}
