import Plotting
import Testing

struct PageSizeTests {
  @Test("Sizes are written 640x480", arguments: ["640x480", "16x16", "32000x32000"])
  func valid(text: String) throws {
    #expect(try #require(PageSize(text)).description == text)
  }

  @Test(
    "Anything else is no size",
    arguments: [
      "", "x", "640", "640x", "x480", "640x480x1", "640 x 480", "15x100", "100x15", "32001x100", "-640x480",
      "6e2x480",
      "640.5x480", "640X480", "99999999999999999999x100",
    ])
  func invalid(text: String) {
    #expect(PageSize(text) == nil)
  }
}
