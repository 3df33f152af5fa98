import Foundation
import Testing

/// Data that are malformed or do not fit: status 65 and the place; files that are missing: 66.
@Suite(.timeLimit(.minutes(5)))
struct DataErrorTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A file, and what the message says after its name.
  static let tables = [
    ("x,y,kind\n1,2,a\n3,4\n", ", line 3: 2 cells; expected 3 as in the first row"),
    ("x,y,kind\n1,2,a\n3,4,b,5\n", ", line 3: 4 cells; expected 3 as in the first row"),
    (
      "x,y,kind\n1,2,a\n3,z,b\n5,6,b\n7,8,a\n",
      ", line 3, column 2 (y): 'z' is not a number; expected one such as -1.5 or 2e3"
    ),
    ("x,y,kind\n1,2,a\n3,NaN,b\n", ", line 3, column 2 (y): 'NaN' is not a finite number"),
    ("x,y,kind\n1,2,a\n-inf,4,b\n", ", line 3, column 1 (x): '-inf' is not a finite number"),
    ("x,y,kind\n1,2,a\n3,,b\n", ", line 3, column 2 (y): the value is missing; fill it in or delete the row"),
    (
      "x,y,kind\n1,2,a\n3,4,\n",
      ", line 3, column 3 (kind): the value is missing; fill it in or delete the row"
    ),
    ("", " is empty; expected rows of comma-separated values"),
    ("\n\n", " is empty; expected rows of comma-separated values"),
    ("x,y,kind\n", " has a header but no rows of data below it"),
    (
      "x,y,kind\n1,2,a\n3,4,a\n",
      ": every row is labelled 'a' in column 'kind'; expected at least two classes"
    ),
    ("x,y,t\n1,2,0.5\n3,4,1.5\n", ": the labels are numbers, but this figure needs classes"),
    ("x,y,kind\n1,\"2,a\n", ", line 2: a quoted cell begins here and never ends; expected a closing \""),
    ("kind\na\nb\n", " has one column; expected at least one feature and the label"),
    ("x,kind\n1,a\n2,b\n", ": a plane needs two features, but there is 1"),
  ]

  @Test(arguments: tables)
  func aTablesErrorHasItsPlace(text: String, message: String) async throws {
    try folder.write(text, to: "d.csv")
    try await expect(
      "decision-regions --data d.csv", status: 65, message: "Error: d.csv" + message, in: folder)
  }

  @Test func numbersTooLargeToDrawAreNoCrash() async throws {
    try folder.write("x,y,kind\n1,1e308,a\n3,-1e308,b\n2,0,a\n", to: "d.csv")
    try await expect(
      "decision-regions --resolution 20 --epochs 3 --data d.csv", status: 65,
      message: "Error: d.csv: the range of the feature 'y' is too wide to draw", in: folder)
    #expect(try folder.names == ["d.csv"])
  }

  @Test(arguments: [
    ("knid", "; did you mean 'kind'?"), ("nothing", ""),
  ])
  func anUnknownLabelIsNamedWithTheColumns(label: String, hint: String) async throws {
    try folder.write("x,y,kind\n1,2,a\n3,4,b\n", to: "d.csv")
    try await expect(
      "decision-regions --data d.csv --label \(label)", status: 64,
      message: "Error: --label \(label): d.csv has no such column; expected a name or a number from 1 to 3: "
        + "x, y, kind" + hint, in: folder)
  }

  @Test(arguments: ["--range 0:1e308", "--range -1e308:1e307", "--functions 1e308*x"])
  func domainsNearTheEndOfNumbersAreNoCrash(options: String) async throws {
    let run = try await Program.run("activation \(options)", in: folder)
    #expect([0, 64, 65].contains(run.status))
  }

  @Test(arguments: ["3,4,1", "2,4,3", "1,1"])
  func layersThatContradictTheData(layers: String) async throws {
    try await expect(
      "decision-regions --layers \(layers)", status: 65,
      message: "Error: --layers \(layers): the data need 2 inputs and 1 output")
  }

  @Test func dataWithoutAPlane() async throws {
    try await expect(
      "decision-regions --dataset cosine", status: 65,
      message: "Error: cosine: a plane needs two features, but there is 1")
  }

  @Test func aTrainingThatDiverges() async throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.svg")
    let run = try await Program.run(
      "decision-regions --optimizer sgd --learning-rate 1e30 --activation relu -o a.svg", in: folder)
    #expect(run.status == 65)
    #expect(run.message.hasPrefix("Error: the training diverged: the loss is no longer finite in epoch "))
    #expect(try folder.text(of: "a.svg") == "old")
  }

  @Test(arguments: [
    ("decision-regions --data no.csv", "Error: cannot read no.csv: No such file or directory"),
    ("decision-regions --data .", "Error: cannot read .: Is a directory"),
    ("draw no.json", "Error: cannot read no.json: No such file or directory"),
    ("draw .", "Error: cannot read .: Is a directory"),
  ])
  func filesThatCannotBeRead(line: String, message: String) async throws {
    try await expect(line, status: 66, message: message)
  }

  /// A figure's JSON, and what the message says.
  static let figures = [
    ("", "The given data was not valid JSON."),
    ("{\"panels\":[", "The given data was not valid JSON."),
    ("{}", "the key 'panels' is missing"),
    ("{\"panels\":[]}", "panels: a figure needs at least one panel and one column"),
    ("{\"panels\":[{}]}", "panels[0]: the key 'marks' is missing"),
    ("{\"panels\":[{\"marks\":[]}],\"size\":\"big\"}", "size: a size is written 640x480, not 'big'"),
    (
      "{\"panels\":[{\"marks\":[]}],\"theme\":\"drak\"}",
      "theme: there is no theme 'drak'; expected light, dark, print; did you mean 'dark'?"
    ),
    (
      "{\"panels\":[{\"marks\":[],\"x\":{\"domain\":[2,1]}}]}",
      "panels[0].x.domain: a domain is two finite numbers in rising order"
    ),
    (
      "{\"panels\":[{\"marks\":[{\"type\":\"line\",\"style\":{},\"x\":[1,2],\"y\":[1]}]}]}",
      "panels[0].marks[0]: the mark 'line' has 2 x but 1 y"
    ),
  ]

  @Test(arguments: figures)
  func malformedFiguresAreNotDrawn(json: String, message: String) async throws {
    try folder.write(json, to: "f.json")
    try await expect(
      "draw f.json -o f.svg", status: 65, message: "Error: not a figure: " + message, in: folder)
  }

  @Test func anUnknownMarkIsNamed() async throws {
    try folder.write("{\"panels\":[{\"marks\":[{\"type\":\"lime\"}]}]}", to: "f.json")
    let run = try await Program.run("draw f.json", in: folder)
    #expect(run.status == 65)
    #expect(
      run.message.hasPrefix(
        "Error: not a figure: panels[0].marks[0].type: no mark is called 'lime'; there are "))
    #expect(try folder.names == ["f.json"])
  }

  @Test func aFiguresNameDoesNotLeaveTheFolder() async throws {
    try folder.makeFolder("inner")
    try folder.write("{\"figure\":\"../evil\",\"panels\":[{\"marks\":[]}]}", to: "inner/f.json")
    let run = try await Program.shell("cd inner && \"$nnplot\" draw f.json", in: folder)
    #expect(run.status == 0)
    #expect(run.text == "evil.svg\n")
    #expect(try folder.names == ["inner"])
  }
}
