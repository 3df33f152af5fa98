extension SavedModel {
  /// The bytes of an `.npz` archive for `numpy.load`: the tensors of a safetensors file under the same names, and
  /// `means` and `deviations` if features are standardised. What else `__metadata__` would hold is not in it.
  ///
  /// - Parameter isSingle: whether numbers are stored in single precision.
  public func npz(isSingle: Bool = false) -> [UInt8] {
    var arrays = tensors(type: isSingle ? .float32 : .float64).map { tensor in
      (tensor.name, NumPyArray(shape: tensor.shape, isSingle: isSingle, elements: tensor.elements))
    }
    if let normalization {
      // Kept in full, as the metadata of a safetensors file keep them.
      for (name, numbers) in [("means", normalization.means), ("deviations", normalization.deviations)] {
        arrays.append((name, NumPyArray(shape: [numbers.count], isSingle: false, elements: numbers)))
      }
    }
    return ZipArchive(
      entries: arrays.map { ZipArchive.Entry(name: "\($0.0).npy", bytes: $0.1.bytes()) }
    ).bytes()
  }

  /// The tensors of the safetensors file, in its order.
  private func tensors(type: Safetensors.ElementType) -> [Safetensors.Tensor] {
    // What was just written is well-formed.
    (try? Safetensors(bytes(type: type), path: ""))?.tensors ?? []
  }
}
