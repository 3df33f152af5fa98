import Plotting

/// A figure as its lock file has it.
struct LockedFigure {
  /// The lock file.
  let bytes: [UInt8]
  /// The figure that it holds.
  let figure: Figure

  /// The command that it was drawn with.
  var command: String { figure.command }

  /// Reads a lock file.
  init(bytes: [UInt8]) throws {
    self.bytes = bytes
    figure = try Figure(json: bytes)
  }

  /// A computed figure, rounded as it will be locked, with the command of the page.
  init(_ computed: Figure, command: String, theme: String?) throws {
    var computed = computed
    computed.command = command
    if let theme { computed.theme = theme }
    let exact = try computed.json()
    let rounded = RoundedNumbers.inJSON(exact)
    // An axis so narrow that its ends round to one number keeps its digits.
    if let locked = try? LockedFigure(bytes: rounded) { self = locked } else { try self.init(bytes: exact) }
  }
}
