/// Why `nnplot regenerate` does not end well.
struct RegenerationError: Error, CustomStringConvertible {
  let status: Failure.Status
  let description: String

  init(_ status: Failure.Status, _ description: String) {
    self.status = status
    self.description = description
  }
}
