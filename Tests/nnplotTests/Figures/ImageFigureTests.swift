import Testing

/// Figures of the user's own images: tables with a shape, and folders of pictures by class.
@Suite(.timeLimit(.minutes(5)))
struct ImageFigureTests {
  /// Twelve images of two colour pixels in two classes, the label last.
  private let table = (0..<12).map { "\($0 % 2),0,1,\(1 - $0 % 2),1,0,\($0 % 2 == 0 ? "cat" : "dog")\n" }
    .joined()

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("a,b,c,d,e,f,label\n" + table, to: "t.csv")
    return folder
  }

  /// A folder of pictures: two classes of four, drawn by the program itself.
  private func pictures(in folder: TemporaryFolder) async throws {
    for (name, theme) in [("day", "light"), ("night", "dark")] {
      try folder.makeFolder("p/\(name)")
      for number in 0..<4 {
        let same = try await Program.run(
          "activation --theme \(theme) --size 24x24 --scale 1 -q -o p/\(name)/\(number).png", in: folder)
        try #require(same.status == 0, "\(same.errors)")
      }
    }
  }

  @Test func tablesAreImagesOfTheirShape() async throws {
    let folder = try folder()
    for shape in ["1x2x3", "3x1x2", "2x3"] {
      let line = "digit-samples --data t.csv --shape \(shape) --rows 1 --columns 4"
      try await expect(line, metric: "class1.images", is: 2, in: folder)
    }
    try await expect(
      "digit-samples --data t.csv", status: 65,
      message: "Error: t.csv: 6 numbers make no square image; give height and width with --shape, such as "
        + "--shape 28x28 or --shape 32x32x3", in: folder)
    try await expect(
      "digit-samples --data t.csv --shape 4x4", status: 65,
      message: "Error: --shape 4x4: that is 16 numbers, but an image of t.csv has 6", in: folder)
    try await expect(
      "digit-samples --data t.csv --mnist .", status: 64,
      message: "Error: --mnist and --data exclude each other", in: folder)
    try await expect(
      "digit-samples --label a", status: 64, message: "Error: --label belongs to --data", in: folder)
  }

  @Test func networksLearnTables() async throws {
    let folder = try folder()
    let options = "--data t.csv --shape 1x2x3 --layers 6,3,1 --epochs 30 --optimizer adam --learning-rate 0.1"
    try await expect(
      "predictions --rows 1 --columns 2 \(options)", metric: "test_accuracy", is: 1, in: folder)
    try await expect("first-layer \(options)", metric: "units", is: 3, in: folder)
  }

  @Test func picturesOfAFolderAreClasses() async throws {
    let folder = try TemporaryFolder()
    try await pictures(in: folder)
    try await expect(
      "digit-samples --data p --rows 1 --columns 4", metric: "train_samples", is: 8, in: folder)
    try await expect("confusion-matrix --data p --epochs 30", metric: "samples", is: 2, in: folder)
    try await expect(
      "digit-samples --data p --shape 24x24", status: 64,
      message: "Error: --shape: the folder --data p says it itself", in: folder)
    try await expect(
      "digit-samples --data p/day", status: 65,
      message:
        "Error: --data p/day: the folder has 0 sub-folders; expected one with PNG files for each of two or "
        + "more classes", in: folder)
    let odd = try await Program.run("activation --size 30x24 --scale 1 -q -o p/night/z.png", in: folder)
    #expect(odd.status == 0)
    try await expect(
      "digit-samples --data p", status: 65,
      message: "Error: p/night/z.png: the picture has 30 × 24 pixels; expected 24 × 24, as the first",
      in: folder)
    try folder.write("no picture", to: "p/day/a.png")
    try await expect(
      "digit-samples --data p", status: 65,
      message: "Error: p/day/a.png: this is no PNG file; expected one", in: folder)
    try folder.makeFolder("p/dusk")
    try folder.write("", to: "p/day/a.PNG")
    let empty = try await Program.run("digit-samples --data p", in: folder)
    #expect(empty.status == 65)
  }
}
