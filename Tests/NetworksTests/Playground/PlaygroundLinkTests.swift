import Testing

@testable import Networks

@Suite struct PlaygroundLinkTests {
  @Test("A link that the Playground writes is read key by key")
  func wholeLink() throws {
    let settings = try PlaygroundSettings(
      link: "https://playground.tensorflow.org/#activation=relu&regularization=L1&batchSize=20&dataset=spiral"
        + "&regDataset=reg-gauss&learningRate=0.01&regularizationRate=0.003&noise=15&networkShape=8,6,3"
        + "&seed=0.79813&showTestData=true&discretize=true&percTrainData=70&x=true&y=false&xTimesY=true"
        + "&xSquared=false&ySquared=false&cosX=false&sinX=true&cosY=false&sinY=false&collectStats=false"
        + "&problem=classification&initZero=true&hideText=false&batchSize_hide=true")
    var expected = PlaygroundSettings()
    expected.points = .spiral
    expected.activation = "relu"
    expected.regularization = .l1
    expected.regularizationRate = 0.003
    expected.batchSize = 20
    expected.learningRate = 0.01
    expected.noise = 15
    expected.hidden = [8, 6, 3]
    expected.seed = "0.79813"
    expected.showsTest = true
    expected.isDiscrete = true
    expected.trainPercent = 70
    expected.features = [.x, .xTimesY, .sinX]
    expected.startsAtZero = true
    #expect(settings == expected)
  }

  @Test(
    "What a link leaves out is as the Playground opens",
    arguments: [
      "https://playground.tensorflow.org", "http://playground.tensorflow.org/#", "playground.tensorflow.org",
      "https://playground.tensorflow.org/#tutorial=x&unknown=1&dataset=", "#dataset=circle", "dataset=circle",
    ])
  func defaults(link: String) throws {
    #expect(try PlaygroundSettings(link: link) == PlaygroundSettings())
  }

  @Test("Escapes of addresses and of pages are undone")
  func escapes() throws {
    let settings = try PlaygroundSettings(
      link: "https://playground.tensorflow.org/#networkShape=5%2C3&amp;activation=relu&amp;seed=a%20b%")
    #expect(settings.hidden == [5, 3] && settings.activation == "relu" && settings.seed == "a b%")
  }

  @Test("Hidden features are off, regression has its own data, an empty shape has no hidden layers")
  func others() throws {
    let settings = try PlaygroundSettings(
      link: "#problem=regression&dataset=xor&regDataset=reg-gauss&networkShape=&x_hide=true&xSquared=true")
    #expect(settings.points == .hills && settings.hidden.isEmpty && settings.features == [.y, .xSquared])
  }

  @Test(
    "Values that make no sense are named with their key",
    arguments: [
      ("activation=swish", "activation=swish; expected relu, tanh, sigmoid, linear"),
      ("dataset=moons", "dataset=moons; expected circle, xor, gauss, spiral"),
      ("regDataset=circle", "regDataset=circle; expected reg-plane, reg-gauss"),
      ("problem=other", "problem=other; expected classification, regression"),
      ("regularization=l2", "regularization=l2; expected none, L1, L2"),
      ("networkShape=4,x", "networkShape=4,x; expected up to 6 hidden layers of 1 to 16 units, such as 4,2"),
      ("networkShape=4,,2", "networkShape=4,,2; expected up to 6 hidden layers"),
      ("networkShape=99", "networkShape=99; expected up to 6 hidden layers"),
      ("learningRate=0", "learningRate=0; expected a number above 0 to a million"),
      ("learningRate=nan", "learningRate=nan; expected a number above 0"),
      ("regularizationRate=-1", "regularizationRate=-1; expected a number from 0 to a million"),
      ("noise=90", "noise=90; expected a number from 0 to 80"),
      ("noise=\u{1B}[2J", "noise=\\u{1B}[2J; expected a number from 0 to 80"),
      ("percTrainData=100", "percTrainData=100; expected a number from 1 to 99"),
      ("batchSize=0", "batchSize=0; expected a whole number from 1 to the 250 points of the training"),
      ("batchSize=251", "batchSize=251; expected a whole number from 1 to the 250 points"),
      ("x=false&y=false", "the link switches all features off; expected at least one of x=true, y=true"),
      ("https://example.com/", "'https://example.com/' is no TensorFlow Playground link"),
      ("https://example.com/#section=2", "is no TensorFlow Playground link; expected https://playground."),
      ("spiral", "'spiral' is no TensorFlow Playground link"),
    ])
  func mistakes(link: String, message: String) {
    let error = #expect(throws: PlaygroundLinkError.self) { try PlaygroundSettings(link: link) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }
}
