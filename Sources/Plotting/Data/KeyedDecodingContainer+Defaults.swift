// What figures written by other programs may leave out. The compiler's own decoding of marks calls these, because
// they are more specific than the standard ones.
extension KeyedDecodingContainer {
  /// A style; without the key, one in which all is up to the mark.
  func decode(_ type: Style.Type, forKey key: Key) throws -> Style {
    try decodeIfPresent(type, forKey: key) ?? Style()
  }

  /// Numbers; without the key, none.
  func decode(_ type: Numbers.Type, forKey key: Key) throws -> Numbers {
    try decodeIfPresent(type, forKey: key) ?? Numbers(wrappedValue: [])
  }

  /// An alignment; without the key, centred.
  func decode(_ type: Typesetter.Alignment.Type, forKey key: Key) throws -> Typesetter.Alignment {
    try decodeIfPresent(type, forKey: key) ?? .center
  }

  /// A position; without the key, above.
  func decode(_ type: Typesetter.Position.Type, forKey key: Key) throws -> Typesetter.Position {
    try decodeIfPresent(type, forKey: key) ?? .above
  }
}
