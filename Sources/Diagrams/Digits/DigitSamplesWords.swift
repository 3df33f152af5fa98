import Networks
import Plotting

/// The texts and numbers of a sample of digits.
struct DigitSamplesWords: FigureWords {
  let digits: Digits
  /// Which of the training digits are shown.
  let places: [Int]
  let diagram: DigitSamplesDiagram
  let language: Language

  private var isOwn: Bool { !digits.areDigits }
  private var pixels: Int { digits.rows * digits.columns }
  private var size: String {
    "\(digits.rows)\u{202F}×\u{202F}\(digits.columns)" + (isColored ? "\u{202F}×\u{202F}3" : "")
  }
  private var isColored: Bool { digits.shape.channels > 1 }
  private var name: String { Markup.escaped(digits.name) }

  /// Each image's label.
  var names: [String] { places.map { Markup.escaped(digits.classNames[digits.train.labels[$0]]) } }
  /// What the colours measure.
  var scaleLabel: String {
    guard isOwn else { return language("ink", zh: "墨迹") }
    return digits.isPhotographic ? language("brightness", zh: "亮度") : language("value", zh: "数值")
  }

  /// What a digit is to a network.
  var title: String {
    guard !isOwn else {
      return language(
        "What a network is given of an image: \(size) = \(digits.shape.count) numbers and a label",
        zh: "网络得到的图像：\(size) = \(digits.shape.count) 个数和一个标签")
    }
    return language(
      "What a network is given of a digit: \(size) = \(pixels) numbers and a label",
      zh: "网络得到的手写数字：\(size) = \(pixels) 个数和一个标签")
  }

  /// Which digits these are, and what a pixel is.
  var caption: String {
    let (count, all) = (places.count, digits.train.count)
    guard !isOwn else {
      let ends = [digits.range.lowerBound, digits.range.upperBound].map(ClassifierText.short)
      let kinds = digits.classNames.count
      return language(
        "\(count) of \(name)'s \(all) images, drawn at random, as many of each of \(kinds) classes as possible. "
          + "\(isColored ? "Red, green and blue of a pixel are numbers" : "A pixel is a number") from \(ends[0]) to "
          + "\(ends[1]).",
        zh: "从 \(name) 的 \(all) 幅图像中随机抽取 \(count) 幅，\(kinds) 个类别的数量尽量相同。"
          + "\(isColored ? "每个像素的红、绿、蓝" : "每个像素")是 \(ends[0]) 到 \(ends[1]) 之间的数。")
    }
    let share = ClassifierText.percent(inkShare)
    return language(
      "\(count) of \(name)'s \(all) training digits, drawn at random, as many of each as possible. Each pixel is a "
        + "number from 0, paper, to 1, ink; here \(share) of them are above 0.",
      zh: "从 \(name) 的 \(all) 个训练数字中随机抽取 \(count) 个，各类数量尽量相同。每个像素是 0（纸）到 1（墨）之间的数；"
        + "这里 \(share) 的像素大于 0。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    guard !isOwn else {
      return language(
        "\(places.count) images of \(digits.classNames.count) classes with their labels in \(diagram.rows) rows of "
          + "\(diagram.columns), each of \(digits.rows) × \(digits.columns) \(isColored ? "coloured " : "")pixels.",
        zh: "\(digits.classNames.count) 个类别的 \(places.count) 幅图像及其标签，排成 \(diagram.rows) 行 "
          + "\(diagram.columns) 列，每幅 \(digits.rows) × \(digits.columns) \(isColored ? "彩色" : "")像素。")
    }
    let opening = language(
      "\(places.count) handwritten digits with their labels in \(diagram.rows) rows of \(diagram.columns), each an "
        + "image of \(digits.rows) × \(digits.columns) = \(pixels) pixels.",
      zh: "\(places.count) 个手写数字及其标签，排成 \(diagram.rows) 行 \(diagram.columns) 列，每个是 "
        + "\(digits.rows) × \(digits.columns) = \(pixels) 像素的图像。")
    let ink = language(
      " \(ClassifierText.percent(inkShare)) of the pixels have ink.",
      zh: "\(ClassifierText.percent(inkShare)) 的像素有墨迹。")
    return AlternativeText.fitting(opening + ink, opening)
  }

  /// How many images and pixels there are, and how many of each digit.
  var metrics: [String: Double] {
    var metrics: [String: Double] = [
      "images": Double(places.count), "rows": Double(diagram.rows), "columns": Double(diagram.columns),
      "pixels": Double(pixels), "height": Double(digits.rows), "width": Double(digits.columns),
      "train_samples": Double(digits.train.count),
    ]
    if !isOwn { metrics["ink_share"] = inkShare }
    for kind in digits.classNames.indices {
      metrics["\(isOwn ? "class" : "digit")\(kind).images"] = Double(
        places.count { digits.train.labels[$0] == kind })
    }
    return metrics
  }

  /// The share of the shown pixels that are not blank.
  private var inkShare: Double {
    let inked = places.reduce(0) { $0 + digits.train.images.row($1).count { $0 > 0 } }
    return Double(inked) / Double(max(1, places.count * pixels))
  }
}
