import Graphics
import Plotting
import TestSupport
import Testing

struct HeatmapMarkTests {
  /// Rows of pixels from the top, as colours.
  private func pixels(_ image: Scene.Image) -> [[String]] {
    (0..<image.height).map { row in
      (0..<image.width).map { column in
        let start = 4 * (row * image.width + column)
        let bytes = image.pixels[start..<start + 4].map { Double($0) / 255 }
        return Color(red: bytes[0], green: bytes[1], blue: bytes[2], alpha: bytes[3]).description
      }
    }
  }

  private func image(_ mark: HeatmapMark, theme: Theme = .light) throws -> (Scene.Image, MarkScene) {
    let drawing = MarkScene([mark], theme: theme)
    return (try #require(drawing.scene.images.first), drawing)
  }

  @Test("The first row of values is the lowest row of pixels", arguments: Theme.all)
  func corners(theme: Theme) throws {
    let mark = HeatmapMark(
      x: [2, 4, 6], y: [3, 7], values: Grid(rows: 2, columns: 3, values: [0, 0.5, 1, 1, 0.25, 0]),
      range: 0...1,
      style: Style(colormap: "probability"))
    let (image, _) = try image(mark, theme: theme)
    let isColoured = theme != .print
    let low = theme.paper.mixed(with: isColoured ? theme.classes[0] : .black, share: theme.mapStrength)
    let high = theme.paper.mixed(
      with: isColoured ? theme.classes[1] : .black, share: isColoured ? theme.mapStrength : 0.04)
    // Greys fade from one end to the other; colours pass through that of the page.
    let middle = isColoured ? theme.paper : low.mixed(with: high, share: 0.5)
    let quarter = low.mixed(with: middle, share: 0.5)
    #expect(
      pixels(image) == [
        [high.description, quarter.description, low.description],
        [low.description, middle.description, high.description],
      ])
  }

  @Test("A faint map is mixed with the page", arguments: Theme.all)
  func faint(theme: Theme) throws {
    var mark = HeatmapMark(
      x: [0, 1], y: [0, 1], values: Grid(rows: 2, columns: 2, values: [0, 0.3, 0.7, 1]), range: 0...1,
      style: Style(colormap: "coolwarm"))
    let full = try image(mark, theme: theme).0.pixels
    mark.style.opacity = 0.5
    let paper = [theme.paper.red, theme.paper.green, theme.paper.blue, 1]
    for (index, byte) in try image(mark, theme: theme).0.pixels.enumerated() {
      #expect(abs(Double(byte) - (Double(full[index]) + 255 * paper[index % 4]) / 2) <= 1)
    }
  }

  @Test("Cells reach half a step beyond their centres")
  func frame() throws {
    let mark = HeatmapMark(
      x: [2, 4, 6], y: [3, 7], values: Grid(rows: 2, columns: 3, values: [0, 0, 0, 0, 0, 0]), range: 0...1,
      style: Style(colormap: "probability"))
    let (image, drawing) = try image(mark)
    let (low, high) = (drawing.place(1, 1), drawing.place(7, 9))
    let expected = Rect(left: low.x, top: high.y, right: high.x, bottom: low.y)
    #expect(abs(image.frame.x - expected.x) < 1e-9 && abs(image.frame.y - expected.y) < 1e-9)
    #expect(
      abs(image.frame.right - expected.right) < 1e-9 && abs(image.frame.bottom - expected.bottom) < 1e-9)
  }

  @Test("Values beyond the range have the colours of its ends, gaps none")
  func range() throws {
    let mark = HeatmapMark(
      x: [1, 2], y: [1, 2], values: Grid(rows: 2, columns: 2, values: [-5, 7, .nan, 10]), range: 2...4,
      style: Style(colormap: "probability"))
    let (image, _) = try image(mark)
    let theme = Theme.light
    let low = theme.paper.mixed(with: theme.classes[0], share: theme.mapStrength).description
    let high = theme.paper.mixed(with: theme.classes[1], share: theme.mapStrength).description
    #expect(pixels(image) == [["#00000000", high], [low, high]])
  }

  @Test("Maps of classes take the class's colour, the fainter the less certain")
  func classes() throws {
    let theme = Theme.light
    func colors(_ map: String) throws -> [[String]] {
      let mark = HeatmapMark(
        x: [1, 2], y: [1, 2], values: Grid(rows: 2, columns: 2, values: [1, 1, 1.0 / 3, 0.6]),
        classes: Grid(rows: 2, columns: 2, values: [0, 1, 2, .nan]), classCount: 3, range: 0...1,
        style: Style(colormap: map))
      return pixels(try image(mark).0)
    }
    func tint(_ index: Int, _ share: Double) -> String {
      theme.paper.mixed(with: theme.classes[index], share: share).description
    }
    let strength = theme.mapStrength
    #expect(
      try colors("confidence") == [
        [tint(2, 0.12 * strength), "#00000000"], [tint(0, strength), tint(1, strength)],
      ])
    #expect(
      try colors("class") == [
        [tint(2, 0.75 * strength), "#00000000"], [tint(0, 0.75 * strength), tint(1, 0.75 * strength)],
      ])
  }

  @Test("A named map of numbers has a bar with its range, a map of classes has none")
  func colorBar() {
    let values = Grid(rows: 2, columns: 2, values: [0, 1, 2, 3])
    func scene(classes: Grid?, label: String?) -> Scene {
      MarkScene([
        HeatmapMark(
          x: [1, 2], y: [1, 2], values: values, classes: classes, range: 0...0.5, label: label,
          style: Style(colormap: "probability"))
      ]).scene
    }
    let bar = scene(classes: nil, label: "probability of yes")
    #expect(bar.images.count == 2)
    #expect(bar.texts.map(\.text.plain).contains("probability of yes"))
    #expect(bar.texts.map(\.text.plain).contains("0.5"))
    #expect(bar.images[1].frame.x > bar.clips[0].right)
    #expect(scene(classes: nil, label: nil).images.count == 1)
    #expect(scene(classes: values, label: "probability of yes").images.count == 1)
  }
}
