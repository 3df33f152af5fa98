extension String {
  /// The text with replacement characters for the code points that Unicode keeps for no character, such as U+FFFE,
  /// which cairo refuses. Each takes as many bytes as what it replaces, so that places in the text stay what they were.
  var drawable: String {
    guard unicodeScalars.contains(where: \.properties.isNoncharacterCodePoint) else { return self }
    var scalars = UnicodeScalarView()
    scalars.append(
      contentsOf: unicodeScalars.map { scalar in
        guard scalar.properties.isNoncharacterCodePoint else { return scalar }
        return scalar.value < 0x10000 ? "\u{FFFD}" : "\u{10FFFD}"
      })
    return String(scalars)
  }
}
