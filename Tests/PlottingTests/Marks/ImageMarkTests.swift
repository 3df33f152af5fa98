import Graphics
import TestSupport
import Testing

@testable import Plotting

struct ImageMarkTests {
  private func scene(_ mark: ImageMark, theme: Theme = .light) -> Scene {
    let panel = Panel(frame: .bare, equalAspect: true, marks: [mark])
    return Figure(name: "images", title: "", size: PageSize(width: 400, height: 300), panels: [panel])
      .scene(measurer: FixedWidthMeasurer(), theme: theme)
  }

  private func images(_ mark: ImageMark, theme: Theme = .light) -> [Scene.Image] {
    scene(mark, theme: theme).images.filter { !$0.smooth }
  }

  private func pixel(_ image: Scene.Image, _ index: Int) -> [UInt8] {
    Array(image.pixels[4 * index..<4 * index + 4])
  }

  private let three = [
    Grid(rows: 2, columns: 3, values: [-4, 0, 2, 0, 0, .nan]),
    Grid(rows: 2, columns: 3, values: [1, 1, 1, 1, 1, 1]),
    Grid(rows: 2, columns: 3, values: [0, 0, 0, 0, 0, 4]),
  ]

  @Test("Pixels are sharp and square, row 0 is on top, and one symmetric scale holds for all")
  func pixels() throws {
    let drawn = images(ImageMark(images: three, columns: 2))
    #expect(drawn.count == 3)
    #expect(drawn.allSatisfy { abs($0.frame.width / 3 - $0.frame.height / 2) < 1e-9 })
    #expect(pixel(drawn[0], 0) == [0x05, 0x30, 0x61, 255])
    #expect(pixel(drawn[0], 1) == [0xF7, 0xF7, 0xF7, 255])
    // 2 of ±4 is three quarters of the way.
    #expect(pixel(drawn[0], 2) == [229, 131, 104, 255])
    #expect(pixel(drawn[0], 5) == [0, 0, 0, 0])
    #expect(pixel(drawn[2], 5) == [0x67, 0x00, 0x1F, 255])
  }

  @Test("Images stand in rows from the top left")
  func places() {
    let frames = images(ImageMark(images: three, names: ["a", "b", "c"], columns: 2)).map(\.frame)
    #expect(frames[0].y == frames[1].y)
    #expect(frames[1].x > frames[0].right)
    #expect(frames[2].x == frames[0].x)
    #expect(frames[2].y > frames[0].bottom)
  }

  @Test("The middle is the page's colour on a dark page")
  func dark() {
    let drawn = images(ImageMark(images: three, columns: 2), theme: .dark)
    #expect(pixel(drawn[0], 1) == [0x0D, 0x11, 0x17, 255])
    #expect(pixel(drawn[0], 0) != pixel(drawn[2], 5))
  }

  @Test("Without colours, low is white, the middle grey and high black")
  func print() {
    let drawn = images(ImageMark(images: three, columns: 2), theme: .print)
    #expect(pixel(drawn[0], 0) == [255, 255, 255, 255])
    #expect(pixel(drawn[0], 1) == [128, 128, 128, 255])
    #expect(pixel(drawn[2], 5) == [0, 0, 0, 255])
  }

  @Test("Greys take the least and the greatest number")
  func greys() {
    let drawn = images(ImageMark(images: three, columns: 3, style: Style(colormap: "Greys")), theme: .print)
    #expect(pixel(drawn[0], 0) == [255, 255, 255, 255])
    #expect(pixel(drawn[2], 5) == [0, 0, 0, 255])
  }

  @Test("Only a mark with a label has a colour bar")
  func bar() {
    #expect(ImageMark(images: three, columns: 2).colorBar(theme: .light)?.label == nil)
    let bar = ImageMark(images: three, columns: 2, label: "weight").colorBar(theme: .light)
    #expect(bar?.domain == -4...4)
  }

  @Test("What cannot be drawn is a defect")
  func defects() {
    let odd = Grid(rows: 3, columns: 2, values: [0, 0, 0, 0, 0, 0])
    #expect(ImageMark(images: three, names: ["a", "b", "c"], columns: 2, label: "w").defect == nil)
    #expect(ImageMark(images: [], columns: 2).defect == "needs at least one image")
    #expect(ImageMark(images: three + [odd], columns: 2).defect?.contains("(3, 2)") == true)
    #expect(ImageMark(images: three, names: ["a"], columns: 2).defect?.contains("1 names") == true)
    #expect(ImageMark(images: three, columns: 0).defect?.contains("columns") == true)
    #expect(
      ImageMark(images: three, columns: 2, style: Style(colormap: "x")).defect?.contains("RdBu_r") == true)
  }

  @Test("A figure with images is read back from its JSON")
  func json() throws {
    let images = [Grid(rows: 1, columns: 2, values: [0.5, -1])]
    let mark = ImageMark(images: images, names: ["a"], columns: 1, range: -1...1, label: "w")
    let figure = Figure(
      name: "images", title: "", size: PageSize(width: 400, height: 300),
      panels: [Panel(frame: .bare, equalAspect: true, marks: [mark])])
    let read = try Figure(json: figure.json())
    #expect(read.panels[0].marks[0].base as? ImageMark == mark)
    #expect(read.panels[0].frame == .bare)
  }
}
