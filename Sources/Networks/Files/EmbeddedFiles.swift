import CDigits

/// The data files that are part of the program; the only place that reads them.
enum EmbeddedFiles {
  static var trainImages: [UInt8] { unsafe bytes(digits_train_images()) }
  static var trainLabels: [UInt8] { unsafe bytes(digits_train_labels()) }
  static var testImages: [UInt8] { unsafe bytes(digits_test_images()) }
  static var testLabels: [UInt8] { unsafe bytes(digits_test_labels()) }

  private static func bytes(_ file: EmbeddedFile) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
