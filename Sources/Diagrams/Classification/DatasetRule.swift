import Networks
import Plotting

/// What the samples of a built-in data set follow, apart from noise.
enum DatasetRule: Sendable, Equatable {
  /// Class 1 lies within these corners.
  case region(x: [Double], y: [Double])
  /// Class changes where a feature passes a value: upright and level lines.
  case thresholds(x: [Double], y: [Double])
  /// Each sample lies on one of these curves.
  case curves([Curve])
  /// Each sample lies around one of these places.
  case centers(x: [Double], y: [Double])

  /// Places along a curve.
  struct Curve: Sendable, Equatable {
    var x: [Double]
    var y: [Double]
  }

  /// How many samples without noise a curve is drawn from.
  private static let places = 400

  /// The rule of a data set; nil of a file, and of flowers.
  init?(of data: DataSource) throws {
    guard case .builtIn(let name, _, _, _) = data else { return nil }
    switch name {
    case "coffee":
      let corners = Coffee.corners
      self = .region(x: corners.map(\.temperature), y: corners.map(\.duration))
    case "xor": self = .thresholds(x: [0], y: [0])
    case "logistic": self = .thresholds(x: [2.5], y: [])
    case "moons", "circles", "spirals", "linear", "cosine": self = .curves(try Self.curves(of: name))
    case "blobs", "gauss":
      let clean = try Datasets.make(name, samples: Self.places, noise: 0)
      let distinct = Set(clean.features.rowsAsPlaces).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
      self = .centers(x: distinct.map(\.x), y: distinct.map(\.y))
    default: return nil
    }
  }

  /// The curves that the data set has without noise.
  private static func curves(of name: String) throws -> [Curve] {
    let clean = try Datasets.make(name, samples: places, noise: 0)
    if let values = clean.values { return [Curve(x: clean.feature(0), y: values)] }
    return (clean.classNames ?? []).indices.map { number in
      let points = clean.subset(clean.rows(ofClass: number)).features.rowsAsPlaces
      let ordered: [Place]
      switch name {
      case "moons": ordered = points.sorted { $0.x < $1.x }
      case "circles":
        let upper = points.filter { $0.y >= 0 }.sorted { $0.x > $1.x }
        ordered = upper + points.filter { $0.y < 0 }.sorted { $0.x < $1.x } + upper.prefix(1)
      default: ordered = points
      }
      return Curve(x: ordered.map(\.x), y: ordered.map(\.y))
    }
  }

  /// Two features of a sample.
  struct Place: Hashable {
    var x, y: Double
  }
}

extension Matrix<Double> {
  /// The first two columns, row by row.
  fileprivate var rowsAsPlaces: [DatasetRule.Place] {
    (0..<rows).map { DatasetRule.Place(x: self[$0, 0], y: self[$0, 1]) }
  }
}
