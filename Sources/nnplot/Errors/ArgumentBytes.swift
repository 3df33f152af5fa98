import ArgumentParser

/// Arguments are text; the system passes any bytes.
enum ArgumentBytes {
  /// Refuses what Swift would mend in silence, so that no file gets another name than was asked for.
  ///
  /// - Throws: `ValidationError` that says which argument is no UTF-8.
  static func check() throws {
    for place in 1..<max(1, Int(CommandLine.argc)) {
      guard let start = unsafe CommandLine.unsafeArgv[place], unsafe String(validatingCString: start) == nil
      else { continue }
      throw ValidationError("argument \(place), '\(unsafe String(cString: start))', is no UTF-8 text")
    }
  }
}
