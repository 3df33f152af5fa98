import Networks
import Plotting

/// The page of images of one shape, side by side with a name below each, as `ImageMark` lays them out.
struct ImageSheet {
  let shape: ImageShape
  let count: Int
  let columns: Int

  /// So many images in so many columns.
  init(shape: ImageShape, count: Int, columns: Int) {
    (self.shape, self.count, self.columns) = (shape, count, columns)
  }

  /// So many images in as many columns as make a square of them all, or up to half as many more where that fills the
  /// last row.
  init(shape: ImageShape, count: Int) {
    // A little less, so that rounding does not make a 9 of √64.
    let even = ((Double(count) * Self.cellHeight(shape) / 1.29).squareRoot() - 1e-9).rounded(.up)
    let least = min(max(Int(even), 1), count)
    let most = min(least * 3 / 2, count)
    let columns = (least...most).first { count.isMultiple(of: $0) } ?? least
    self.init(shape: shape, count: count, columns: columns)
  }

  /// The height of an image with its name, in widths of an image.
  private static func cellHeight(_ shape: ImageShape) -> Double {
    Double(shape.rows) / Double(shape.columns) + 0.29
  }

  /// A page as high as the images make it.
  var pageSize: PageSize {
    let rows = (count + columns - 1) / columns
    let aspect = Double(rows) * Self.cellHeight(shape) / (Double(columns) * 1.1)
    return PageSize(width: 640, height: Int(min(max(130 + 490 * aspect, 320), 1000)))
  }

  /// Where an image lies in an `ImageMark`, in the panel's units.
  func frame(of index: Int, hasNames: Bool) -> (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let (width, height) = (Double(shape.columns), Double(shape.rows))
    let gap = max(1, (0.1 * width).rounded())
    let below = hasNames ? max(2, (0.3 * width).rounded()) : gap
    let (row, column) = index.quotientAndRemainder(dividingBy: columns)
    let rows = (count + columns - 1) / columns
    let (left, top) = (Double(column) * (width + gap), Double(rows - row) * (height + below))
    return (left...left + width, top - height...top)
  }
}
