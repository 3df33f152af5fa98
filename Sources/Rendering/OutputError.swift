/// Why a file could not be written.
public struct OutputError: Error, Hashable, CustomStringConvertible {
  /// The file that was asked for.
  public let path: String
  /// What the system says, in English.
  public let reason: String
  /// The system's number for the reason, such as `EPIPE`.
  public let code: Int32

  /// The file and the reason in one line.
  public var description: String { "cannot write '\(path)': \(reason)" }
}
