import Graphics
import Testing

struct FingerprintTests {
  @Test(
    "The published values of FNV-1a with 64 bits",
    arguments: [
      ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
    ])
  func reference(text: String, expected: String) {
    let hash = text.utf8.reduce(into: Fingerprint()) { $0.combine($1) }
    #expect(hash.description == expected)
  }
}
