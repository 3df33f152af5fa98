import Networks
import Plotting

/// The marks of decision regions: the map, the boundaries, the samples.
struct RegionMarks {
  let classifier: Classifier
  let plane: FeaturePlane
  let diagram: DecisionRegionsDiagram
  let language: Language
  private let grid: PlaneGrid
  /// The logits at each place of the grid.
  private let logits: Matrix<Double>

  init(_ classifier: Classifier, plane: FeaturePlane, diagram: DecisionRegionsDiagram, language: Language) {
    self.classifier = classifier
    self.plane = plane
    self.diagram = diagram
    self.language = language
    grid = PlaneGrid(
      x: plane.xRange, y: plane.yRange, features: (plane.x, plane.y), fixed: plane.fixed,
      resolution: diagram.resolution, aspect: plane.aspect)
    logits = classifier.logits(of: grid.samples)
  }

  /// The panel with all marks.
  func panel() -> Panel {
    let marks = [map()] + boundaries() + samples()
    return Panel(
      x: Axis(label: label(plane.x), domain: plane.xRange),
      y: Axis(label: label(plane.y), domain: plane.yRange),
      frame: .box, equalAspect: plane.equalAspect, marks: marks)
  }

  private func label(_ column: Int) -> String { name(classifier.dataset.featureNames[column]) }

  private func name(_ text: String) -> String {
    DatasetWords.markup(text, language: language, isBuiltIn: !diagram.data.isFile)
  }

  private var isBinary: Bool { classifier.task == .binary }

  /// The map of probabilities: of two classes the second's, of more the predicted class's own.
  private func map() -> any Mark {
    let probabilities = classifier.task.probabilities(logits: logits)
    if isBinary, diagram.response == .probability {
      return HeatmapMark(
        x: grid.x, y: grid.y, values: grid.grid(probabilities.column(1)), range: 0...1,
        label: probabilityLabel, style: Style(colormap: "probability"))
    }
    let predicted = classifier.task.predictedClasses(logits: logits, threshold: diagram.threshold)
    let certainty = predicted.enumerated().map { probabilities[$0, $1] }
    return HeatmapMark(
      x: grid.x, y: grid.y, values: grid.grid(certainty), classes: grid.grid(predicted.map(Double.init)),
      classCount: classifier.classNames.count, range: 0...1,
      style: Style(colormap: diagram.response == .class ? "class" : "confidence"))
  }

  private var probabilityLabel: String {
    let name = name(classifier.classNames[1])
    return language("probability of \(name)", zh: "“\(name)”的概率")
  }

  /// Where the answer changes: zeros of logit differences, which are smooth where class numbers have steps.
  private func boundaries() -> [any Mark] {
    let name = boundaryLabel
    if isBinary {
      let offset = Logit.of(diagram.threshold)
      return [boundary(logits.column(0).map { $0 - offset }, label: name)]
    }
    // Every boundary lies between two classes, so that all but one class have a part in each.
    return (0..<classifier.classNames.count - 1).map { kind in
      boundary((0..<logits.rows).map { lead(of: kind, row: $0) }, label: kind == 0 ? name : nil)
    }
  }

  private var boundaryLabel: String {
    guard isBinary else { return language("boundary", zh: "决策边界") }
    let level = DecimalFormat.significant(diagram.threshold, digits: 3)
    return "$p = \(level)$"
  }

  /// How far a class is ahead of the best other one.
  private func lead(of kind: Int, row: Int) -> Double {
    let best = (0..<logits.columns).filter { $0 != kind }.map { logits[row, $0] }.max() ?? 0
    return logits[row, kind] - best
  }

  private func boundary(_ values: [Double], label: String?) -> any Mark {
    ContourMark(
      x: grid.x, y: grid.y, values: grid.grid(values), levels: [0], label: label,
      style: Style(color: "foreground", width: 2))
  }

  private var trainingLabel: String {
    diagram.model.file == nil ? language("training", zh: "训练样本") : language("samples", zh: "样本")
  }

  /// The samples: training filled, test hollow, wrong ones ringed.
  private func samples() -> [any Mark] {
    let isRight = classifier.isRight(threshold: diagram.threshold)
    let isWrongAnywhere = isRight.contains(false)
    let hasTest = !classifier.test.isEmpty
    func mark(_ rows: [Int], label: String?, names: [String]?, isTest: Bool) -> PointMark {
      PointMark(
        x: rows.map { classifier.dataset.features[$0, plane.x] },
        y: rows.map { classifier.dataset.features[$0, plane.y] },
        classes: rows.map { classifier.classes[$0] },
        classNames: names, ringed: rows.indices.filter { !isRight[rows[$0]] },
        ringLabel: isWrongAnywhere && isTest == hasTest ? language("wrong", zh: "分错") : nil, label: label,
        style: Style(size: 7, hollow: isTest ? true : nil))
    }
    let names = classifier.classNames.map(name)
    // Without a test there is nothing to tell the samples from, and the classes have their own entries.
    let train = mark(
      classifier.train, label: hasTest ? trainingLabel : nil, names: names, isTest: false)
    guard hasTest else { return [train] }
    return [train, mark(classifier.test, label: language("test", zh: "测试样本"), names: nil, isTest: true)]
  }
}

/// The inverse of the sigmoid.
enum Logit {
  /// ln(p / (1 − p)).
  static func of(_ probability: Double) -> Double { naturalLogarithm(probability / (1 - probability)) }
}
