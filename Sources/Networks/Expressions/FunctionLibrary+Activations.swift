extension FunctionLibrary {
  /// The elementary functions and all activations, with their parameter as a second argument:
  /// `leaky_relu(x, 0.1)`.
  public static let standard = elementary.adding(activations: Activations.names) { name in
    try Activations.named(name)
  }
}
