import CPangoCairo

extension Typesetter {
  /// The names of all installed families, in alphabetical order.
  var familyNames: [String] {
    var families: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
    var count: Int32 = 0
    unsafe pango_font_map_list_families(fontMap, &families, &count)
    defer { unsafe g_free(families) }
    var names: [String] = []
    for index in 0..<Int(count) {
      guard let family = unsafe families?[index], let name = unsafe pango_font_family_get_name(family) else {
        continue
      }
      names.append(unsafe String(cString: name))
    }
    return names.sorted()
  }
}
