import Graphics
import TestSupport
import Testing

@testable import Plotting

struct CellPlacesTests {
  @Test("Equal cells are told from others")
  func equality() {
    #expect(CellPlaces(middles: [1, 2, 3, 4]).areEqual)
    #expect(!CellPlaces(middles: [1, 2, 4]).areEqual)
    #expect(!CellPlaces(middles: [1, .nan, 3]).areEqual)
    #expect(CellPlaces(middles: [.nan]).range == nil)
  }

  @Test("Neighbours meet halfway; cells without a place are left out")
  func cells() {
    let places = CellPlaces(middles: [.nan, 2, 4, 8])
    #expect(places.range == 1...10)
    #expect(places.cells(at: 9, of: 1...10) == [1, 1, 2, 2, 2, 3, 3, 3, 3])
  }

  @Test("A heat map's cells go through the scale: on a logarithmic axis each decade is as wide")
  func heatmap() throws {
    let mark = HeatmapMark(
      x: [1, 10, 100, 150], y: [0, 1], values: Grid(rows: 2, columns: 4, values: [0, 1, 0, 1, 0, 1, 0, 1]),
      range: 0...1, style: Style())
    let panel = Panel(
      x: Axis(domain: 0.1...1000, scale: "log"), y: Axis(domain: -1...2), marks: [mark])
    let figure = Figure(name: "f", title: "", size: PageSize(width: 400, height: 300), panels: [panel])
    let scene = figure.scene(measurer: FixedWidthMeasurer())
    let image = try #require(scene.images.first)
    let frame = scene.clips[0].inset(by: 1)
    // From half a decade before 1: a share of (1 − 0.5) / 4 of the frame.
    #expect(abs(image.frame.x - (frame.x + frame.width / 8)) < 1e-6)
    // The cell of 10 is a decade wide, that of 1 as well.
    let row = (0..<image.width).map { image.pixels[4 * $0..<4 * $0 + 4] }
    let runs = row.reduce(into: [(ArraySlice<UInt8>, Int)]()) { runs, pixel in
      if let last = runs.last, Array(last.0) == Array(pixel) {
        runs[runs.count - 1].1 += 1
      } else {
        runs.append((pixel, 1))
      }
    }
    #expect(runs.count == 4)
    let scale = Double(image.width) / image.frame.width
    #expect(abs(Double(runs[0].1) / scale - frame.width / 4) < 1)
    #expect(abs(Double(runs[1].1) / scale - frame.width / 4) < 1)
  }
}
