import Networks
import Plotting

/// The layers of a network with their units, connections, activations and shapes; with a sample, every unit's value.
public struct NetworkDiagram: Diagram {
  /// `network`
  public static let name = "network"
  /// Building blocks.
  public static let chapter = Chapter.buildingBlocks
  /// What the figure shows.
  public static let summary =
    "a network's layers, connections and shapes; with a sample, what every unit computes"

  /// The features and the units of each layer; nil is the file's, or 2, 4, 3, 1.
  public var layers: [Int]?
  /// A file with a trained network, whose weights colour the connections.
  public var file: String?
  /// On which side of the activations its normalisations stand, where the file does not tell.
  public var normPlacement: NormPlacement?
  /// One activation for the hidden layers or one for each layer, the last may be `softmax`; nil is relu and, for the
  /// outputs, sigmoid or softmax by their number.
  public var activations: [String]?
  /// A sample's features; nil shows no values.
  public var input: [Double]?
  /// What the outputs ought to be: a number for each, or the number of the class; nil shows no derivatives.
  public var target: [Double]?
  /// How the shapes of weights and biases are written.
  public var convention = ShapeConvention.columns

  /// The default figure: two inputs, two hidden layers, one output.
  public init() {}

  static let standardLayers = [2, 4, 3, 1]

  /// Computes what there is to compute, and draws the network.
  public func figure(_ setting: Setting) throws -> Figure {
    let network = try network(seed: setting.seed)
    let pass = try input.map { input in
      try check(input, network)
      return try NetworkPass(network, input: input, target: try target.map { try targets($0, network) })
    }
    guard pass != nil || target == nil else {
      throw DiagramError.option("--target", reason: "give the sample with --input as well")
    }
    let words = NetworkWords(
      diagram: self, network: network, pass: pass, seed: setting.seed, language: setting.language)
    let drawing = NetworkDrawing(network: network, pass: pass, convention: convention, words: words)
    return Figure(name: Self.name, words: words, size: drawing.pageSize, panels: [drawing.panel()])
  }

  private func network(seed: UInt32) throws -> DrawnNetwork {
    if let layers {
      guard (2...12).contains(layers.count), layers.allSatisfy({ (1...100_000).contains($0) }) else {
        throw DiagramError.option(
          "--layers", reason: "give 2 to 12 numbers from 1 to 100000, such as 2,4,3,1")
      }
    }
    let network =
      try file.map {
        try DrawnNetwork(
          file: $0, layers: layers, activations: activations ?? [], normPlacement: normPlacement)
      }
      ?? DrawnNetwork(
        sizes: layers ?? Self.standardLayers, activations: activations,
        seed: input == nil ? nil : seed)
    guard network.sizes.count <= 12 else {
      throw DiagramError.data("a page has room for 11 layers, but the network has \(network.sizes.count - 1)")
    }
    return network
  }

  private func check(_ input: [Double], _ network: DrawnNetwork) throws {
    guard !network.hasLayerNorm else {
      throw DiagramError.data(
        "\(file ?? ""): no sample goes through a drawing without the network's layer normalisation; leave --input out"
      )
    }
    guard input.count == network.sizes[0] else {
      throw DiagramError.option(
        "--input", reason: "the network has \(network.sizes[0]) inputs, not \(input.count)")
    }
  }

  /// The target of each output; of a softmax's outputs a class's number is enough.
  private func targets(_ target: [Double], _ network: DrawnNetwork) throws -> [Double] {
    let outputs = network.sizes[network.sizes.count - 1]
    if network.hasSoftmax, target.count == 1, outputs > 1 {
      guard let index = (0..<outputs).first(where: { Double($0) == target[0] }) else {
        throw DiagramError.option("--target", reason: "give a class from 0 to \(outputs - 1)")
      }
      return (0..<outputs).map { $0 == index ? 1 : 0 }
    }
    guard target.count == outputs else {
      throw DiagramError.option(
        "--target", reason: "the network has \(outputs) output\(outputs == 1 ? "" : "s"), not \(target.count)"
      )
    }
    let isProbability = network.hasSoftmax || network.activations.last is Sigmoid
    guard !isProbability || target.allSatisfy((0...1).contains) else {
      throw DiagramError.option("--target", reason: "a cross-entropy takes targets from 0 to 1")
    }
    guard !network.hasSoftmax || abs(target.reduce(0, +) - 1) < 1e-9 else {
      throw DiagramError.option("--target", reason: "the probabilities of the classes must sum to 1")
    }
    return target
  }
}
