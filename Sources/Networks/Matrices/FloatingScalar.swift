/// A number type that the engine computes with: `Double` for figures, `Float` for large trainings.
public protocol FloatingScalar: BinaryFloatingPoint, SIMDScalar, Codable, Sendable {}

extension Double: FloatingScalar {}
extension Float: FloatingScalar {}
