#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard error, unbuffered.
enum StandardError {
  /// Whether a person is watching.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBytes { buffer in
      // Nothing can be done if even the message cannot be written.
      #if canImport(Glibc)
        _ = unsafe Glibc.write(STDERR_FILENO, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        _ = unsafe Musl.write(STDERR_FILENO, buffer.baseAddress, buffer.count)
      #else
        _ = unsafe Darwin.write(STDERR_FILENO, buffer.baseAddress, buffer.count)
      #endif
    }
  }
}
