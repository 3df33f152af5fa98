import Networks
import Plotting

/// The incoming weights of a first layer's units as images, the unit with the greatest norm first.
struct WeightImages {
  /// A unit's place in the layer, from 0, and the Euclidean norm of what is shown of it.
  struct Unit {
    var index: Int
    var norm: Double
  }

  let shape: ImageShape
  /// The units that are shown, the greatest norm first.
  let units: [Unit]
  /// How many units the layer has.
  let unitCount: Int
  /// The numbers of each shown unit, in the order of `units`.
  let grids: [Grid]
  /// The greatest magnitude that is shown.
  let greatest: Double

  /// The weights of a network's first layer, or their change since the start.
  init(_ classifier: DigitClassifier, diagram: FirstLayerDiagram) throws {
    shape = try Self.shape(of: classifier, diagram: diagram)
    var weights = classifier.model.weights(ofLayer: 0)
    if diagram.showsChange {
      guard let start = classifier.start?.weights(ofLayer: 0) else {
        throw DiagramError.option(
          "--change", reason: "the start of a network from a file is not known; leave out --change or --model"
        )
      }
      for index in weights.elements.indices { weights.elements[index] -= start.elements[index] }
    }
    greatest = weights.elements.reduce(0) { max($0, abs($1)) }
    guard weights.elements.allSatisfy({ abs($0) < 1e100 }) else {
      throw DiagramError.data("the weights of the first layer are too large to draw, or not numbers")
    }
    unitCount = weights.rows
    units = (0..<weights.rows).map { Unit(index: $0, norm: Self.norm(weights.row($0))) }
      .sorted { ($1.norm, $0.index) < ($0.norm, $1.index) }
      .prefix(diagram.units).map { $0 }
    let shape = shape
    grids = units.map { unit in
      Grid(
        rows: shape.rows, columns: shape.columns,
        values: weights.row(unit.index).map { $0.rounded(toSignificantDigits: 6) })
    }
  }

  /// The scale that all images share: zero in the middle, the greatest magnitude at both ends.
  var range: ClosedRange<Double> { greatest > 0 ? -greatest...greatest : -1...1 }

  /// How many images lie side by side: about as many as below each other.
  var columns: Int { Int(Double(units.count).squareRoot().rounded(.up)) }

  /// A page as high as the images make it.
  var pageSize: PageSize {
    let rows = (units.count + columns - 1) / columns
    let aspect = Double(rows * shape.rows) * 1.29 / (Double(columns * shape.columns) * 1.1)
    return PageSize(width: 640, height: Int(min(max(130 + 490 * aspect, 320), 1000)))
  }

  private static func norm(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// The shape asked for, the digits' own, or a square.
  private static func shape(of classifier: DigitClassifier, diagram: FirstLayerDiagram) throws -> ImageShape {
    let inputs = classifier.model.inputs
    if let shape = diagram.shape {
      guard shape.rows > 0, shape.columns > 0, inputs / shape.rows == shape.columns,
        inputs.isMultiple(of: shape.rows)
      else {
        throw DiagramError.option(
          "--shape", reason: "\(shape.rows)x\(shape.columns) are not the \(inputs) inputs of the network")
      }
      return shape
    }
    let digits = classifier.digits
    if inputs == digits.rows * digits.columns {
      return ImageShape(rows: digits.rows, columns: digits.columns)
    }
    let side = Int(Double(inputs).squareRoot().rounded())
    guard side * side == inputs else {
      throw DiagramError.option(
        "--shape", reason: "the network's \(inputs) inputs are no square; give the height and width as HxW")
    }
    return ImageShape(rows: side, columns: side)
  }
}
