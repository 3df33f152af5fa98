import Foundation
import Graphics
import Plotting
import Rendering
import TestSupport
import Testing

/// Headless Chromium, where it is installed, draws an SVG as cairo draws the PNG.
@Suite(.enabled(if: chromium != nil)) struct ChromiumTests {
  private static let page = PageSize(width: 480, height: 300)

  private func figure(_ title: String, _ random: inout some RandomNumberGenerator) -> Figure {
    func values(_ count: Int) -> [Double] {
      (0..<count).map { _ in Double.random(in: -1...1, using: &random) }
    }
    let places = [0.0, 1, 2, 3]
    return Figure(
      name: "figure", title: "\(title) $x_1^2$ 激活", size: Self.page, columns: 3,
      panels: [
        Panel(
          x: Axis(label: "epoch"),
          marks: [
            LineMark(x: values(30).sorted(), y: values(30), label: "training", style: Style(dash: .dashed)),
            AreaMark(x: values(30).sorted(), y: values(30)),
          ]),
        Panel(
          title: "points",
          marks: [PointMark(x: values(90), y: values(90), classes: (0..<90).map { $0 % 3 })]),
        Panel(
          marks: [
            HeatmapMark(
              x: places, y: places, values: Grid(rows: 4, columns: 4, values: values(16)), label: "loss"),
            ContourMark(
              x: places, y: places, values: Grid(rows: 4, columns: 4, values: values(16)), levels: [0]),
          ]),
      ])
  }

  @Test("Two figures in one page are drawn as their PNGs, each by its own ids")
  func inlined() throws {
    var figures: [Figure] = []
    withSeeds(1) { _, random in figures = ["One", "Another"].map { figure($0, &random) } }
    let folder = FileManager.default.temporaryDirectory.appending(path: "chromium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let drawings = try figures.map { String(decoding: try $0.rendered(as: .svg), as: UTF8.self) }
    let elements = drawings.map { $0.drop { $0 != "\n" } }.joined(separator: "<br>")
    let html =
      "<!DOCTYPE html><meta charset=utf-8><body style='margin:0;font-size:0;line-height:0'>\(elements)"
    try html.write(to: folder.appending(path: "page.html"), atomically: true, encoding: .utf8)

    let shot = try screenshot(of: "page.html", in: folder)
    let width = 2 * Self.page.width
    for (index, figure) in figures.enumerated() {
      let picture = try #require(DecodedPNG(try figure.rendered(as: .png, scale: 2)))
      var sum = 0.0
      for row in 0..<picture.height {
        for column in 0..<width {
          let (one, other) = (
            picture.rgb(column, row), shot.rgb(column, row + index * picture.height)
          )
          for shift in [0, 8, 16] as [UInt32] {
            sum += abs(Double(one >> shift & 0xFF) - Double(other >> shift & 0xFF))
          }
        }
      }
      let difference = sum / Double(3 * width * picture.height)
      #expect(difference < 1, "figure \(index): \(difference)")
    }
  }

  private func screenshot(of page: String, in folder: URL) throws -> DecodedPNG {
    let process = Process()
    process.executableURL = URL(filePath: try #require(chromium))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=2",
      "--user-data-dir=\(folder.path)/profile",
      "--window-size=\(Self.page.width),\(2 * Self.page.height)", "--screenshot=\(folder.path)/page.png",
      "file://\(folder.path)/\(page)",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let bytes = try Data(contentsOf: folder.appending(path: "page.png"))
    return try #require(DecodedPNG(Array(bytes)))
  }
}

/// The browser's place; nil where it is not installed.
private let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
  FileManager.default.isExecutableFile(atPath: $0)
}
