/// Images with what they show, such as handwritten digits, to train and to test on.
public struct Digits: Sendable, Equatable {
  /// Images with their labels.
  public struct Part: Sendable, Equatable {
    /// One row per image, one column per pixel, row by row from the top left; of digits 0 is paper, 1 is ink.
    public var images: Matrix<Double>
    /// The class of each image; the digit, 0…9.
    public var labels: [Int]

    /// Images with their labels.
    ///
    /// - Precondition: there is a label for each row of `images`.
    public init(images: Matrix<Double>, labels: [Int]) {
      precondition(
        images.rows == labels.count,
        "images of shape \(images.shape) need \(images.rows) labels, not \(labels.count)")
      self.images = images
      self.labels = labels
    }

    /// The number of images.
    public var count: Int { labels.count }
  }

  /// How many classes MNIST has: the digits 0…9.
  public static let classCount = 10

  /// What the images are called: `MNIST`, or their folder's name.
  public var name: String
  /// An image's height and width.
  public var shape: ImageShape
  /// What each class is called.
  public var classNames: [String]
  /// The numbers at the two ends of a pixel's scale.
  public var range = 0.0...1.0
  /// Whether these are handwritten digits, not images of anything.
  public var areDigits = true
  /// Whether large numbers are bright, as in pictures; else they are ink.
  public var isPhotographic = false
  /// The images to train on.
  public var train: Part
  /// The images to test on.
  public var test: Part

  /// The built-in images: 4,000 of MNIST's to train and 1,000 to test on, 28 × 28 pixels, as many of each digit.
  ///
  /// LeCun, Cortes and Burges, The MNIST database of handwritten digits; under CC BY-SA 3.0.
  public static func builtIn() throws(IDXError) -> Digits {
    try Digits(
      name: "MNIST",
      train: ImageFiles(
        images: NamedBytes(path: "train-images-idx3-ubyte.gz", bytes: EmbeddedFiles.trainImages),
        labels: NamedBytes(path: "train-labels-idx1-ubyte.gz", bytes: EmbeddedFiles.trainLabels)),
      test: ImageFiles(
        images: NamedBytes(path: "t10k-images-idx3-ubyte.gz", bytes: EmbeddedFiles.testImages),
        labels: NamedBytes(path: "t10k-labels-idx1-ubyte.gz", bytes: EmbeddedFiles.testLabels)))
  }

  /// The images of both parts, which have the same size.
  init(name: String, train: ImageFiles, test: ImageFiles) throws(IDXError) {
    let (trainPart, shape) = try train.read()
    let (testPart, testShape) = try test.read()
    guard shape == testShape else {
      throw .sizes(path: test.images.path, found: testShape, expected: shape)
    }
    self.init(
      name: name, shape: ImageShape(rows: shape[0], columns: shape[1]),
      classNames: (0..<Self.classCount).map(String.init), train: trainPart, test: testPart)
  }

  /// Images of any kind.
  ///
  /// - Precondition: images have as many numbers as the shape, and labels are places in the classes' names.
  public init(name: String, shape: ImageShape, classNames: [String], train: Part, test: Part) {
    precondition(train.images.columns == shape.count && test.images.columns == shape.count)
    (self.name, self.shape, self.classNames) = (name, shape, classNames)
    (self.train, self.test) = (train, test)
  }

  /// An image's height in pixels.
  public var rows: Int { shape.rows }
  /// An image's width in pixels.
  public var columns: Int { shape.columns }
}

/// A file that has been read.
struct NamedBytes {
  var path: String
  var bytes: [UInt8]
}

/// A file of images and the file of their labels.
struct ImageFiles {
  var images: NamedBytes
  var labels: NamedBytes

  /// The images with their labels, and an image's height and width.
  func read() throws(IDXError) -> (part: Digits.Part, shape: [Int]) {
    let digits = try IDXFile(labels.bytes, path: labels.path, dimensions: 1)
    if let index = digits.values.firstIndex(where: { $0 >= Digits.classCount }) {
      throw .label(
        path: labels.path, index: index, found: digits.values[index], classes: Digits.classCount)
    }
    let pictures = try IDXFile(images.bytes, path: images.path, dimensions: 3)
    guard pictures.shape[0] == digits.values.count else {
      throw .counts(
        images: images.path, found: pictures.shape[0], labels: labels.path, expected: digits.values.count)
    }
    // Dividing by 255 once per grey is enough.
    let greys = (0...255).map { Double($0) / 255 }
    let matrix = Matrix(
      rows: pictures.shape[0], columns: pictures.shape[1] * pictures.shape[2],
      elements: pictures.values.map { greys[Int($0)] })
    return (Digits.Part(images: matrix, labels: digits.values.map(Int.init)), Array(pictures.shape[1...]))
  }
}
