import Networks
import Plotting

/// The texts and numbers of the figure of a data set; all follow from the samples.
struct DatasetFigureWords: FigureWords {
  let dataset: Dataset
  let plane: FeaturePlane?
  let rule: DatasetRule?
  /// The noise of a built-in data set; nil of data without any.
  let noise: Double?
  let isFile: Bool
  let language: Language

  /// More classes than this are not drawn as bars.
  private static let mostBars = 20

  private func markup(_ text: String) -> String {
    DatasetWords.markup(text, language: language, isBuiltIn: !isFile)
  }

  private var name: String { markup(dataset.name) }
  private var isCoffee: Bool { if case .region = rule { true } else { false } }

  /// A count with thin spaces between thousands.
  func count(_ value: Int) -> String { DecimalFormat.fixed(Double(value), decimals: 0) }
  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }

  var classNames: [String] { (dataset.classNames ?? []).map(markup) }
  var counts: [Int] { dataset.samplesPerClass ?? [] }

  /// The classes that have a bar: all, or of very many the largest ones.
  var shownClasses: [Int] {
    guard counts.count > Self.mostBars else { return Array(counts.indices) }
    let largest = counts.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    return largest.prefix(Self.mostBars).sorted()
  }

  func feature(_ column: Int) -> String { markup(dataset.featureNames[column]) }

  var labelName: String {
    if case .values(_, let name) = dataset.labels { markup(name) } else { "" }
  }

  var countName: String { language("samples", zh: "样本数") }

  var countsTitle: String {
    guard !counts.isEmpty else { return language("Samples by value", zh: "各取值的样本数") }
    return shownClasses.count < counts.count
      ? language("The \(Self.mostBars) largest classes", zh: "最大的 \(Self.mostBars) 个类别")
      : language("Samples per class", zh: "各类样本数")
  }

  var ruleName: String? {
    switch rule {
    case .region: language("good by the rule", zh: "规则规定的好烘焙")
    case .thresholds: language("where the class changes", zh: "类别在此改变")
    case .curves: language("without noise", zh: "无噪声时")
    case .centers: language("centre of a cluster", zh: "簇中心")
    case nil: nil
    }
  }

  var title: String {
    let total = count(dataset.sampleCount)
    if isCoffee, counts.count == 2 {
      return language(
        "\(count(counts[1])) of \(total) coffee roasts are good: those inside the triangle",
        zh: "\(total) 次咖啡烘焙中 \(count(counts[1])) 次是好的：都在三角形内")
    }
    guard !counts.isEmpty else {
      return language("\(name): \(total) samples with a value each", zh: "“\(name)”：\(total) 个带数值的样本")
    }
    return language(
      "\(name): \(total) samples of \(counts.count) classes", zh: "“\(name)”：\(total) 个样本，\(counts.count) 个类别"
    )
  }

  var caption: String {
    [ruleText, offPlane].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  /// The rule in words.
  private var ruleText: String {
    switch rule {
    case .region(let x, _):
      let slope = Coffee.longestDuration(temperature: 0) - Coffee.longestDuration(temperature: 85)
      let line = "\(number(Coffee.longestDuration(temperature: 0))) − \(number(slope))/85·$T$"
      return language(
        "Good: hotter than \(number(x[0])) °C, longer than 12 min, and no longer than \(line) minutes at $T$ °C.",
        zh: "好的烘焙：温度高于 \(number(x[0])) °C，时长超过 12 分钟，且不超过 \(line) 分钟（$T$ 为温度）。")
    case .thresholds(_, let y):
      let rule =
        y.isEmpty
        ? language("Class 1 lies above the threshold", zh: "阈值以上为类别 1")
        : language("The class says whether both signs are the same", zh: "类别表示两个坐标是否同号")
      return rule
        + (noise == 0
          ? language(".", zh: "。") : language("; noise then moves the samples.", zh: "；噪声随后使样本移动。"))
    case .curves:
      return noise == 0
        ? language("There is no noise: every sample lies on the line.", zh: "没有噪声：每个样本都在线上。")
        : language("Noise moves the samples off their lines.", zh: "噪声使样本偏离曲线。")
    case .centers:
      return noise == 0
        ? language("There is no noise: every sample lies on its centre.", zh: "没有噪声：每个样本都在中心上。")
        : language("Samples scatter around the centres.", zh: "样本散布在各中心周围。")
    case nil: return ""
    }
  }

  /// The features that are not drawn.
  private var offPlane: String {
    guard let plane, dataset.featureCount > 2 else { return "" }
    let others = plane.others.map { markup($0.name) }
    let shown = language.list(Array(others.prefix(3)))
    guard others.count > 3 else { return language("Not shown: \(shown).", zh: "未画出：\(shown)。") }
    let all = others.prefix(3).joined(separator: language(", ", zh: "、"))
    return language(
      "Not shown: \(all) and \(others.count - 3) more.", zh: "未画出：\(all) 等 \(others.count) 个特征。")
  }

  var alternativeText: String {
    let features = [plane?.x ?? 0, plane?.y].compactMap { $0 }.map { Markup.spoken(feature($0)) }
    let total = dataset.sampleCount
    let name = Markup.spoken(name)
    guard !counts.isEmpty else {
      let values = dataset.values ?? []
      let (low, high) = (number(values.min() ?? 0), number(values.max() ?? 0))
      let text = language(
        "\(total) samples of \(name) with values from \(low) to \(high).",
        zh: "“\(name)”的 \(total) 个样本，取值从 \(low) 到 \(high)。")
      return AlternativeText.fitting(
        text + language(" Features: \(language.list(features)).", zh: "特征：\(language.list(features))。"), text)
    }
    let classes = zip(counts, classNames).map { count, name in
      language("\(Markup.spoken(name)) (\(count))", zh: "\(Markup.spoken(name))（\(count)）")
    }
    let short = language(
      "\(total) samples of \(name) in \(counts.count) classes",
      zh: "“\(name)”的 \(total) 个样本，\(counts.count) 个类别")
    let long = short + language(": \(language.list(classes))", zh: "：\(language.list(classes))")
    let ending = isCoffee ? language(", all inside a triangle", zh: "，都在一个三角形内") : ""
    let end = language(".", zh: "。")
    let axes = language(" Features: \(language.list(features)).", zh: "特征：\(language.list(features))。")
    return AlternativeText.fitting(long + ending + end + axes, long + ending + end, short + end)
  }

  /// How many samples there are, of each class, and where the rule calls them good.
  var metrics: [String: Double] {
    var metrics = ["samples": Double(dataset.sampleCount), "features": Double(dataset.featureCount)]
    if counts.isEmpty {
      metrics["least_value"] = dataset.values?.min()
      metrics["greatest_value"] = dataset.values?.max()
    } else {
      metrics["classes"] = Double(counts.count)
      for (index, count) in counts.enumerated() { metrics["class\(index).samples"] = Double(count) }
    }
    if isCoffee {
      let rows = 0..<dataset.sampleCount
      let inside = rows.filter {
        Coffee.isGood(temperature: dataset.features[$0, 0], duration: dataset.features[$0, 1])
      }
      metrics["inside_the_rule"] = Double(inside.count)
    }
    return metrics
  }
}
