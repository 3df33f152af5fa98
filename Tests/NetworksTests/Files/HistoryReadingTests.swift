import Testing

@testable import Networks

@Suite struct HistoryReadingTests {
  private func history(_ text: String) throws -> History {
    try History(table: CSVTable(Array(text.utf8), path: "log.csv"))
  }

  /// As Keras 3's CSVLogger writes it: columns in the order of the alphabet, `NA` where an epoch was not validated.
  @Test func readsKerasFiles() throws {
    let history = try history(
      """
      epoch,learning_rate,loss,sparse_categorical_accuracy,val_loss,val_sparse_categorical_accuracy
      0,0.001,1.5,0.5,1.25,0.625
      1,0.001,1.25,0.625,NA,NA
      2,0.0005,nan,0.75,1,0.75

      """)
    #expect(history.loss[0...1] == [1.5, 1.25] && history.loss[2].isNaN)
    #expect(history.accuracy == [0.5, 0.625, 0.75])
    #expect(history.validationLoss[0] == 1.25 && history.validationLoss[1].isNaN)
    #expect(history.validationLoss[2] == 1)
    #expect(history.validationAccuracy[2] == 0.75)
    #expect(history.epochs == 3)
  }

  @Test func readsItsOwnFiles() throws {
    var written = History()
    written.loss = [0.1, 1 / 3, 1e-300]
    written.accuracy = [0.5, 0.75, 1]
    written.validationLoss = [0.2, 0.3, 0.4]
    #expect(try history(written.csv) == written)
  }

  @Test func anEpochWithoutAnyNumberIsNone() throws {
    let history = try history("loss,val_loss\n1,NA\n2,NA\n")
    #expect(history.loss == [1, 2])
    #expect(history.validationLoss.isEmpty)
  }

  @Test func aFileWithoutLossesIsRefused() throws {
    #expect(throws: CSVError.missingColumn("loss", path: "log.csv", columns: ["epoch", "mae"])) {
      try history("epoch,mae\n0,1\n")
    }
    #expect(
      CSVError.missingColumn("loss", path: "log.csv", columns: ["epoch", "mae"]).description
        == "log.csv has no column 'loss'; there are epoch, mae")
  }

  @Test func aTextIsNoLoss() throws {
    let error = #expect(throws: CSVError.self) { try history("epoch,loss\n0,1\n1,low\n2,0.5\n") }
    #expect(error?.description.hasPrefix("log.csv, line 3, column 2 (loss): 'low' is not a number") == true)
  }
}
