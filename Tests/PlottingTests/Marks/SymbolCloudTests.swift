import Graphics
import TestSupport
import Testing

@testable import Plotting

struct SymbolCloudTests {
  private func stamps(_ mark: any Mark) -> [Scene.Stamps] {
    MarkScene([mark]).scene.leaves.compactMap { if case .stamps(let stamps) = $0 { stamps } else { nil } }
  }

  /// Values along both axes, all inside the domains 0…10.
  private func values(_ count: Int) -> [Double] { (0..<count).map { Double($0 % 997) / 100 } }

  @Test("20,000 points are shapes, one more is a picture")
  func limit() throws {
    let few = values(20_000)
    #expect(stamps(PointMark(x: few, y: few)).isEmpty)
    let many = values(20_001)
    let cloud = try #require(stamps(PointMark(x: many, y: many)).first)
    #expect(cloud.places.count == 20_001 && cloud.looks.count == 1)
  }

  @Test("Only the points inside the frame count")
  func visible() {
    var x = values(30_000)
    for index in 5..<x.count { x[index] = 50 }
    let drawing = MarkScene([PointMark(x: x, y: values(30_000))])
    #expect(stamps(PointMark(x: x, y: values(30_000))).isEmpty)
    #expect(drawing.outlines(around: drawing.place(x[3], values(30_000)[3])).count >= 1)
  }

  @Test("Each class has a look, and the last points lie on top")
  func classes() throws {
    let many = values(21_000)
    let mark = PointMark(x: many, y: many, classes: many.indices.map { $0 % 3 })
    let cloud = try #require(stamps(mark).first)
    #expect(cloud.looks.count == 3)
    #expect(cloud.kinds.prefix(6).elementsEqual([0, 1, 2, 0, 1, 2]))
    #expect(cloud.looks.map(\.fill) == Theme.light.classes.prefix(3).map { $0 })
  }

  @Test("Colours of values come in 256 steps, sizes in quarters of a pixel")
  func values() throws {
    let many = values(21_000)
    let colored = try #require(stamps(PointMark(x: many, y: many, values: many)).first)
    #expect((200...256).contains(colored.looks.count))
    let sized = try #require(stamps(PointMark(x: many, y: many, sizes: many.map { 4 + $0 / 10 })).first)
    #expect((4...6).contains(sized.looks.count))
  }

  @Test("The symbols of a line become a picture too")
  func lines() throws {
    let x = (0..<25_000).map { Double($0) / 2500 }
    let cloud = stamps(LineMark(x: x, y: x, style: Style(symbol: .square)))
    #expect(cloud.first?.places.count == 25_000)
  }
}
