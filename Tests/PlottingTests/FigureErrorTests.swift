import TestSupport
import Testing

@testable import Plotting

struct FigureErrorTests {
  private func message(_ json: String) -> String {
    do {
      _ = try Figure(json: Array(json.utf8))
      return "no error"
    } catch let error as FigureError {
      return error.description
    } catch {
      return "another error: \(error)"
    }
  }

  /// The message about one mark in a figure of one panel.
  private func message(mark: String) -> String { message(#"{"panels":[{"marks":[\#(mark)]}]}"#) }

  @Test(
    "Defects of marks are told in whole sentences",
    arguments: [
      (#"{"type":"line","x":[1,2,3],"y":[1,2],"style":{}}"#, "the mark 'line' has 3 x but 2 y"),
      (#"{"type":"point","x":[1],"y":[],"style":{}}"#, "the mark 'point' has 1 x but 0 y"),
      (
        #"{"type":"point","x":[1],"y":[1],"class":[0,1],"style":{}}"#,
        "the mark 'point' has 1 x but 2 classes"
      ),
      (
        #"{"type":"point","x":[1],"y":[1],"class":[-1],"style":{}}"#,
        "the mark 'point' has the class -1, but classes count from 0"
      ),
      (
        #"{"type":"point","x":[1],"y":[1],"ringed":[1],"style":{}}"#,
        "the mark 'point' has a ring around point 1, but there are 1"
      ),
      (
        #"{"type":"text","x":[1],"y":[1,2],"text":[],"alignment":"center","position":"above","distance":1,"style":{}}"#,
        "the mark 'text' has 1 x, 2 y and 0 texts"
      ),
      (
        #"{"type":"contour","x":[1],"y":[1,2],"values":[[1,2]],"levels":[],"style":{}}"#,
        "the mark 'contour' has 2 y and 1 x but values of shape (1, 2)"
      ),
      (#"{"type":"node","x":[1,2],"y":[1]}"#, "the mark 'node' has 2 x but 1 y"),
      (#"{"type":"node","x":[1],"y":[1],"text":[]}"#, "the mark 'node' has 1 x but 0 texts"),
      (#"{"type":"node","x":[1],"y":[1],"dropped":[1]}"#, "the mark 'node' drops node 1, but there are 1"),
      (
        #"{"type":"edge","x":[1],"y":[1],"from":[0],"to":[]}"#, "the mark 'edge' has 1 starts but 0 ends"
      ),
      (
        #"{"type":"edge","x":[1],"y":[1],"from":[0],"to":[-1]}"#,
        "the mark 'edge' ends at node -1, but there are 1"
      ),
      (
        #"{"type":"edge","x":[1],"y":[1],"from":[0],"to":[0],"widths":[1,2]}"#,
        "the mark 'edge' has 1 edges but 2 widths"
      ),
      (
        #"{"type":"edge","x":[1],"y":[1],"from":[0],"to":[0],"widths":[-1]}"#,
        "the mark 'edge' needs widths from 0 on"
      ),
      (
        #"{"type":"edge","x":[1],"y":[1],"from":[0],"to":[0],"values":[]}"#,
        "the mark 'edge' has 1 edges but 0 values"
      ),
      (
        #"{"type":"edge","x":[1],"y":[1],"from":[0],"to":[0],"style":{"colormap":"jet"}}"#,
        "the mark 'edge' \(Colormaps.defect("jet") ?? "")"
      ),
      (
        #"{"type":"heatmap","x":[1],"y":[1,2],"values":[[1],[2]],"range":[0,1],"style":{}}"#,
        "the mark 'heatmap' needs at least 2 cells along x and y"
      ),
      (
        #"{"type":"heatmap","x":[1,2],"y":[1,2],"values":[[1,2]],"range":[0,1],"style":{}}"#,
        "the mark 'heatmap' has 2 y and 2 x but values of shape (1, 2)"
      ),
      (
        #"{"type":"heatmap","x":[1,2],"y":[1,2],"values":[[1,2],[3,4]],"class":[[1]],"range":[0,1],"style":{}}"#,
        "the mark 'heatmap' has 2 y and 2 x but classes of shape (1, 1)"
      ),
      (
        #"{"type":"heatmap","x":[1,2],"y":[1,2],"values":[[1,2],[3,4]],"class":[[0,1],[1,-2]],"range":[0,1],"style":{}}"#,
        "the mark 'heatmap' has the class -2.0, but classes count from 0"
      ),
      (
        #"{"type":"heatmap","x":[1,null],"y":[1,2],"values":[[1,2],[3,4]],"range":[0,1],"style":{}}"#,
        "the mark 'heatmap' needs finite x and y"
      ),
      (
        #"{"type":"contour","x":[1,2],"y":[null,2],"values":[[1,2],[3,4]],"levels":[2],"style":{}}"#,
        "the mark 'contour' needs finite x and y"
      ),
      (
        #"{"type":"heatmap","x":[1,2],"y":[1,2],"values":[[1,2],[3,4]],"range":[1,1],"style":{}}"#,
        "the mark 'heatmap' needs a range of two numbers in rising order"
      ),
      (
        #"{"type":"heatmap","x":[1,2],"y":[1,2],"values":[[1,2],[3,4]],"range":[0,1],"style":{"colormap":"jet"}}"#,
        "the mark 'heatmap' \(Colormaps.defect("jet") ?? "")"
      ),
    ])
  func defects(mark: String, reason: String) {
    #expect(message(mark: mark) == "not a figure: panels[0].marks[0]: " + reason)
  }

  @Test("An unknown mark is told with the known ones")
  func unknownMark() {
    let known = Marks.all.map { $0.type }.joined(separator: ", ")
    #expect(known.hasPrefix("line, point"))
    #expect(
      message(mark: #"{"type":"pie"}"#)
        == "not a figure: panels[0].marks[0].type: no mark is called 'pie'; there are \(known)")
  }

  @Test(
    "What is missing or of another kind is told with its place",
    arguments: [
      ("{}", "the key 'panels' is missing"),
      (#"{"panels":[{"title":"x"}]}"#, "panels[0]: the key 'marks' is missing"),
      (#"{"panels":[]}"#, "panels: a figure needs at least one panel and one column"),
      (#"{"panels":[{"marks":[]}],"columns":0}"#, "panels: a figure needs at least one panel and one column"),
      (#"{"panels":[{"marks":[]}],"size":"big"}"#, "size: a size is written 640x480, not 'big'"),
      (
        #"{"panels":[{"marks":[],"x":{"domain":[1]}}]}"#,
        "panels[0].x.domain: a domain is two finite numbers in rising order"
      ),
      (
        #"{"panels":[{"marks":[],"y":{"domain":[2,1]}}]}"#,
        "panels[0].y.domain: a domain is two finite numbers in rising order"
      ),
      (
        #"{"panels":[{"marks":[{"type":"contour","x":[1,2],"y":[1,2],"values":[[1,2],[3]],"levels":[]}]}]}"#,
        "panels[0].marks[0].values: row 1 of a grid has 1 numbers, not 2"
      ),
      (#"{"panels":[{"marks":[{}]}]}"#, "panels[0].marks[0]: the key 'type' is missing"),
      (
        #"{"panels":[{"marks":[],"columnSpan":0}]}"#,
        "panels[0].columnSpan: a panel spans 1 to 64 columns, not 0"
      ),
      (#"{"panels":[{"marks":[]}],"columns":1.5}"#, "columns: columns are a whole number, not 1.5"),
      (
        #"{"panels":[{"marks":[],"insets":[{"left":0,"top":0,"width":2,"height":1,"panel":{"marks":[]}}]}]}"#,
        "panels[0].insets[0]: an inset's left and top lie in -1…2, its width and height in 0.001…1"
      ),
    ])
  func places(json: String, reason: String) {
    #expect(message(json) == "not a figure: " + reason)
  }

  @Test(
    "A wrong kind of value names its place",
    arguments: [
      (#"{"panels":3}"#, "panels: "),
      (#"{"panels":[{"marks":[{"type":"line","x":"a"}]}]}"#, "panels[0].marks[0].x: "),
      (#"{"panels":[{"marks":[{"type":"line","x":[1,"a"]}]}]}"#, "panels[0].marks[0].x[1]: "),
      (#"{"panels":[{"marks":[]}],"title":3}"#, "title: "),
      (#"{"panels":[{"marks":[],"frame":"oval"}]}"#, "panels[0].frame: "),
      (#"{"panels":[null]}"#, "panels[0]: "),
    ])
  func kinds(json: String, place: String) {
    let message = message(json)
    #expect(message.hasPrefix("not a figure: " + place), "\(message)")
    #expect(!message.contains("\n"))
  }

  @Test(
    "What is no JSON is a figure's error with a line",
    arguments: [
      "", " ", "{", "[1,2", "nul", "\"", "{\"panels\":[{]}", "{\"panels\":[{\"marks\":[]}]} x", "\u{0}",
      "{\"panels\":[{\"marks\":[1e999]}]}", "{'panels':[]}", "{\"panels\":[{\"marks\":[NaN]}]}",
    ])
  func noJSON(text: String) {
    let message = message(text)
    #expect(message.hasPrefix("not a figure: "), "\(message)")
    #expect(!message.contains("\n"))
  }

  @Test("Bytes that are no text are a figure's error")
  func bytes() {
    for bytes: [UInt8] in [
      [0xFF, 0xFE], [0xC3, 0x28], [0x80], Array("{\"a\":\"".utf8) + [0xFF, 0x22, 0x7D],
    ] {
      #expect(throws: FigureError.self) { try Figure(json: bytes) }
    }
  }
}
