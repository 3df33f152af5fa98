import Foundation
import Gallery
import TestSupport

/// The figures that `figures/README.md` declares.
enum GalleryDeclarations {
  static let folder = Repository.url("figures")

  static let all: [Directive] = {
    let page = (try? Data(contentsOf: folder.appendingPathComponent("README.md"))) ?? Data()
    return Directive.all(in: [UInt8](page))
  }()
}
