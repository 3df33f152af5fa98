import Testing

@testable import Networks

/// The references are what the Playground's own source (github.com/tensorflow/playground, commit bf5e6fc, nn.ts of
/// commit bd89e3a) computes with seedrandom 2.4.3 in Node 20 for the same links.
@Suite struct PlaygroundTrainingTests {
  /// What the Playground computes for a link: the first point of the training, the losses of training and test before
  /// the first step and after 1 and 40 epochs, the first weight after these, and how many weights L1 stopped.
  struct Reference: Sendable, CustomTestStringConvertible {
    var link: String
    var point: PlaygroundPoint
    var count: Int
    var losses: [[Double]]
    var weight: Double
    var dead = 0

    var testDescription: String { link }
  }

  static let references: [Reference] = [
    Reference(
      link: "seed=0.50155&cosX=true&collectStats=false&hideText=false",
      point: PlaygroundPoint(x: 3.5182245791264894, y: 0.38702217945571277, label: -1), count: 250,
      losses: [
        [0.5112198327665494, 0.5029112386788147], [0.5034698085538405, 0.5025072475123272],
        [0.09486407525585239, 0.10873030105179074],
      ], weight: 0.43763347033981864),
    Reference(
      link: "activation=relu&regularization=L2&batchSize=30&dataset=xor&learningRate=0.1"
        + "&regularizationRate=0.003&noise=15&networkShape=4,2&seed=0.1&percTrainData=70",
      point: PlaygroundPoint(x: 2.9905250378543764, y: -3.5239596695813287, label: -1), count: 350,
      losses: [
        [0.517380921042956, 0.5313543376353943], [0.45207270467238436, 0.4409621041401719],
        [0.3640733031893329, 0.29335994883275024],
      ], weight: -0.29488712899319575),
    Reference(
      link:
        "activation=sigmoid&regularization=L1&dataset=gauss&regularizationRate=0.01&noise=25&networkShape="
        + "&seed=0.25&xSquared=true&ySquared=true&xTimesY=true&sinX=true&sinY=true",
      point: PlaygroundPoint(x: -2.187970142759489, y: -0.7490594519957448, label: -1), count: 250,
      losses: [
        [0.33262616440262754, 0.34431866798201555], [0.0739782062437721, 0.0815332629369808],
        [0.03272110576407791, 0.035256440712757346],
      ], weight: 0.6863700804591872, dead: 3),
    Reference(
      link: "batchSize=7&dataset=spiral&networkShape=8,8&seed=0.9&sinX=true&sinY=true",
      point: PlaygroundPoint(x: -0.6077255023705056, y: 4.176011220503186, label: -1), count: 250,
      losses: [
        [0.49135121289475525, 0.5040875788747038], [0.47268713277806623, 0.4970650371256054],
        [0.22181591925959088, 0.2334291596328809],
      ], weight: -0.19905096432603603),
    Reference(
      link:
        "activation=linear&problem=regression&regDataset=reg-plane&learningRate=0.01&networkShape=3&seed=0.3"
        + "&noise=20",
      point: PlaygroundPoint(x: -4.052077334984521, y: 1.4254296982687062, label: -0.31288128004264504),
      count: 600,
      losses: [
        [0.25233487058538406, 0.2430260771981978], [0.023546325526462956, 0.022434793453200385],
        [0.00487352499153567, 0.004596681776312275],
      ], weight: -0.1083269412434601),
    Reference(
      link: "problem=regression&regDataset=reg-gauss&learningRate=0.1&networkShape=6,4&seed=0.4&noise=10",
      point: PlaygroundPoint(x: -1.4935195178123433, y: -3.392853652311293, label: 0.11439304262322403),
      count: 600,
      losses: [
        [0.05292661100050528, 0.05797895311866214], [0.03559069268457208, 0.0356353332701639],
        [0.020706088345871565, 0.0223060940168361],
      ], weight: -0.9597966092057844),
    Reference(
      link: "dataset=circle&initZero=true&activation=sigmoid&seed=zero",
      point: PlaygroundPoint(x: 1.6319489959811546, y: -0.011519979592292668, label: 1), count: 250,
      losses: [
        [0.5, 0.5], [0.4997135589462072, 0.5009503152092578], [0.4998063366294633, 0.5016176568916159],
      ], weight: -0.0000010634889680081149),
  ]

  private func isClose(_ a: Double, _ b: Double, within relative: Double) -> Bool {
    abs(a - b) <= relative * max(abs(a), abs(b))
  }

  @Test("Points, losses and weights are the Playground's for the same link", arguments: references)
  func agrees(reference: Reference) throws {
    var training = PlaygroundTraining(try PlaygroundSettings(link: reference.link), seed: "none")
    try training.run(epochs: 40)
    let first = training.train[0]
    #expect(training.train.count == reference.count)
    #expect(isClose(first.x, reference.point.x, within: 1e-12))
    #expect(isClose(first.y, reference.point.y, within: 1e-12))
    #expect(isClose(first.label, reference.point.label, within: 1e-12))
    for (epoch, losses) in zip([0, 1, 40], reference.losses) {
      #expect(isClose(training.trainLoss[epoch], losses[0], within: 1e-9), "epoch \(epoch)")
      #expect(isClose(training.testLoss[epoch], losses[1], within: 1e-9), "epoch \(epoch)")
    }
    #expect(abs(training.model.parameters[0] - reference.weight) < 1e-9)
    #expect(training.deadWeights == reference.dead)
  }

  @Test("A training that diverges says so and names the rate")
  func divergence() throws {
    let link = "problem=regression&activation=linear&learningRate=10&seed=1"
    var training = PlaygroundTraining(try PlaygroundSettings(link: link), seed: "")
    let error = #expect(throws: PlaygroundLinkError.self) { try training.run(epochs: 50) }
    #expect(error?.isAboutTraining == true)
    #expect(error?.description.contains("learningRate=10 of the link is too large") == true)
  }

  @Test("A link without a seed takes the one that is given")
  func givenSeed() throws {
    let settings = try PlaygroundSettings(link: "dataset=xor")
    let (one, two) = (PlaygroundTraining(settings, seed: "1"), PlaygroundTraining(settings, seed: "2"))
    #expect(one.train != two.train)
    #expect(one.train == PlaygroundTraining(settings, seed: "1").train)
  }
}
