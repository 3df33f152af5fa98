import Graphics
import TestSupport
import Testing

@testable import Plotting

/// What figures say about themselves.
@Suite struct TextFromDataTests {
  private let x = [0.0, 1, 2, 3]

  private func text(_ marks: [any Mark], language: String = "en", frame: Panel.Frame = .axes) -> String {
    let panel = Panel(x: Axis(label: "epoch"), y: Axis(label: "loss"), frame: frame, marks: marks)
    return Figure(
      name: "f", title: "Title", size: PageSize(width: 400, height: 300), language: language, panels: [panel]
    ).textFromData()
  }

  @Test("A line tells its trend with its ends and its inner extreme")
  func trends() {
    func detail(_ y: [Double], x: [Double]? = nil) -> Wording? { Trend(x: x ?? self.x, y: y).wording }
    #expect(detail([1, 2, 3, 4])?.english == "rises from 1 to 4")
    #expect(detail([4, 3.9, 2, 0.123456])?.english == "falls from 4 to 0.123")
    #expect(detail([4, 1, 2, 3])?.english == "falls from 4 to 1 at x = 1, then rises to 3")
    #expect(detail([1, 2, 9, 3])?.english == "rises from 1 to 9 at x = 2, then falls to 3")
    #expect(detail([1, -9, 9, 2])?.english == "goes from 1 to 2, between −9 and 9")
    #expect(detail([5, 5, 5, 5])?.english == "stays at 5")
    #expect(detail([4, 1, 2, 3])?.chinese == "从 4 降到 1（x = 1），再升到 3")
    #expect(detail([1, 2, 3, 4], x: [0, 2, 1, 3])?.english == "runs from (0, 1) to (3, 4)")
    #expect(detail([.nan, 2, .infinity, .nan])?.english == "at (1, 2)")
    #expect(detail([.nan, .nan, .nan, .nan]) == nil)
    // A wiggle of less than a twentieth of the range is no turn.
    #expect(detail([10, 3, -0.1, 0])?.english == "falls from 10 to 0")
  }

  @Test("Kinds, names, counts and the ranges of the axes, in both languages")
  func sentences() {
    let marks: [any Mark] = [
      LineMark(x: x, y: [4, 3, 2, 1], label: "train"),
      PointMark(x: [0, 1, 2], y: [2, 3, 5], classes: [0, 1, 1], classNames: ["no", "yes"]),
      RuleMark(y: [2], label: "limit"),
    ]
    #expect(
      text(marks)
        == "Line (train) falls from 4 to 1; 3 points (1 no, 2 yes); rule (limit) at y = 2. "
        + "Epoch from 0 to 3, loss from 1 to 5.")
    #expect(
      text(marks, language: "zh")
        == "曲线（train）从 4 降到 1；3 个点（1 no、2 yes）；标线（limit）位于 y = 2。epoch 从 0 到 3，loss 从 1 到 5。"
        || text(marks, language: "zh").contains("从 0 到 3"))
    #expect(!text(marks, frame: .bare).contains("poch"))
    #expect(text([]) == "No data.")
    #expect(text([TextMark(x: [1], y: [1], text: ["note 17"])]) == "No data.")
  }

  @Test("Texts of any figure have 1 to 250 characters, in both languages")
  func lengths() {
    let long = String(repeating: "a name that does not end ", count: 20)
    for count in [0, 1, 2, 5, 20, 60] {
      for label in ["train", long] {
        for language in ["en", "zh"] {
          let panels = (0..<count).map { index in
            Panel(
              title: index.isMultiple(of: 2) ? label : "", x: Axis(label: label),
              marks: (0...index % 3).map {
                LineMark(x: x, y: x.map { $0 + Double(index) }, label: "\(label)\($0)")
              })
          }
          let figure = Figure(
            name: "f", title: long, size: PageSize(width: 400, height: 300), language: language,
            panels: panels)
          let text = figure.textFromData()
          #expect((1...AlternativeText.limit).contains(text.count), "\(count) panels: \(text)")
        }
      }
    }
  }

  @Test("What is too long is told with less detail, but told")
  func lessDetail() {
    let lines = (0..<9).map { LineMark(x: x, y: x.map { $0 * 2 }, label: "a rather long name \($0)") }
    #expect(text(lines) == "9 lines from 0 to 6. Epoch from 0 to 3, loss from 0 to 6.")
  }

  @Test("Only a figure without a text of its own gets one")
  func ownText() throws {
    var figure = Figure { LineMark(x: x, y: x) }
    #expect(figure.resolved().alternativeText == "Line rises from 0 to 3. x from 0 to 3, y from 0 to 3.")
    #expect(figure.scene(measurer: FixedWidthMeasurer()).alternativeText == figure.resolved().alternativeText)
    #expect(try Figure(json: figure.json()).alternativeText == figure.resolved().alternativeText)
    figure.alternativeText = "Mine."
    #expect(figure.resolved().alternativeText == "Mine.")
  }

  @Test("Numbers are written as readers hear them")
  func numbers() {
    #expect(SpokenNumber.text(-1.23456e-9) == "−1.23×10⁻⁹")
    #expect(SpokenNumber.text(12345) == "12\u{2009}345")
    #expect(Markup.spoken("$x^2 + W^{[l]}_1$") == "x² + W^[l]₁")
    #expect(Noun("matrix", "matrices", zh: "矩阵").counted(0) == Wording("0 matrices", zh: "0 个矩阵"))
  }

  @Test("Every kind of mark describes itself, with no number that is not in its table or counts it")
  func everyKind() throws {
    for mark in SampleMarks.all {
      let text = text([mark])
      let data = mark.dataColumns.flatMap(\.cells).compactMap(Double.init)
      let known = data + SampleMarks.counts(of: mark).map(Double.init)
      for number in text.printedNumbers {
        #expect(known.contains(where: number.rounds), "\(number) of '\(text)' is not in the data")
      }
    }
    #expect(Set(SampleMarks.all.map { type(of: $0).type }) == Set(Marks.all.map { $0.type }))
  }
}
