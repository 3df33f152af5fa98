#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `model.to_json()` of Keras says of a model's layers.
struct KerasConfiguration: Decodable {
  /// A layer.
  struct Layer: Decodable {
    let class_name: String
    let config: Settings
    /// Where a functional model uses it.
    let inbound_nodes: [Node]?
  }

  /// A use of a layer, of which only matters that it is one.
  struct Node: Decodable {}

  /// What of a layer's settings matters; a layer has some of them.
  struct Settings: Decodable {
    var name: String?
    var units: Int?
    var activation: Function?
    var use_bias: Bool?
    var epsilon: Double?
    var center: Bool?
    var scale: Scale?
    var offset: Double?
    var alpha: Double?
    var negative_slope: Double?
    var max_value: Double?
    var threshold: Double?
    var shared_axes: [Int]?
    var invert: Bool?
  }

  /// Whether a normalisation scales, or by how much a layer of its own does.
  enum Scale: Decodable {
    case isUsed(Bool)
    case number(Double)
    case other

    init(from decoder: any Decoder) throws {
      if let isUsed = try? Bool(from: decoder) {
        self = .isUsed(isUsed)
      } else {
        self = (try? Double(from: decoder)).map { .number($0) } ?? .other
      }
    }
  }

  /// An activation by its name, or as a layer of its own.
  indirect enum Function: Decodable {
    case name(String)
    case layer(Layer)

    init(from decoder: any Decoder) throws {
      if let name = try? String(from: decoder) {
        self = .name(name)
      } else {
        self = .layer(try Layer(from: decoder))
      }
    }
  }

  private struct Model: Decodable {
    struct Config: Decodable {
      let layers: [Layer]
      let output_layers: Outputs?
    }
    let class_name: String
    let config: Config
  }

  /// The outputs of a functional model: one as `["dense", 0, 0]`, several as a list of such.
  private struct Outputs: Decodable {
    var count = 1

    init(from decoder: any Decoder) throws {
      guard var list = try? decoder.unkeyedContainer() else { return }
      var lists = 0
      while !list.isAtEnd {
        if (try? list.nestedUnkeyedContainer()) != nil { lists += 1 } else { _ = try list.decode(Node.self) }
      }
      count = max(1, lists)
    }
  }

  let layers: [Layer]
  /// How many outputs the model has.
  let outputCount: Int

  init(from decoder: any Decoder) throws {
    let config = try Model(from: decoder).config
    layers = config.layers
    outputCount = config.output_layers?.count ?? 1
  }

  /// Reads the text; nil if it is none of Keras's.
  init?(_ text: String) {
    // Nothing of Keras's nests deeper; a decoder must not be led into the depth.
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth -= 1 }
      if depth > 64 { return nil }
    }
    guard let configuration = try? JSONDecoder().decode(KerasConfiguration.self, from: Data(text.utf8)) else {
      return nil
    }
    self = configuration
  }
}

/// The activations by Keras's names, where these are others than ours.
enum KerasActivations {
  /// An activation; nil if there is none of this name. Softmax is none: it is what logits are for.
  static func named(_ name: String) -> (any Activation)? {
    switch name {
    // Keras's function, unlike its layer and PyTorch's.
    case "leaky_relu": LeakyReLU(slope: 0.2)
    case "celu": ELU()
    default: try? Activations.named(name)
    }
  }
}
