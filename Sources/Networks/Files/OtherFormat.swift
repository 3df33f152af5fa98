/// Formats of models that are not read, and what to save in their place.
public enum OtherFormat: Sendable, Equatable, CustomStringConvertible {
  /// Keras's `.h5` and `.weights.h5`.
  case hdf5
  /// Files of Python's `pickle` and joblib.
  case pickle

  /// The format that first bytes are of, if it is one of these.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89] + Array("HDF\r\n".utf8)) {
      self = .hdf5
    } else if bytes.count > 2, bytes[0] == 0x80, 2...5 ~= bytes[1], bytes.last == UInt8(ascii: ".") {
      self = .pickle
    } else {
      return nil
    }
  }

  /// What the file is, and the line of Python that writes another.
  public var description: String {
    switch self {
    case .hdf5:
      "HDF5 is not read; save the weights with "
        + "np.savez(\"model.npz\", *model.get_weights(), config=model.to_json())"
    case .pickle:
      "a pickled object, which only Python can read; save its arrays with np.savez: coefs_0, intercepts_0, …"
    }
  }
}
