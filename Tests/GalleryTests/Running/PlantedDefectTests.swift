import Gallery
import Testing

/// Every defect that a gallery may catch is named by one sentence.
@Suite struct PlantedDefectTests {
  /// A change of what the program computes, and what a check says about it.
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var sentence: String
    var apply: @Sendable (inout SampleFigure) -> Void

    init(_ name: String, _ sentence: String, _ apply: @escaping @Sendable (inout SampleFigure) -> Void) {
      testDescription = name
      self.sentence = sentence
      self.apply = apply
    }
  }

  static let changes = [
    Change("one epoch", "panel 1, mark 2 'validation' is shifted by 1 epoch to the right") {
      $0.validation = [0.9] + $0.validation.dropLast()
    },
    Change("1 %", "panel 1, mark 2 'validation' is 1 % larger everywhere") {
      $0.validation = $0.validation.map { $0 * 1.01 }
    },
    Change("one value", "panel 1, mark 2 'validation' moved by 4.1 % at x = 37") {
      $0.validation[37] += 0.041 * (($0.validation.max() ?? 0) - ($0.validation.min() ?? 0))
    },
    Change("learning rate", "the model's learning_rate became 0.0315 instead of 0.03 (+5 %)") {
      $0.learningRate *= 1.05
    },
    Change("transposed", "panel 2, mark 1 'weight' is transposed") { sample in
      sample.weights = (0..<3).map { column in sample.weights.map { $0[column] } }
    },
    Change("legend", "panel 1, marks 1 and 2 have swapped their labels 'training' and 'validation'") {
      $0.labels.reverse()
    },
    Change("glyph", "text of panel 1, mark 3 (text)[1]: 'plateau' became 'p1ateau'") { $0.text = "p1ateau" },
    Change("marker", "symbol of panel 1, mark 4 'samples' is 'square' instead of 'circle'") {
      $0.symbol = "square"
    },
    Change("color", "color of panel 1, mark 1 'training' is 'class2' instead of 'class0'") {
      $0.color = "class2"
    },
    Change("line width", "width of panel 1, mark 1 'training' is 2.6 instead of 2") { $0.width *= 1.3 },
    Change("font", "the font: 'DejaVu Sans' became 'DejaVu Serif'") { $0.font = "DejaVu Serif" },
    Change("panel", "there is 1 panel instead of 2: 'W' is missing") { $0.hasMatrix = false },
    Change("axes", "x and y of panel 1, mark 4 'samples' are swapped") {
      ($0.points.x, $0.points.y) = ($0.points.y.map { $0 / 40 }, $0.points.x.map { $0 * 40 })
    },
    Change("axis names", "panel 1, the label of the x axis: 'epoch' became 'loss'") {
      ($0.xLabel, $0.yLabel) = ($0.yLabel, $0.xLabel)
    },
    Change("log", "panel 1, the y axis is log instead of linear") { $0.scale = "log" },
    Change("seed", "panel 1, mark 1 'training' moved by 3.2 % at x = 3") {
      $0.training = $0.training.enumerated().map { $1 + ($0 == 3 ? 0.0199 : 0.004) }
    },
    Change("metric", "the metric accuracy became 0.9411 instead of 0.9312 (+1.1 %)") { $0.metric = 0.9411 },
    Change("title", "the title: 'Learning moons' became 'Learning spirals'") {
      $0.title = "Learning spirals"
    },
  ]

  @Test("A program that draws something else", arguments: changes)
  func drift(change: Change) async throws {
    let book = try Book()
    try await book.run()
    let before = try book.files()
    var sample = SampleFigure()
    change.apply(&sample)
    let outcome = try #require(try await book.run(sample) { $0.check = true }.first)
    #expect(outcome.verdict == .drifted)
    #expect(outcome.line == "fig: \(change.sentence)")
    #expect(try book.files() == before, "a check writes nothing")
    let drawn = try #require(try await book.run(sample).first)
    #expect(drawn.line == "fig: program changed: \(change.sentence)")
    #expect(try await book.run(sample) { $0.check = true }.map(\.verdict) == [.unchanged])
  }

  /// A tolerance of a grid is one of all its rows, of which one may be nearly level.
  @Test func aLevelRowOfAGridHasTheGridsTolerance() async throws {
    let book = try Book()
    var sample = SampleFigure()
    sample.weights[1] = [1e-9, 2e-9, 3e-9]
    try await book.run(sample)
    sample.weights[1] = [3e-9, 2e-9, 1e-9]
    #expect(try await book.run(sample) { $0.check = true }.map(\.verdict) == [.unchanged])
    sample.weights[1] = [3e-2, 2e-9, 1e-9]
    #expect(try await book.run(sample) { $0.check = true }.map(\.verdict) == [.drifted])
  }

  /// Legends may say numbers, whose last digits other processors round otherwise.
  @Test func theLastDigitOfALabelIsNoDrift() async throws {
    let book = try Book()
    var sample = SampleFigure()
    sample.labels[1] = "validation 0.104"
    try await book.run(sample)
    sample.labels[1] = "validation 0.105"
    #expect(try await book.run(sample) { $0.check = true }.map(\.verdict) == [.unchanged])
    sample.labels[1] = "validation 0.107"
    let outcome = try #require(try await book.run(sample) { $0.check = true }.first)
    #expect(
      outcome.line
        == "fig: the label of panel 1, mark 2 'validation 0.104' became 'validation 0.107'")
  }

  /// A change of the locked drawing, as if the drawing code had been another one.
  static let drawings: [(String, String, String)] = [
    ("\"0.2\"\n", "\"0.3\"\n", "the text at 31.97,270.33: '0.3' became '0.2'"),
    ("\"loss\"", "\"lo5s\"", "the text at 23.14,206.5: 'lo5s' became 'loss'"),
    (
      "stroke #5790fc 2 butt M70.5", "stroke #5790fc 2.6 butt M70.5",
      "the width of a shape in #5790fc at 70.5,130.68 became 2 instead of 2.6"
    ),
    (
      "stroke #5790fc 2 butt M70.5", "stroke #5a93ff 2 butt M70.5",
      "the colour of a shape in #5a93ff at 70.5,130.68 became #5790fc instead of #5a93ff (ΔE "
    ),
    ("font DejaVu Sans,", "font DejaVu Serif,", "texts are set in DejaVu Sans instead of DejaVu Serif"),
  ]

  @Test("A drawing that is not the locked one", arguments: drawings)
  func drawing(new: String, old: String, sentence: String) async throws {
    let book = try Book()
    try await book.run()
    try book.edit("data/fig.svg.scene", new, old)
    let outcome = try #require(try await book.run { $0.check = true }.first)
    #expect(outcome.verdict == .drifted)
    #expect(outcome.line.hasPrefix("fig: \(sentence)"), "\(outcome.line)")
  }

  @Test func aLostTickLabelIsNamed() async throws {
    let book = try Book()
    try await book.run()
    let scene = String(decoding: try book.bytes("data/fig.svg.scene"), as: UTF8.self)
    let line = try #require(scene.split(separator: "\n").first { $0.hasSuffix("\"0.4\"") })
    try book.edit("data/fig.svg.scene", "\(line)\n", "\(line)\ntext 1,2 #1f2328 12 \"0.45\"\n")
    let outcome = try #require(try await book.run { $0.check = true }.first)
    #expect(outcome.line.hasPrefix("fig: the text '0.45' at 1,2 is gone; there are "))
  }

  /// What happens to files between two runs.
  static let files: [(String, Outcome.Verdict, String)] = [
    ("truncated image", .damaged, "the image is cut off after 5000 of "),
    ("edited image", .damaged, "the image has been edited: it has "),
    ("no image", .missing, "the image is missing"),
    ("no data", .missing, "the lock file FOLDER/data/fig.svg.json is missing"),
    ("no scene", .missing, "the lock file FOLDER/data/fig.svg.scene is missing"),
    ("broken data", .damaged, "the lock file FOLDER/data/fig.svg.json cannot be read: "),
    ("broken scene", .damaged, "the lock file FOLDER/data/fig.svg.scene is cut off or no lock file"),
    ("another image's scene", .damaged, "the lock file FOLDER/data/fig.svg.scene belongs to another image"),
    ("directive", .stale, "the command now says --seed 43, without which it was drawn"),
  ]

  @Test("Files that are not what was drawn", arguments: files)
  func damage(name: String, verdict: Outcome.Verdict, sentence: String) async throws {
    let book = try Book()
    try await book.run()
    let drawn = try book.files()
    switch name {
    case "truncated image": try book.write(Array(try book.bytes("fig.svg").prefix(5000)), to: "fig.svg")
    case "edited image": try book.edit("fig.svg", "Learning", "learning")
    case "no image": try book.remove("fig.svg")
    case "no data": try book.remove("data/fig.svg.json")
    case "no scene": try book.remove("data/fig.svg.scene")
    case "broken data":
      try book.write(Array(try book.bytes("data/fig.svg.json").prefix(900)), to: "data/fig.svg.json")
    case "broken scene":
      try book.write(Array(try book.bytes("data/fig.svg.scene").dropLast()), to: "data/fig.svg.scene")
    case "another image's scene": try book.edit("data/fig.svg.scene", " bytes #", " bytes #0")
    default: try book.edit("page.md", "sample", "sample --seed 43")
    }
    let outcome = try #require(try await book.run { $0.check = true }.first)
    #expect(outcome.verdict == verdict)
    let expected = "fig: " + sentence.replacing("FOLDER", with: book.folder)
    #expect(outcome.line.hasPrefix(expected), "\(outcome.line)")
    // The next run mends it.
    try await book.run()
    #expect(try await book.run { $0.check = true }.map(\.verdict) == [.unchanged])
    if name != "directive" { #expect(try book.files() == drawn) }
  }

  @Test func aTruncatedPNGIsNamed() async throws {
    let book = try Book("<!-- nnplot sample -->\n![Sample](fig.png)\n")
    try await book.run()
    let whole = try book.bytes("fig.png")
    try book.write(Array(whole.prefix(whole.count - 100)), to: "fig.png")
    let outcome = try #require(try await book.run { $0.check = true }.first)
    #expect(outcome.verdict == .damaged)
    let (kept, all) = (whole.count - 100, whole.count)
    #expect(outcome.line == "fig: the image is cut off after \(kept) of \(all) bytes")
    try await book.run()
    #expect(try book.bytes("fig.png") == whole)
  }
}
