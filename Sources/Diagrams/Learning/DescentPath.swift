/// The places that gradient descent visits, with or without momentum.
struct DescentPath: Sendable {
  /// The places from the start on, up to the first one outside the range.
  var places: [PlanePoint]
  /// The function's value at each place.
  var values: [Double]
  /// The length of the gradient at the last place.
  var finalSlope: Double
  /// Whether the last place lies outside the range.
  var leaves: Bool

  /// The number of steps taken.
  var steps: Int { places.count - 1 }
  var end: PlanePoint { places[places.count - 1] }
  var endValue: Double { values[values.count - 1] }

  /// v ← β·v − η·∇f, x ← x + v from v = 0; with β = 0 that is x ← x − η·∇f (Polyak 1964).
  ///
  /// - Parameters:
  ///   - rate: the learning rate η.
  ///   - momentum: β, 0…1.
  ///   - range: where the path ends, along both x and y.
  init(
    on function: PlaneFunction, from start: PlanePoint, rate: Double, momentum: Double, steps: Int,
    range: ClosedRange<Double>
  ) throws {
    var place = start
    var velocity = PlanePoint(0, 0)
    places = [start]
    leaves = false
    for _ in 0..<steps {
      velocity = velocity * momentum - (try function.gradient(place)) * rate
      place = place + velocity
      guard place.isFinite else { break }
      places.append(place)
      if !range.contains(place.x) || !range.contains(place.y) {
        leaves = true
        break
      }
    }
    values = try function.values(x: places.map(\.x), y: places.map(\.y))
    finalSlope = try function.gradient(places[places.count - 1]).length
  }

  /// A path that is given.
  init(_ places: [PlanePoint], on function: PlaneFunction) throws {
    self.places = places
    leaves = false
    values = try function.values(x: places.map(\.x), y: places.map(\.y))
    finalSlope = try function.gradient(places[places.count - 1]).length
  }
}
