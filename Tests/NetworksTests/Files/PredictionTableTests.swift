import Testing

@testable import Networks

@Suite struct PredictionTableTests {
  private func table(_ text: String) throws -> PredictionTable {
    try PredictionTable(table: CSVTable(Array(text.utf8), path: "p.csv"))
  }

  @Test func numbersAreInTheirOrder() throws {
    let table = try table("id,y_true,y_pred\n1,10,9\n2,9,9.0\n3,2,10\n")
    #expect(table.classNames == ["2", "9", "10"])
    #expect(table.targets == [2, 1, 0])
    #expect(table.predictions == [1, 1, 2])
    #expect(table.scores == nil)
  }

  @Test func textsHaveAHeaderToo() throws {
    let named = try table("predicted,true\ndog,cat\ncat,cat\n")
    #expect(named.classNames == ["cat", "dog"])
    #expect(named.targets == [0, 0])
    #expect(named.predictions == [1, 0])
    // Without names the order is true, predicted.
    let plain = try table("dog,cat\ncat,cat\n")
    #expect(plain.targets == [1, 0])
    #expect(plain.predictions == [0, 0])
  }

  @Test func scoresBelongToTwoClasses() throws {
    let two = try table("true,predicted,score\n0,0,0.25\n1,0,0.5\n1,1,0.75\n")
    #expect(two.scores == [0.25, 0.5, 0.75])
    #expect(try table("true,predicted,score\n0,0,0.25\n1,2,0.5\n").scores == nil)
  }

  @Test(arguments: [
    ("true,guess\n1,2\n3,4\n", "p.csv has no column 'predicted'; there are true, guess"),
    ("a,predicted\n1,2\n3,4\n", "p.csv has no column 'true'; there are a, predicted"),
    ("true,predicted\n", "p.csv has a header but no rows of data below it"),
    ("true,predicted\n1,\n1,2\n", "p.csv, line 2, column 2 (predicted): the value is missing"),
    ("true,predicted\n1,1\n1,1\n", "p.csv: every row is labelled '1' in column 'true'"),
    ("true,predicted,score\n0,0,0.5\n1,1,high\n", "p.csv, line 3, column 3 (score): 'high' is not a number"),
  ])
  func whatIsWrongIsSaid(text: String, message: String) {
    let error = #expect(throws: CSVError.self) { try table(text) }
    #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
  }
}
