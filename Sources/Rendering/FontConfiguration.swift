import CPangoCairo

/// What fontconfig is told of this machine's fonts.
enum FontConfiguration {
  /// Whether a file can be read; if not, fontconfig says why on standard error and falls back to fonts in `/usr`.
  ///
  /// - Parameter file: a path; nil for the file that is in use, which `FONTCONFIG_FILE` names.
  static func isReadable(_ file: String? = nil) -> Bool {
    guard let configuration = unsafe FcConfigCreate() else { return false }
    defer { unsafe FcConfigDestroy(configuration) }
    guard let file else { return unsafe FcConfigParseAndLoad(configuration, nil, 1) != 0 }
    return unsafe file.withCString { path in
      unsafe path.withMemoryRebound(to: FcChar8.self, capacity: file.utf8.count + 1) { bytes in
        unsafe FcConfigParseAndLoad(configuration, bytes, 1) != 0
      }
    }
  }
}
