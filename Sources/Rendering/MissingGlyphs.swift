import Graphics

/// Characters that no installed font has.
public struct MissingGlyphsError: Error, Equatable, CustomStringConvertible {
  /// The characters, in the order in which they appear.
  public var characters: [Character]

  /// The given characters.
  public init(characters: [Character]) {
    self.characters = characters
  }

  /// The characters with their code points and the packages that bring fonts for them.
  public var description: String {
    let shown = characters.prefix(8).map { "'\($0)' (\(Self.codePoints($0)))" }.joined(separator: ", ")
    let more = characters.count > 8 ? " and \(characters.count - 8) more" : ""
    return "no installed font has \(shown)\(more); \(Self.advice(characters))"
  }

  private static func codePoints(_ character: Character) -> String {
    character.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }.joined(separator: " ")
  }

  /// The command that installs what is missing.
  private static func advice(_ characters: [Character]) -> String {
    var packages: [String] = []
    for character in characters {
      guard let package = package(character), !packages.contains(package) else { continue }
      packages.append(package)
    }
    guard !packages.isEmpty else { return "install a font that has them" }
    #if os(macOS)
      return "install a font that has them, such as \(packages.joined(separator: " "))"
    #else
      return "apt-get install \(packages.joined(separator: " "))"
    #endif
  }

  /// The package whose fonts have a character; nil for private characters and rare scripts.
  private static func package(_ character: Character) -> String? {
    guard let scalar = character.unicodeScalars.first else { return nil }
    if Han.contains(scalar) || (0x3040...0x31FF).contains(scalar.value)
      || (0xAC00...0xD7AF).contains(scalar.value)
    {
      #if os(macOS)
        return "font-noto-sans-cjk-sc"
      #else
        return "fonts-noto-cjk"
      #endif
    }
    if scalar.properties.isEmojiPresentation {
      #if os(macOS)
        return nil
      #else
        return "fonts-noto-color-emoji"
      #endif
    }
    #if os(macOS)
      return scalar.value < 0x2E80 ? "font-dejavu" : nil
    #else
      return scalar.value < 0x2E80 ? "fonts-dejavu-core" : nil
    #endif
  }
}

extension Renderer {
  /// The characters of a drawing that no installed font has; nil if there are none.
  public func missingGlyphs(in scene: Scene) -> MissingGlyphsError? {
    let typesetter = typesetter(for: scene.font)
    var missing: [Character] = []
    for text in Self.texts(in: scene.items) where typesetter.line(text).unknownGlyphs > 0 {
      for character in text.plain where !missing.contains(character) && !character.isWhitespace {
        let alone = StyledText([TextRun(String(character), size: 12)])
        if typesetter.line(alone).unknownGlyphs > 0 { missing.append(character) }
      }
    }
    return missing.isEmpty ? nil : MissingGlyphsError(characters: missing)
  }

  private static func texts(in items: [Scene.Item]) -> [StyledText] {
    items.flatMap { item -> [StyledText] in
      switch item {
      case .text(let text): [text.text]
      case .group(let group): texts(in: group.items)
      case .path, .image: []
      }
    }
  }
}
