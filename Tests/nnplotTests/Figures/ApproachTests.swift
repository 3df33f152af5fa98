import Testing

/// The options of the figures about what learning and units are good for.
@Suite(.timeLimit(.minutes(5)))
struct ApproachTests {
  static let mistakes: [(String, Int32, String)] = [
    ("approaches --image 0", 64, "--image: give a number in 1…1000"),
    ("approaches --epochs -1", 64, "--epochs: give a number from 0 on, not -1"),
    (
      "universal-approximation --units 4,2", 64,
      "--units: give 1 to 6 rising numbers in 1…10000, such as 1,2,4,8,16"
    ),
    ("universal-approximation --starts 0", 64, "--starts: 0 is not in 1…100"),
    ("universal-approximation --learning-rate 0", 64, "--learning-rate: 0.0 is not above 0"),
    (
      "universal-approximation --function log(x)", 65,
      "--function is not finite at x = 0.0; it has to be on all of --range"
    ),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamed(line: String, status: Int32, message: String) async throws {
    try await expect(line, status: status, message: "Error: " + message)
  }
}
