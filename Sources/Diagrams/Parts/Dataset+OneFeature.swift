import Networks

extension Dataset {
  /// Refuses data of several features where a figure shows one, with the option that chooses it.
  func requireOneFeature() throws(DiagramError) {
    guard featureCount != 1 else { return }
    throw .data(
      "\(name): this figure needs one feature, not \(featureCount); choose it with --features: "
        + OneLine.list(featureNames))
  }
}
