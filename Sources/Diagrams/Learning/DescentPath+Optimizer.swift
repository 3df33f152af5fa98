import Networks

extension DescentPath {
  /// The places that an optimizer of the engine visits, up to the first one out of reach.
  ///
  /// - Parameters:
  ///   - reach: how far from 0 along x or y a path ends, because it has diverged.
  init(
    on function: PlaneFunction, from start: PlanePoint, optimizer: any Optimizer, rate: Double, steps: Int,
    reach: Double
  ) throws {
    var state = OptimizerState<Double>(for: optimizer, parameters: 2)
    var weights = [start.x, start.y]
    var places = [start]
    var leaves = false
    for _ in 0..<steps where !leaves {
      let slope = try function.gradient(places[places.count - 1])
      state.step(optimizer, parameters: &weights, gradient: [slope.x, slope.y], learningRate: rate)
      let place = PlanePoint(weights[0], weights[1])
      guard place.isFinite else {
        leaves = true
        break
      }
      places.append(place)
      leaves = max(abs(place.x), abs(place.y)) > reach
    }
    try self.init(places, on: function)
    self.leaves = leaves
  }
}
