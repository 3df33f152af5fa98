import CDeflate
import CPangoCairo

/// The versions of the libraries that this program runs with.
package enum LibraryVersions {
  /// As in `1.16.0`.
  package static var cairo: String { unsafe String(cString: cairo_version_string()) }
  /// As in `1.50.12`.
  package static var pango: String { unsafe String(cString: pango_version_string()) }
  /// That of libdeflate's header, as in `1.14`: the library does not tell its own.
  package static var libdeflate: String { LIBDEFLATE_VERSION_STRING }
}
