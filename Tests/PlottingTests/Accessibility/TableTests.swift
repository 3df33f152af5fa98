import TestSupport
import Testing

@testable import Plotting

/// The data of figures as comma-separated values.
@Suite struct TableTests {
  private func figure(_ marks: [any Mark]) -> Figure {
    Figure(name: "f", title: "", size: PageSize(width: 400, height: 300), panels: [Panel(marks: marks)])
  }

  @Test("A row for each datum, with empty fields for what a mark does not have")
  func rows() {
    let figure = Figure {
      Panel("Left") {
        LineMark(x: [0, 0.1], y: [1, .nan]).foregroundStyle(by: "a, \"b\"")
        Inset(left: 0, top: 0, width: 0.5, height: 0.5) { RuleMark(y: 2) }
      }
      Panel("Right") { BarMark(x: [1e-7, 2], y: [3, 1e21]) }
    }
    #expect(
      figure.table() == """
        panel,mark,type,label,x,y
        1,1,line,"a, ""b""\",0,1
        1,1,line,"a, ""b""\",0.1,
        1.1,1,rule,,,2
        2,1,bar,,1e-07,3
        2,1,bar,,2,1e+21

        """)
  }

  @Test("All kinds together are read back: as many fields in every row, the same numbers")
  func readsBack() throws {
    let rows = CSVReader.rows(figure(SampleMarks.all).table())
    let header = try #require(rows.first)
    #expect(rows.allSatisfy { $0.count == header.count })
    #expect(Set(header).count == header.count)
    for (index, mark) in SampleMarks.all.enumerated() {
      let own = rows.filter { $0[1] == "\(index + 1)" && $0[2] == type(of: mark).type }
      #expect(own.count == mark.dataColumns.map(\.cells.count).max(), "\(type(of: mark).type)")
      for column in mark.dataColumns {
        let place = try #require(header.firstIndex(of: column.name))
        #expect(Array(own.map { $0[place] }.prefix(column.cells.count)) == column.cells)
      }
    }
    let line = rows.filter { $0[2] == "line" }
    #expect(line.map { $0[3] } == Array(repeating: "a, \"b\"", count: 3))
    #expect(line.compactMap { Double($0[5]) } == [5.5, 1.5, 2.5])
  }

  @Test("Random numbers come back as they were")
  func randomNumbers() throws {
    var generator = SystemRandomNumberGenerator()
    let values = (0..<200).map { _ in
      Double.random(in: -1...1, using: &generator)
        * Double(sign: .plus, exponent: .random(in: -60...60), significand: 1)
    }
    let rows = CSVReader.rows(figure([LineMark(x: values, y: values.reversed())]).table()).dropFirst()
    #expect(rows.compactMap { Double($0[4]) } == values)
    #expect(rows.compactMap { Double($0[5]) } == values.reversed())
  }
}
