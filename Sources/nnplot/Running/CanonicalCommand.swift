/// The command that a figure's data remember: without what says where and how it was written.
enum CanonicalCommand {
  /// Options that are left out with their value, and flags that are left out alone.
  private static let valued = ["-o", "--output", "--format", "--progress"]
  private static let flags = ["-q", "--quiet", "--alt", "--table"]

  /// The command line for a POSIX shell.
  static func text(_ arguments: [String]) -> String {
    var kept = ["nnplot"]
    var skipsNext = false
    for argument in arguments.map(unbundled) {
      if skipsNext {
        skipsNext = false
      } else if valued.contains(argument) {
        skipsNext = true
      } else if !flags.contains(argument), !valued.contains(where: { argument.hasPrefix($0 + "=") }) {
        kept.append(quoted(argument))
      }
    }
    return kept.joined(separator: " ")
  }

  /// `-qo` and `-qqo=a.svg` as `-o` and `-o=a.svg`: the quiet flag in front says nothing that is kept.
  private static func unbundled(_ argument: String) -> String {
    guard argument.hasPrefix("-q") else { return argument }
    let rest = argument.dropFirst().drop { $0 == "q" }
    return rest.isEmpty ? "-q" : "-" + rest
  }

  private static func quoted(_ argument: String) -> String {
    let plain =
      !argument.isEmpty
      && argument.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-_./:,=+@%".utf8.contains(byte)
      }
    return plain
      ? argument
      : "'" + argument.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
  }
}
