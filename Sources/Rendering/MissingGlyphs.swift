import Graphics

/// Characters that no installed font has.
public struct MissingGlyphs: Error, Hashable, CustomStringConvertible {
  /// The characters, each once, in the order in which the drawing needs them.
  public let characters: [Character]

  /// An error about the given characters; nil if there are none.
  public init?(_ characters: [Character]) {
    if characters.isEmpty { return nil }
    self.characters = characters
  }

  /// The characters with their code points, and for each kind what to install.
  public var description: String {
    let kinds = GlyphKind.allCases.compactMap { kind -> String? in
      let members = characters.filter { GlyphKind($0) == kind }
      guard !members.isEmpty else { return nil }
      return "\(members.map(MissingGlyphs.named).joined(separator: ", ")) (install \(kind.remedy))"
    }
    return "no font has " + kinds.joined(separator: "; ")
  }

  /// A character with its code points, as in `激 U+6FC0`; one that cannot be seen without itself.
  private static func named(_ character: Character) -> String {
    let points = character.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    }
    let isVisible = character.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .privateUse, .control, .format, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    return (isVisible ? "\(character) " : "") + points.joined(separator: " ")
  }
}

extension PangoTextMeasurer {
  /// The characters of a drawing that no installed font has, each once, in the order of the drawing.
  public func missingGlyphs(in scene: Scene) -> [Character] {
    let typesetter = scene.font == font ? typesetter : Typesetter(scene.font)
    var missing: [Character] = []
    for text in scene.items.flatMap(\.texts) where typesetter.line(text).unknownGlyphs > 0 {
      for run in text.runs {
        for character in run.text where !missing.contains(character) {
          let alone = StyledText([TextRun(String(character), size: 12, bold: run.bold, italic: run.italic)])
          if typesetter.line(alone).unknownGlyphs > 0 { missing.append(character) }
        }
      }
    }
    return missing
  }
}

extension Renderer {
  /// The characters of a drawing that no installed font has, each once, in the order of the drawing.
  public func missingGlyphs(in scene: Scene) -> [Character] {
    (measurer ?? PangoTextMeasurer(font: scene.font)).missingGlyphs(in: scene)
  }
}

extension Scene.Item {
  /// The lines of text in the item.
  var texts: [StyledText] {
    switch self {
    case .text(let text): [text.text]
    case .group(let group): group.items.flatMap(\.texts)
    case .path, .image, .stamps: []
    }
  }
}
