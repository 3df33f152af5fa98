extension Samples {
  /// Throws what keeps a network from learning these samples: none, shapes that do not fit, numbers that are not
  /// finite, classes out of range.
  ///
  /// Samples of a single class are no error: their network learns to answer it always.
  ///
  /// - Parameters:
  ///   - model: the network.
  ///   - task: what it is to learn.
  ///   - loss: nil is the task's own.
  public func requireTrainable(
    by model: Sequential<Scalar>, task: LearningTask, loss: (any Loss)? = nil
  ) throws(TrainingError) {
    let loss = loss ?? task.loss
    guard count > 0 else { throw .noSamples }
    guard features.columns == model.inputs else {
      throw .shapes("the network takes \(model.inputs) features, but the samples have \(features.columns)")
    }
    guard model.outputs == task.outputs else {
      throw .shapes(
        "the task needs \(task.outputs) outputs, one per logit, but the network has \(model.outputs)")
    }
    let columns = loss.targetColumns(outputs: model.outputs)
    guard targets.columns == columns else {
      throw .shapes(
        "\(loss.name) needs \(columns) target\(columns == 1 ? "" : "s") per sample, but the samples have "
          + "\(targets.columns)")
    }
    try requireFinite()
    try requireLabels(of: task)
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private func requireFinite() throws(TrainingError) {
    if let index = features.elements.firstIndex(where: { !$0.isFinite }) {
      let (sample, feature) = index.quotientAndRemainder(dividingBy: features.columns)
      throw .nonFiniteFeature(Double(features.elements[index]), sample: sample, feature: feature)
    }
    if let index = targets.elements.firstIndex(where: { !$0.isFinite }) {
      let (sample, column) = index.quotientAndRemainder(dividingBy: targets.columns)
      throw .nonFiniteTarget(Double(targets.elements[index]), sample: sample, column: column)
    }
  }

  /// Of two classes targets between 0 and 1 are probabilities; of more, one column holds whole numbers.
  private func requireLabels(of task: LearningTask) throws(TrainingError) {
    guard let classes = task.classes else { return }
    let wrong =
      switch task {
      case .binary: targets.elements.firstIndex { $0 < 0 || $0 > 1 }
      case .multiclass where targets.columns == 1:
        targets.elements.firstIndex { $0 < 0 || $0 >= Scalar(classes) || $0 != $0.rounded() }
      default: Int?.none
      }
    guard let wrong else { return }
    throw .labelOutOfRange(
      Double(targets.elements[wrong]), sample: wrong / targets.columns, classes: classes)
  }

  /// The first samples to train with and the last to validate, as Keras's `validation_split` takes them, before
  /// any shuffling: ⌊n·(1 − share)⌋ for training.
  ///
  /// - Throws: `TrainingError.emptySplit` if a part would be empty.
  public func split(validation share: Double) throws(TrainingError) -> (
    training: Samples, validation: Samples
  ) {
    let first = share > 0 && share < 1 ? Int((Double(count) * (1 - share)).rounded(.down)) : 0
    guard first > 0, first < count else { throw .emptySplit(share: share, samples: count) }
    return (selecting(Array(0..<first)), selecting(Array(first..<count)))
  }
}
