import Foundation
import Gallery
import TestSupport
import Testing

/// The gallery declares every image that it has; `scripts/test` ends with the check that none has drifted.
@Suite struct GalleryImageTests {
  @Test func everyImageIsDeclared() throws {
    let images = try FileManager.default.contentsOfDirectory(atPath: GalleryDeclarations.folder.path).filter {
      $0.hasSuffix(".svg")
    }
    #expect(!images.isEmpty)
    #expect(Set(images) == Set(GalleryDeclarations.all.flatMap(\.images).map(\.path)))
    #expect(GalleryDeclarations.all.allSatisfy { $0.problem == nil })
  }
}
