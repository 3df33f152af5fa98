import Foundation
import Graphics
import Plotting
import Rendering
import TestSupport
import Testing

/// SVG files take at most half of the bytes of matplotlib's for the same content.
///
/// matplotlib 3.11 wrote the sizes with `figsize=(6.4, 4.8)`, an x and a y label and otherwise its defaults; texts are
/// outlines in both.
@Suite struct SVGSizeTests {
  private func count(_ marks: [any Mark]) throws -> Int {
    let figure = Figure(
      name: "size", title: "", size: PageSize(width: 640, height: 480),
      panels: [Panel(x: Axis(label: "x"), y: Axis(label: "y"), marks: marks)])
    return try figure.rendered(as: .svg).count
  }

  @Test("Two curves of 200 points with a legend")
  func lines() throws {
    // x = np.linspace(0, 10, 200); ax.plot(x, np.sin(x), label="sin"); ax.plot(x, np.cos(x), label="cos"); ax.legend()
    let x = (0..<200).map { Double($0) * 10 / 199 }
    let count = try count([
      LineMark(x: x, y: x.map { sin($0) }, label: "sin"),
      LineMark(x: x, y: x.map { cos($0) }, label: "cos", style: Style(color: "class1")),
    ])
    #expect(count * 2 <= 25157)
  }

  @Test("500 points of three classes with a legend")
  func scatter() throws {
    // for k, m in enumerate("o^s"): ax.scatter(x[c == k], y[c == k], marker=m, label=f"class {k}", edgecolors="w")
    try withSeeds(1) { _, random in
      func normal() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
      }
      let classes = (0..<500).map { $0 % 3 }
      let x = classes.map { normal() + Double($0) }
      let y = classes.map { normal() - Double($0) }
      let count = try count([
        PointMark(x: x, y: y, classes: classes, classNames: ["class 0", "class 1", "class 2"])
      ])
      #expect(count * 2 <= 72166)
    }
  }

  @Test("A heat map of 50 × 50 cells with a colour bar")
  func heatmap() throws {
    // ax.imshow(np.sin(2 * x) * np.cos(y), …); fig.colorbar(…, label="value"): pcolormesh takes fourteen times as much.
    let places = (0..<50).map { -2 + Double($0) * 4 / 49 }
    let values = places.flatMap { y in places.map { sin($0 * 2) * cos(y) } }
    let count = try count([
      HeatmapMark(
        x: places, y: places, values: Grid(rows: 50, columns: 50, values: values), label: "value",
        style: Style(colormap: "viridis"))
    ])
    #expect(count * 2 <= 33709)
  }
}
