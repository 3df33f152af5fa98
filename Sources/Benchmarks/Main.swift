import Plotting
import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Prints how long large figures take beside cairo's own calls for the same data, in milliseconds.
///
/// Arguments choose cases by a part of their names, and `--library` or `--bare` lets one side draw once, for
/// profilers.
@main struct Benchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let names = arguments.filter { !$0.hasPrefix("--") }
    let cases = BenchmarkCase.all.filter { item in
      names.isEmpty || names.contains { item.name.contains($0) }
    }
    if arguments.contains("--library") {
      for item in cases { try drawn(item.figure) }
    } else if arguments.contains("--bare") {
      for item in cases { item.bare(page()) }
    } else {
      print(
        "median of \(Stopwatch().rounds) rounds, ms: figure to pixels, cairo alone, their ratio; with PNG")
      for item in cases { try measure(item) }
    }
  }

  private static func page() -> BareCairo {
    BareCairo(width: 2 * BenchmarkCase.page.width, height: 2 * BenchmarkCase.page.height)
  }

  private static func drawn(_ figure: Figure) throws {
    let measurer = PangoTextMeasurer(font: figure.fontChoice)
    try Renderer(sharing: measurer).paint(figure.scene(measurer: measurer))
  }

  private static func measure(_ item: BenchmarkCase) throws {
    let measurer = PangoTextMeasurer(font: item.figure.fontChoice)
    let page = page()
    item.bare(page)
    let times = try Stopwatch().medians(of: [
      { try drawn(item.figure) },
      { item.bare(Self.page()) },
      { _ = try item.figure.rendered(as: .png) },
      { _ = page.encode() },
      { _ = item.figure.scene(measurer: measurer) },
    ])
    let numbers = [
      times[0], times[1], times[0] / times[1], times[2], times[1] + times[3],
      times[2] / (times[1] + times[3]), times[4],
    ].map { "\(($0 * 100).rounded() / 100)" }
    print(
      "\(item.name): \(numbers[0]) \(numbers[1]) × \(numbers[2]); PNG \(numbers[3]) \(numbers[4]) × "
        + "\(numbers[5]); scene alone \(numbers[6])")
  }
}
