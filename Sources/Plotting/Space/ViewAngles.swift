/// From where a panel with three axes is seen; the angles are those of matplotlib's `view_init`.
public struct ViewAngles: Sendable, Equatable {
  /// The viewer's turn about the z axis in degrees: 0 looks from the far end of x, 90 from that of y.
  public var azimuth: Double
  /// The viewer's height above the floor in degrees, −90…90.
  public var elevation: Double

  /// The given angles; without them those of matplotlib.
  public init(azimuth: Double = -60, elevation: Double = 30) {
    self.azimuth = azimuth
    self.elevation = elevation
  }
}

extension ViewAngles: Codable {
  private enum CodingKeys: String, CodingKey { case azimuth, elevation }

  /// Reads both angles.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    azimuth = try container.decodeIfPresent(Double.self, forKey: .azimuth) ?? -60
    elevation = try container.decodeIfPresent(Double.self, forKey: .elevation) ?? 30
    guard (-3600...3600).contains(azimuth), (-90...90).contains(elevation) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath,
          debugDescription: "an azimuth lies in -3600…3600, an elevation in -90…90 degrees"))
    }
  }
}
