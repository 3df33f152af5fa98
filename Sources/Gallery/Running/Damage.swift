/// What has happened to an image's file.
enum Damage {
  /// A sentence about a file that is not what was drawn.
  static func sentence(_ image: [UInt8], drawn: [UInt8], locked: String) -> String {
    let same = zip(image, drawn).prefix { $0 == $1 }.count
    if same == image.count {
      return "the image is cut off after \(image.count) of \(drawn.count) bytes"
    }
    let whole = locked.split(separator: " ").dropFirst().first.map(String.init) ?? "other"
    return "the image has been edited: it has \(image.count) bytes instead of \(whole) and differs from byte "
      + "\(same + 1) on"
  }
}
