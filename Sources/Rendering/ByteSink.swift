import CPangoCairo

/// Collects what a cairo surface writes.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// Takes the bytes out, leaving none.
  func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private func append(_ part: UnsafeBufferPointer<UInt8>) {
    unsafe bytes.append(contentsOf: part)
  }

  /// The sink as cairo passes it around; it must outlive the surface that writes to it.
  var closure: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  /// The function that cairo calls for each part of a file.
  static var write: cairo_write_func_t {
    { closure, data, count in
      guard let closure = unsafe closure, let data = unsafe data else {
        return CAIRO_STATUS_WRITE_ERROR
      }
      let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
      unsafe sink.append(UnsafeBufferPointer(start: data, count: Int(count)))
      return CAIRO_STATUS_SUCCESS
    }
  }
}
