import CPangoCairo

/// The pixels of a PNG file, as cairo reads it.
public struct PNGImage: Sendable, Equatable {
  /// Pixels across.
  public let width: Int
  /// Pixels down.
  public let height: Int
  /// Red, green, blue and opacity of each pixel, 0 to 255, row by row from the top.
  public let pixels: [UInt8]

  /// The greatest width or height that is read.
  public static let mostPixels = 4096

  /// Reads a file's bytes.
  ///
  /// - Throws: `PNGError` if they are no PNG file that cairo can read, or too large a one.
  public init(_ bytes: [UInt8]) throws(PNGError) {
    let (width, height) = try Self.size(bytes)
    guard (1...Self.mostPixels).contains(width), (1...Self.mostPixels).contains(height) else {
      throw .size(width: width, height: height)
    }
    let source = ByteSource(bytes)
    let surface = Surface(png: source)
    guard surface.isUsable else { throw .damaged }
    self.width = width
    self.height = height
    pixels = surface.pixels(opaque: false)
    guard pixels.count == 4 * width * height else { throw .damaged }
  }

  /// What the header says, which comes first in every file.
  private static func size(_ bytes: [UInt8]) throws(PNGError) -> (width: Int, height: Int) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.starts(with: signature) else { throw .notPNG }
    guard bytes.count >= 24, Array(bytes[12..<16]) == Array("IHDR".utf8) else { throw .damaged }
    func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    return (number(16), number(20))
  }
}

/// Why a file is no picture.
public enum PNGError: Error, Equatable, CustomStringConvertible {
  /// It does not begin as PNG files do.
  case notPNG
  /// It ends too early, or something in it is wrong.
  case damaged
  /// It is larger than is read.
  case size(width: Int, height: Int)

  /// What is wrong and what was expected.
  public var description: String {
    switch self {
    case .notPNG: "this is no PNG file; expected one"
    case .damaged: "the PNG file is damaged or incomplete"
    case .size(let width, let height):
      "the picture has \(width) × \(height) pixels; expected 1 to \(PNGImage.mostPixels) each way"
    }
  }
}

/// Gives cairo the bytes of a file.
final class ByteSource {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  private func take(_ count: Int, into target: UnsafeMutablePointer<UInt8>) -> Bool {
    guard rest.count >= count else { return false }
    for (place, byte) in rest.prefix(count).enumerated() { unsafe target[place] = byte }
    rest = rest.dropFirst(count)
    return true
  }

  /// The source as cairo passes it around.
  var closure: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  /// The function that cairo calls for each part.
  static var read: cairo_read_func_t {
    { closure, data, count in
      guard let closure = unsafe closure, let data = unsafe data else { return CAIRO_STATUS_READ_ERROR }
      let source = unsafe Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
      return unsafe source.take(Int(count), into: data) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
    }
  }
}
