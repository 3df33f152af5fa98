import Graphics

/// How places in data units become places in a box, and those places on the page: an orthographic view.
struct Projection: Sendable {
  /// The box's extent along x, y and z, in the proportions of matplotlib.
  static let boxSize = Vector3(1, 1, 0.75)
  /// The room that ticks and names take around the box, in CSS pixels.
  private static let room = (left: 36.0, right: 50.0, top: 6.0, bottom: 34.0)

  /// The page's directions in the box.
  let right: Vector3
  let up: Vector3
  /// From the box to the viewer.
  let toward: Vector3
  private let scales: (x: any Scale, y: any Scale, z: any Scale)
  private let center: Point
  private let unit: Double

  /// - Parameter panel: a panel with a z axis, resolved.
  init(panel: Panel, frame: Rect) {
    let view = panel.view ?? ViewAngles()
    let (azimuth, elevation) = (view.azimuth * .pi / 180, view.elevation * .pi / 180)
    let (ca, sa, ce, se) = (_cos(azimuth), _sin(azimuth), _cos(elevation), _sin(elevation))
    right = Vector3(-sa, ca, 0)
    up = Vector3(-se * ca, -se * sa, ce)
    toward = Vector3(ce * ca, ce * sa, se)
    scales = (Scales.make(panel.x), Scales.make(panel.y), Scales.make(panel.z ?? Axis()))
    let half = Self.boxSize * 0.5
    let width = 2 * (half.x * abs(right.x) + half.y * abs(right.y))
    let height = 2 * (half.x * abs(up.x) + half.y * abs(up.y) + half.z * abs(up.z))
    let room = Self.room
    let inner = Rect(
      left: frame.x + room.left, top: frame.y + room.top, right: frame.right - room.right,
      bottom: frame.bottom - room.bottom)
    unit = max(min(inner.width / width, inner.height / height), 1)
    center = inner.center
  }

  /// The place in the box of a place in data units.
  func box(_ x: Double, _ y: Double, _ z: Double) -> Vector3 {
    Vector3(
      (scales.x.position(of: x) - 0.5) * Self.boxSize.x, (scales.y.position(of: y) - 0.5) * Self.boxSize.y,
      (scales.z.position(of: z) - 0.5) * Self.boxSize.z)
  }

  /// The place on the page of a place in the box.
  func point(_ place: Vector3) -> Point {
    center + Point(place.dot(right), -place.dot(up)) * unit
  }

  /// The floor's height in the box: the face of constant z that lies behind the data.
  var floor: Double { toward.z >= 0 ? -Self.boxSize.z / 2 : Self.boxSize.z / 2 }
}
