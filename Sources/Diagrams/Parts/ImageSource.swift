import Networks
import Plotting

/// Where a figure's images come from.
public enum ImageSource: Sendable, Equatable {
  /// The digits that are built in.
  case builtIn
  /// A folder with MNIST's four files.
  case mnist(String)
  /// A table or arrays with an image in each row; a shape of nil is a square. The label is the name of its column.
  case file(String, label: String?, shape: ImageShape?)
  /// Pictures that have been read, named after their folder, and their shape.
  case pictures(Dataset, ImageShape)

  /// Whether these are the user's own images, which may show anything.
  package var isOwn: Bool {
    switch self {
    case .builtIn, .mnist: false
    case .file, .pictures: true
    }
  }

  /// The share of images of one lot that a network is not trained with.
  static let testShare = 0.25

  /// The images.
  ///
  /// - Parameters:
  ///   - isSplit: whether images of one lot are divided into some to train with and others to test on; else all are
  ///     both.
  ///   - seed: of the division, scikit-learn's `train_test_split`.
  func load(isSplit: Bool, seed: UInt32) throws -> Digits {
    switch self {
    case .builtIn: try Digits.builtIn()
    case .mnist(let folder): try Digits(folder: folder)
    case .file(let path, let label, let shape):
      try Self.images(DataSource.file(path, label: label).load(), shape, isSplit: isSplit, seed: seed)
    case .pictures(let dataset, let shape):
      try Self.images(dataset, shape, isPhotographic: true, isSplit: isSplit, seed: seed)
    }
  }

  private static func images(
    _ dataset: Dataset, _ shape: ImageShape?, isPhotographic: Bool = false, isSplit: Bool, seed: UInt32
  ) throws -> Digits {
    guard case .classes(let classes, let names) = dataset.labels else {
      throw DiagramError.data("\(dataset.name): the labels are numbers, but images need classes")
    }
    guard names.count >= 2 else { throw DiagramError.data("\(dataset.name): there is only one class") }
    let shape = try fitting(shape, dataset)
    func part(_ rows: [Int]) -> Digits.Part {
      Digits.Part(images: dataset.features.rows(at: rows), labels: rows.map { classes[$0] })
    }
    var (train, test) = (Array(classes.indices), Array(classes.indices))
    if isSplit {
      guard classes.count >= 4 else {
        throw DiagramError.data("\(dataset.name): a training needs at least 4 images, not \(classes.count)")
      }
      let split = trainTestSplit(count: classes.count, testFraction: testShare, seed: seed)
      (train, test) = (split.train.sorted(), split.test.sorted())
    }
    var digits = Digits(
      name: dataset.name, shape: shape, classNames: names, train: part(train), test: part(test))
    digits.range = range(of: dataset.features)
    digits.isPhotographic = isPhotographic
    digits.areDigits = false
    return digits
  }

  /// The shape if it has as many numbers as a row, or the square of them.
  private static func fitting(_ shape: ImageShape?, _ dataset: Dataset) throws -> ImageShape {
    let count = dataset.featureCount
    if let shape {
      guard shape.count == count else {
        throw DiagramError.data(
          "--shape \(shape): that is \(shape.count) numbers, but an image of \(dataset.name) has \(count)")
      }
      return shape
    }
    let side = Int(Double(count).squareRoot().rounded())
    guard side * side == count else {
      throw DiagramError.data(
        "\(dataset.name): \(count) numbers make no square image; give height and width with --shape, such as "
          + "--shape 28x28 or --shape 32x32x3")
    }
    return ImageShape(rows: side, columns: side)
  }

  /// What black and white are: 0 and 1, 0 and 255, or the least and the greatest number there is.
  private static func range(of images: Matrix<Double>) -> ClosedRange<Double> {
    let least = images.elements.min() ?? 0
    let greatest = images.elements.max() ?? 1
    guard least >= 0 else { return least...max(greatest, least + 1e-9) }
    return 0...(greatest <= 1 ? 1 : greatest > 64 && greatest <= 255 ? 255 : greatest)
  }
}

extension Digits {
  /// An image as it is drawn, the numbers of a pixel together.
  func grid(_ values: [Double], digits: Int = 4) -> Grid {
    Grid(
      rows: shape.rows, columns: shape.columns * shape.channels,
      values: shape.interleaved(values).map { $0.rounded(toSignificantDigits: digits) })
  }

  /// What the numbers of a pixel are drawn with: ink on paper, or light.
  var colormap: String { isPhotographic ? "gray" : "Greys" }

  /// What the images are called: digits, unless they may show anything.
  func noun(_ language: Language) -> String {
    areDigits ? language("digits", zh: "数字") : language("images", zh: "图像")
  }
}
