import Rendering

/// Standard output, unbuffered: what cannot be written is an error and not lost in silence.
enum StandardOutput {
  static let path = "/dev/stdout"

  static func write(line: String) throws {
    try FileOutput.write(Array((line + "\n").utf8), to: path)
  }
}
