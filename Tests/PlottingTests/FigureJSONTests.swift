import Foundation
import Plotting
import TestSupport
import Testing

struct FigureJSONTests {
  private func json(_ figure: Figure) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(figure.json()))
  }

  @Test("Reading a figure's JSON gives an equal figure, and the same bytes again")
  func roundTrip() throws {
    let figure = SampleFigure.figure
    let bytes = try figure.json()
    let read = try Figure(json: bytes)
    #expect(read == figure.resolved())
    #expect(try read.json() == bytes)
    #expect(bytes.last == UInt8(ascii: "\n"))
    #expect(read.resolved() == read, "resolving twice changes nothing")
  }

  @Test("A figure read back draws the same scene")
  func scene() throws {
    let figure = SampleFigure.figure
    let measurer = FixedWidthMeasurer()
    #expect(try Figure(json: figure.json()).scene(measurer: measurer) == figure.scene(measurer: measurer))
  }

  @Test("Any change of the figure shows in its equality after a round trip")
  func equality() throws {
    let figure = SampleFigure.figure
    var changed: [Figure] = []
    func change(_ body: (inout Figure) -> Void) {
      var copy = figure
      body(&copy)
      changed.append(copy)
    }
    change { $0.name = "other" }
    change { $0.caption = "" }
    change { $0.font = nil }
    change { $0.model = nil }
    change { $0.metrics["loss"] = 1 }
    change { $0.sharing.x = true }
    change { $0.columns = 1 }
    change { $0.size.height = 321 }
    change { $0.panels[0].x.showsZero = false }
    change { $0.panels[0].equalAspect = false }
    change { $0.panels[0].frame = .axes }
    change { $0.panels[1].insets = [] }
    change { $0.panels[1].legendTitle = "" }
    change { $0.panels[1].showsLegend = false }
    for index in figure.panels[0].marks.indices {
      change { $0.panels[0].marks.remove(at: index) }
    }
    for other in changed {
      #expect(try Figure(json: other.json()) == other.resolved())
      #expect(try Figure(json: other.json()) != figure.resolved())
    }
  }

  @Test("The top level has the documented keys")
  func figureKeys() throws {
    let json = try json(SampleFigure.figure)
    #expect(
      json.keys == [
        "alt", "caption", "columns", "command", "figure", "font", "lang", "metrics", "model", "panels",
        "sharing",
        "size", "theme", "title", "version",
      ])
    #expect(json["figure"] == "sample")
    #expect(json["command"] == "sample --seed 1")
    #expect(json["alt"] == "Nothing much.")
    #expect(json["size"] == "500x320")
    #expect(json["lang"] == "en")
    #expect(json["metrics"] == ["accuracy": 0.5, "loss": 0.25])
    #expect(json["model"]?["layers"] == [2, 1])
  }

  @Test("A panel has the documented keys, with domains filled in")
  func panelKeys() throws {
    let panel = try #require(try json(SampleFigure.figure)["panels"]?[0])
    #expect(panel.keys == ["equalAspect", "frame", "legend", "marks", "title", "x", "y"])
    #expect(
      panel["y"] == ["label": "y", "domain": [-1, 3.12], "scale": "linear"], "shared with a line up to 3")
    #expect(panel["x"]?.keys == ["domain", "label", "scale", "zero"])
    guard case .array(let ends)? = panel["x"]?["domain"] else {
      Issue.record("x has no domain")
      return
    }
    #expect(ends.count == 2)
  }

  @Test("Each mark has its type, its documented arrays and its style")
  func markKeys() throws {
    let marks = try #require(try json(SampleFigure.figure)["panels"]?[0]?["marks"])
    let expected = [
      ["label", "range", "style", "type", "values", "x", "y"],
      ["label", "levels", "style", "type", "values", "x", "y"],
      ["label", "style", "type", "x", "y"],
      ["class", "classNames", "ringLabel", "ringed", "style", "type", "x", "y"],
      ["label", "style", "type", "x", "y"],
      ["alignment", "distance", "position", "style", "text", "type", "x", "y"],
    ]
    let types: [JSONValue] = ["heatmap", "contour", "line", "point", "rule", "text"]
    for index in expected.indices {
      #expect(marks[index]?.keys == expected[index])
      #expect(marks[index]?["type"] == types[index])
    }
  }

  @Test("Gaps are null, a matrix is an array of rows")
  func gaps() throws {
    let marks = try #require(try json(SampleFigure.figure)["panels"]?[0]?["marks"])
    #expect(marks[2]?["y"] == [0, .null, 1.5, 2])
    #expect(marks[0]?["values"] == [[0, 0.25, 0.5, 1], [0.1, .null, 0.6, 0.9], [0, 0.4, 0.5, 0.75]])
    #expect(marks[2]?["style"] == ["color": "class1", "dash": "dashed"])
  }

  @Test("Keys are sorted, slashes are not escaped, numbers are the shortest that read back")
  func bytes() throws {
    var figure = Figure(
      name: "f", title: "a/b", size: PageSize(width: 100, height: 80),
      panels: [Panel(x: Axis(domain: 0...1), y: Axis(domain: 0...0.1), marks: [])])
    figure.metrics = ["worst": .infinity, "best": 0.1, "none": .nan]
    let text = String(decoding: try figure.json(), as: UTF8.self)
    #expect(
      text == """
        {"alt":"No data.","caption":"","columns":1,"command":"","figure":"f","lang":"en","metrics":{"best":0.1},\
        "panels":[{"equalAspect":false,"frame":"axes","legend":true,"marks":[],"title":"",\
        "x":{"domain":[0,1],"label":"","scale":"linear"},"y":{"domain":[0,0.1],"label":"","scale":"linear"}}],\
        "sharing":{"x":false,"y":false},"size":"100x80","theme":"light","title":"a/b","version":""}

        """)
  }

  @Test("A figure needs nothing but panels of marks")
  func minimal() throws {
    let figure = try Figure(json: Array(#"{"panels":[{"marks":[]},{"marks":[]}]}"#.utf8))
    #expect(figure.name == "figure" && figure.size == PageSize(width: 640, height: 480))
    #expect(figure.columns == 2 && figure.language == "en" && figure.theme == "light")
    #expect(figure.panels == [Panel(), Panel()])
  }

  @Test("Numbers at the ends of what a number can be survive")
  func numbers() throws {
    let values = [0.1, 1e308, -1e-300, .leastNonzeroMagnitude, 123_456_789.123456, 1 / 3.0, -0.0]
    let mark = LineMark(x: values, y: values)
    let figure = Figure(
      name: "f", title: "", size: PageSize(width: 100, height: 80),
      panels: [Panel(x: Axis(domain: 0...1), y: Axis(domain: 0...1), marks: [mark])])
    let read = try Figure(json: figure.json()).panels[0].marks[0].base as? LineMark
    #expect(read?.x.map(\.bitPattern) == values.map(\.bitPattern))
  }
}
