import Diagrams
import Networks
import Rendering

/// A folder of pictures with one sub-folder for each class.
struct ImageFolder {
  private let path: String

  /// More numbers than this do not fit into the memory of a small machine.
  private static let mostNumbers = 200_000_000

  init(_ path: String) {
    self.path = path
  }

  /// The pictures in the order of their classes' names and their own, from 0 to 1; grey if none has colours.
  ///
  /// - Throws: `FileError` if something cannot be read, `ImageFolderError` if it is no picture or does not fit.
  func source() throws -> ImageSource {
    let names = try FolderContents.names(in: path).filter { FolderContents.isFolder("\(path)/\($0)") }
    guard names.count >= 2 else { throw ImageFolderError.classes(path: path, found: names.count) }
    var pictures: [PNGImage] = []
    var classes: [Int] = []
    for (kind, name) in names.enumerated() {
      for file in try files(of: name) {
        let picture = try picture(file)
        if let first = pictures.first, (first.width, first.height) != (picture.width, picture.height) {
          throw ImageFolderError.size(
            file: file, found: [picture.width, picture.height], expected: [first.width, first.height])
        }
        pictures.append(picture)
        classes.append(kind)
        guard pictures.count * picture.width * picture.height * 3 <= Self.mostNumbers else {
          throw ImageFolderError.tooMany(path: path)
        }
      }
    }
    guard let first = pictures.first else { throw ImageFolderError.empty(folder: "\(path)/\(names[0])") }
    let isGrey = pictures.allSatisfy(\.isGrey)
    let shape = ImageShape(rows: first.height, columns: first.width, channels: isGrey ? 1 : 3)
    let dataset = Dataset(
      name: path.split(separator: "/").last.map(String.init) ?? path,
      features: Matrix(
        rows: pictures.count, columns: shape.count, elements: pictures.flatMap { $0.numbers(isGrey: isGrey) }),
      featureNames: (1...shape.count).map { "pixel \($0)" }, labels: .classes(classes, names: names))
    return .pictures(dataset, shape)
  }

  /// The PNG files of a class, of which there must be one.
  private func files(of name: String) throws -> [String] {
    let folder = "\(path)/\(name)"
    let files = try FolderContents.names(in: folder).filter { $0.lowercased().hasSuffix(".png") }
    guard !files.isEmpty else { throw ImageFolderError.empty(folder: folder) }
    return files.map { "\(folder)/\($0)" }
  }

  private func picture(_ file: String) throws -> PNGImage {
    let bytes = try FileContents.read(file)
    do {
      return try PNGImage(bytes)
    } catch {
      throw ImageFolderError.picture(file: file, reason: error.description)
    }
  }
}

extension PNGImage {
  /// Whether red, green and blue are equal in every pixel.
  fileprivate var isGrey: Bool {
    for start in stride(from: 0, to: pixels.count, by: 4) {
      let red = pixels[start]
      if pixels[start + 1] != red || pixels[start + 2] != red { return false }
    }
    return true
  }

  /// Grey, or red, green and blue, of each pixel on white paper, from 0 to 1.
  fileprivate func numbers(isGrey: Bool) -> [Double] {
    let channels = isGrey ? 1 : 3
    var numbers: [Double] = []
    numbers.reserveCapacity(channels * width * height)
    for start in stride(from: 0, to: pixels.count, by: 4) {
      let opacity = Double(pixels[start + 3]) / 255
      for channel in start..<start + channels {
        numbers.append(1 - opacity + opacity * (Double(pixels[channel]) / 255))
      }
    }
    return numbers
  }
}

/// Why a folder is no collection of pictures by class.
enum ImageFolderError: Error, Equatable, CustomStringConvertible {
  /// There are fewer than two sub-folders.
  case classes(path: String, found: Int)
  /// A class has no pictures.
  case empty(folder: String)
  /// A picture has another size than the first.
  case size(file: String, found: [Int], expected: [Int])
  /// A file is no picture.
  case picture(file: String, reason: String)
  /// All together are too large.
  case tooMany(path: String)

  /// Which folder or file, and what was expected.
  var description: String {
    switch self {
    case .classes(let path, let found):
      "--data \(path): the folder has \(found) sub-folder\(found == 1 ? "" : "s"); expected one with PNG files for "
        + "each of two or more classes"
    case .empty(let folder): "\(folder): there are no PNG files in this folder"
    case .size(let file, let found, let expected):
      "\(file): the picture has \(found[0]) × \(found[1]) pixels; expected \(expected[0]) × \(expected[1]), as the "
        + "first"
    case .picture(let file, let reason): "\(file): \(reason)"
    case .tooMany(let path):
      "--data \(path): all pictures together are too large; expected smaller ones or fewer"
    }
  }
}
