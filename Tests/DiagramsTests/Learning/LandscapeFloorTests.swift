import Diagrams
import Plotting
import Testing

/// The level lines on the floor beneath the loss.
struct LandscapeFloorTests {
  @Test func theFloorCarriesTheLevelLinesOfTheMapFarBeneathTheSurface() throws {
    var diagram = LossLandscapeDiagram()
    diagram.resolution = 11
    diagram.model.epochs = 5
    let figure = try diagram.figure(Setting())
    let floor = try #require(figure.panels[0].marks(ContourMark.self).first)
    let map = try #require(figure.panels[1].marks(ContourMark.self).first)
    #expect(floor.values == map.values && floor.levels == map.levels && floor.x == map.x)
    let heights = try #require(figure.panels[0].marks(SurfaceMark.self).first).values.values
    let (least, greatest) = (try #require(heights.min()), try #require(heights.max()))
    let domain = try #require(figure.panels[0].z?.domain)
    #expect(abs(domain.lowerBound - (least - 0.6 * (greatest - least))) < 1e-9)
    #expect(domain.upperBound > greatest)
  }
}
