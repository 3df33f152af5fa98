import CPangoCairo

/// The versions of the libraries that this program runs with.
package enum LibraryVersions {
  /// As in `1.16.0`.
  package static var cairo: String { unsafe String(cString: cairo_version_string()) }
  /// As in `1.50.12`.
  package static var pango: String { unsafe String(cString: pango_version_string()) }
}
