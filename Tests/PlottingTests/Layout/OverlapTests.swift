import Graphics
import Plotting
import TestSupport
import Testing

struct OverlapTests {
  @Test("In 500 random figures nothing is cut off and nothing overlaps", arguments: 0..<10)
  func random(part: UInt64) {
    let measurer = FixedWidthMeasurer()
    withSeeds(50, from: 50 * part) { seed, random in
      let figure = RandomFigure.everything(&random)
      let scene = figure.scene(measurer: measurer)
      for problem in SceneOverlaps(scene, measurer: measurer).problems() {
        Issue.record("seed \(seed), \(figure.size), \(figure.panels.count) panels: \(problem)")
      }
    }
  }
}
