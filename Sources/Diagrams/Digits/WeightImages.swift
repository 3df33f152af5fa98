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
  /// How many of the shown units have next to no weights left: a hundredth of the greatest norm or less.
  var blankCount: Int { units.count { $0.norm <= 0.01 * (units.first?.norm ?? 0) } }
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
    units = (0..<weights.rows).map { Unit(index: $0, norm: UnitAscent.norm(weights.row($0))) }
      .sorted { ($1.norm, $0.index) < ($0.norm, $1.index) }
      .prefix(diagram.units).map { $0 }
    let shape = shape
    grids = units.map { unit in
      Grid(
        rows: shape.rows, columns: shape.columns * shape.channels,
        values: shape.interleaved(weights.row(unit.index)).map { $0.rounded(toSignificantDigits: 6) })
    }
  }

  /// The scale that all images share: zero in the middle, the greatest magnitude at both ends.
  var range: ClosedRange<Double> { greatest > 0 ? -greatest...greatest : -1...1 }

  /// How the images lie on the page.
  var sheet: ImageSheet { ImageSheet(shape: shape, count: units.count) }

  /// The shape asked for, the digits' own, or a square.
  private static func shape(of classifier: DigitClassifier, diagram: FirstLayerDiagram) throws -> ImageShape {
    let inputs = classifier.model.inputs
    if let shape = diagram.shape {
      guard shape.rows > 0, shape.columns > 0, shape.count == inputs else {
        throw DiagramError.data(
          "--shape \(shape): the network has \(inputs) inputs; expected a height and width "
            + "whose product is \(inputs)")
      }
      return shape
    }
    let digits = classifier.digits
    if inputs == digits.shape.count { return digits.shape }
    let side = Int(Double(inputs).squareRoot().rounded())
    guard side * side == inputs else {
      let (rows, columns) = squarest(inputs)
      throw DiagramError.data(
        "\(diagram.model.file ?? "the network"): its \(inputs) inputs make no square image; give the height and "
          + "width with --shape, such as --shape \(rows)x\(columns)")
    }
    return ImageShape(rows: side, columns: side)
  }

  /// The height and width of so many pixels that are closest to each other.
  private static func squarest(_ pixels: Int) -> (rows: Int, columns: Int) {
    var rows = Int(Double(pixels).squareRoot())
    while !pixels.isMultiple(of: rows) { rows -= 1 }
    return (rows, pixels / rows)
  }
}
