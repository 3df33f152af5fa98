import Graphics
import Plotting
import TestSupport
import Testing

struct LayoutTests {
  private let measurer = FixedWidthMeasurer()

  /// The panels' frames in their order.
  private func frames(_ scene: Scene) -> [Rect] { scene.clips.map { $0.inset(by: 1) } }

  /// A random figure on a random page from 160 × 120 to 2000 × 1500.
  private func randomFigure(_ random: inout some RandomNumberGenerator) -> (figure: Figure, page: PageSize) {
    let page = PageSize(
      width: Int.random(in: 160...2000, using: &random), height: Int.random(in: 120...1500, using: &random))
    return (RandomFigure.make(PageSize(width: 640, height: 480), &random), page)
  }

  private func isInside(_ text: Scene.Text, _ scene: Scene) -> Bool {
    let page = Rect(x: -0.01, y: -0.01, width: scene.size.width + 0.02, height: scene.size.height + 0.02)
    return page.contains(text.bounds(measurer: measurer))
  }

  @Test("Every text lies on the page where a panel has 300 × 260 px or more")
  func textsInside() {
    var count = 0
    withSeeds(60) { seed, random in
      let (figure, page) = randomFigure(&random)
      let columns = min(figure.columns, figure.panels.count)
      let rows = (figure.panels.count + columns - 1) / columns
      let roomy = PageSize(width: max(page.width, 300 * columns), height: max(page.height, 260 * rows))
      let scene = figure.scene(measurer: measurer, size: roomy)
      for text in scene.texts where !isInside(text, scene) {
        let bounds = text.bounds(measurer: measurer)
        Issue.record("seed \(seed), \(roomy), \(columns) columns: '\(text.text.plain)' at \(bounds)")
      }
      count += scene.texts.count
    }
    #expect(count > 1500)
  }

  @Test(
    "A panel with title, axis names and legend fits from 172 × 130 px on, two beside each other from 276 × 112",
    arguments: [
      ("172x130", 1), ("144x400", 1), ("500x108", 1), ("276x400", 2), ("500x112", 2), ("640x480", 1),
    ])
  func smallestPages(size: String, count: Int) throws {
    let panel = Panel(
      x: Axis(label: "epoch"), y: Axis(label: "loss"),
      marks: [LineMark(x: [0, 50, 100], y: [2, 0.5, 0.1], label: "training")])
    let figure = Figure(
      name: "f", title: "Training loss falls", size: try #require(PageSize(size)), columns: count,
      panels: Array(repeating: panel, count: count))
    let scene = figure.scene(measurer: measurer)
    for text in scene.texts { #expect(isInside(text, scene), "'\(text.text.plain)' at \(text.origin)") }
  }

  @Test("Frames of a row share top and bottom, of a column left and right, on any page")
  func alignment() {
    withSeeds(50) { seed, random in
      var (figure, page) = randomFigure(&random)
      for index in figure.panels.indices { figure.panels[index].equalAspect = false }
      let frames = frames(figure.scene(measurer: measurer, size: page))
      let columns = min(figure.columns, figure.panels.count)
      #expect(frames.count == figure.panels.count, "seed \(seed)")
      for (index, frame) in frames.enumerated() {
        let (first, top) = (frames[index - index % columns], frames[index % columns])
        #expect(frame.width > 0 && frame.height > 0)
        #expect(abs(frame.y - first.y) < 0.01 && abs(frame.bottom - first.bottom) < 0.01, "seed \(seed)")
        #expect(abs(frame.x - top.x) < 0.01 && abs(frame.right - top.right) < 0.01, "seed \(seed)")
        if index % columns > 0 { #expect(frame.x >= frames[index - 1].right, "seed \(seed)") }
        if index >= columns { #expect(frame.y >= frames[index - columns].bottom, "seed \(seed)") }
      }
    }
  }

  @Test("With equal aspect, a unit is as long on both axes, and frames of a row share their tops")
  func equalAspect() throws {
    try withSeeds(40) { seed, random in
      var (figure, page) = randomFigure(&random)
      for index in figure.panels.indices { figure.panels[index].equalAspect = true }
      let frames = frames(figure.scene(measurer: measurer, size: page))
      let columns = min(figure.columns, figure.panels.count)
      for (index, (frame, panel)) in zip(frames, figure.resolved().panels).enumerated() {
        let (x, y) = (try #require(panel.x.domain), try #require(panel.y.domain))
        let across = frame.width / (x.upperBound - x.lowerBound)
        let down = frame.height / (y.upperBound - y.lowerBound)
        // The clip that frames are read from is a pixel wider, which rounds the thinnest frames.
        #expect(
          abs(across - down) <= 1e-9 * max(across, down) + 1e-12 / min(frame.width, frame.height),
          "seed \(seed)")
        #expect(abs(frame.y - frames[index - index % columns].y) < 0.01, "seed \(seed)")
      }
    }
  }

  @Test("Shared axes have the same domain, which holds every panel's own")
  func sharedDomains() throws {
    try withSeeds(40) { seed, random in
      var (figure, _) = randomFigure(&random)
      figure.sharing = AxisSharing()
      let own = figure.resolved().panels
      figure.sharing = AxisSharing(x: true, y: true)
      let shared = figure.resolved().panels
      let columns = min(figure.columns, figure.panels.count)
      for index in shared.indices {
        #expect(shared[index].x.domain == shared[index % columns].x.domain, "seed \(seed)")
        #expect(shared[index].y.domain == shared[index - index % columns].y.domain, "seed \(seed)")
        let (x, ownX) = (try #require(shared[index].x.domain), try #require(own[index].x.domain))
        #expect(x.lowerBound <= ownX.lowerBound && x.upperBound >= ownX.upperBound)
        let members = own.indices.filter { $0 % columns == index % columns }.compactMap { own[$0].x.domain }
        #expect(
          members.contains { $0.lowerBound == x.lowerBound }
            && members.contains { $0.upperBound == x.upperBound })
      }
    }
  }

  @Test("A legend inside the frame covers no point and no line")
  func legends() throws {
    var inside = 0
    withSeeds(80) { seed, random in
      let (figure, page) = randomFigure(&random)
      let scene = figure.scene(measurer: measurer, size: page)
      let plates = MarkScene.paths(scene.leaves).filter { $0.fill == Theme.light.paper.opacity(0.85) }
        .compactMap(\.path.controlBounds)
      let frames = frames(scene)
      for plate in plates {
        guard let index = frames.firstIndex(where: { $0.contains(plate) }) else {
          Issue.record("seed \(seed): a plate lies in no frame")
          continue
        }
        inside += 1
        let covered = places(figure.resolved().panels[index], frames[index]).first { plate.contains($0) }
        #expect(covered == nil, "seed \(seed), panel \(index)")
      }
    }
    #expect(inside > 20, "the property was met often enough: \(inside)")
  }

  /// The places of a panel's points, and of points along its lines at most a pixel apart.
  private func places(_ panel: Panel, _ frame: Rect) -> [Point] {
    guard let x = panel.x.domain, let y = panel.y.domain else { return [] }
    func place(_ a: Double, _ b: Double) -> Point {
      Point(
        frame.x + (a - x.lowerBound) / (x.upperBound - x.lowerBound) * frame.width,
        frame.bottom - (b - y.lowerBound) / (y.upperBound - y.lowerBound) * frame.height)
    }
    return panel.marks.flatMap { mark -> [Point] in
      if let points = mark.base as? PointMark { return zip(points.x, points.y).map(place) }
      guard let line = mark.base as? LineMark else { return [] }
      let corners = zip(line.x, line.y).map(place)
      return zip(corners, corners.dropFirst()).flatMap { start, end in
        let steps = Int((end - start).length) + 1
        return (0...steps).map { start + (end - start) * (Double($0) / Double(steps)) }
      }
    }
  }

  @Test("The same figure gives the same scene; a theme moves nothing")
  func themes() {
    withSeeds(20) { seed, random in
      let (figure, page) = randomFigure(&random)
      let scene = figure.scene(measurer: measurer, size: page)
      #expect(figure.scene(measurer: measurer, size: page).description == scene.description)
      for theme in Theme.all {
        let other = figure.scene(measurer: measurer, theme: theme, size: page)
        #expect(other.clips == scene.clips, "seed \(seed), \(theme.name)")
        #expect(other.leaves.count == scene.leaves.count, "seed \(seed), \(theme.name)")
        let same = zip(other.leaves, scene.leaves).allSatisfy(Self.haveSamePlace)
        #expect(same, "seed \(seed), \(theme.name)")
      }
    }
  }

  private static func haveSamePlace(_ a: Scene.Item, _ b: Scene.Item) -> Bool {
    switch (a, b) {
    case (.path(let a, _, _), .path(let b, _, _)): a == b
    case (.text(let a), .text(let b)): a.text == b.text && a.origin == b.origin && a.angle == b.angle
    case (.image(let a), .image(let b)): a.frame == b.frame && a.width == b.width
    default: false
    }
  }

  @Test(
    "A page too small for anything still gives a scene",
    arguments: ["16x16", "16x1500", "2000x16", "160x120"])
  func tinyPages(size: String) throws {
    let page = try #require(PageSize(size))
    withSeeds(30) { _, random in
      let scene = randomFigure(&random).figure.scene(measurer: measurer, size: page)
      #expect(scene.clips.allSatisfy { $0.width > 0 && $0.height > 0 })
    }
  }
}
