extension FunctionLibrary {
  /// The elementary functions and all activations, as in `leaky_relu(x, 0.1)`.
  public static let withActivations = elementary.adding(activations: Activations.names) { name in
    try Activations.named(name)
  }
}
