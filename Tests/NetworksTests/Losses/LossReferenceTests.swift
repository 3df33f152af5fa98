import Networks
import Testing

/// Values and gradients of PyTorch 2.15 in double precision, with
///
///     def t(r, c, a, m): return torch.tensor([((i * a) % m) / m - 0.4 for i in range(r * c)]).reshape(r, c)
///     z = 6 * t(4, 2, 7, 11); y = 6 * t(4, 2, 5, 9); s = torch.tensor([[1., -1], [-1, -1], [1, 1], [-1, 1]])
///     p = torch.softmax(z, 1); q = torch.softmax(y, 1); k = torch.tensor([1, 0, 1, 1])
///     loss.backward(); torch.cat([loss.reshape(1), x.grad.flatten()])
struct LossReferenceTests {
  private let z = Matrix<Double>(rows: 4, columns: 2, elements: LayerRun.numbers(8, 7, 11).map { 6 * $0 })
  private let y = Matrix<Double>(rows: 4, columns: 2, elements: LayerRun.numbers(8, 5, 9).map { 6 * $0 })
  private let labels = Matrix<Double>([[1, 0], [0, 0], [1, 1], [0, 1]])
  private let classes = Matrix<Double>([[1], [0], [1], [1]])

  private func softmaxRows(_ matrix: Matrix<Double>) -> Matrix<Double> {
    Matrix((0..<matrix.rows).map { softmax(matrix.row($0)) })
  }

  private func expect(
    _ loss: any Loss, _ x: Matrix<Double>, _ targets: Matrix<Double>, _ reference: [Double],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (value, gradient) = loss.evaluate(logits: x, targets: targets)
    #expect(agrees([value] + gradient.elements, reference, within: 1e-12), sourceLocation: sourceLocation)
  }

  @Test("Of numbers: l1_loss, mse_loss, huber_loss(delta=0.75)")
  func numbers() {
    expect(
      MeanAbsoluteError(), z, y, [1.7424242424242424, 0, 0.125, 0.125, 0.125, 0.125, -0.125, 0.125, -0.125])
    expect(
      MeanSquaredError(), z, y,
      [
        4.386593204775023, 0, 0.12121212121212116, 0.24242424242424238, 0.36363636363636365,
        0.4848484848484848,
        -0.8939393939393939, 0.7272727272727274, -0.6515151515151514,
      ])
    expect(
      Huber(delta: 0.75), z, y,
      [1.065118514692378, 0, 0.06060606060606058, 0.09375, 0.09375, 0.09375, -0.09375, 0.09375, -0.09375])
  }

  @Test("Of two classes: relu(1 - s * z).mean(), binary_cross_entropy with logits and without")
  func twoClasses() {
    let hinge = [2.090909090909091, -0.125, 0.125, 0.125, 0.125, -0.125, -0.125, 0.125, -0.125]
    expect(Hinge(), z, labels, hinge)
    expect(Hinge(), z, Matrix(rows: 4, columns: 2, elements: labels.elements.map { 2 * $0 - 1 }), hinge)
    expect(
      BinaryCrossEntropy(), z, labels,
      [
        1.5790500343949694, -0.11460341293825971, 0.10063165307644686, 0.03973216168500472,
        0.11937229519926171,
        -0.03683589129195797, -0.09842012403892159, 0.11559708427843444, -0.05236304477659344,
      ])
    expect(
      BinaryCrossEntropy(fromLogits: false), softmaxRows(z), labels,
      [
        2.314320886301417, -5.815170863955066, 5.815170863955075, 0.12774596323617943, 5.815170863955075,
        -0.13910452341463211, -1.232800635347277, 1.2328006353472771, -1.2328006353472774,
      ])
  }

  @Test("Of several classes: cross_entropy, and -(q * p.log()).sum(1).mean()")
  func severalClasses() {
    expect(
      CategoricalCrossEntropy(), z, softmaxRows(y),
      [
        1.1834124100283165, -0.003237424144669308, 0.003237424144669293, -0.003237424144669315,
        0.0032374241446693213, 0.21603991466657702, -0.21603991466657704, 0.216039914666577,
        -0.216039914666577,
      ])
    expect(
      CategoricalCrossEntropy(fromLogits: false), softmaxRows(z), softmaxRows(y),
      [
        1.1834124100283165, -0.4006093964827648, -0.24669145707388127, -0.4006093964827651,
        -0.2466914570738812,
        -0.009582965054144113, -2.3806731524906213, -0.009582965054144115, -2.3806731524906217,
      ])
    expect(
      SparseCategoricalCrossEntropy(), z, classes,
      [
        2.1097754317559625, 0.005373874771883481, -0.0053738747718834745, -0.24462612522811653,
        0.24462612522811653, 0.2246512135831298, -0.2246512135831298, 0.2246512135831298, -0.2246512135831298,
      ])
    expect(
      SparseCategoricalCrossEntropy(fromLogits: false), softmaxRows(z), classes,
      [
        2.1097754317559625, 0, -0.25549192647235885, -11.63034172791013, 0, 0, -2.465601270694554, 0,
        -2.4656012706945547,
      ])
  }
}
