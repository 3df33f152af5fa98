import Testing

/// The commands of the figures about training well.
@Suite(.timeLimit(.minutes(5)))
struct TrainingWellTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Options that reach the figure, and a number that they lead to.
  static let options: [(String, String, Double)] = [
    (
      "learning-rate --schedules step(1,gamma=0.5),cosine --learning-rate 0.08 --epochs 3 --batch-size full",
      "step(1,gamma=0.5).last_rate", 0.02
    ),
    (
      "learning-rate --schedules constant --dataset iris --layers 4,1000,3 --epochs 2 --batch-size 100",
      "steps_per_epoch", 2
    ),
    ("init-distributions --methods he --inputs 50 --units 3 --depth 2", "he_uniform.rule", 0.2),
    ("norm-comparison --hidden 3 --epochs 1 --learning-rates 0.5 --batch-size 50", "units", 3),
    ("optimizer-race --samples 20 --epochs 2 --hidden 8 --learning-rates 1,1,1,1,1,0.25", "Adam.rate", 0.25),
    ("init-distributions --activation sigmoid --methods zeros", "zeros.flat", 0),
  ]

  @Test(arguments: options)
  func optionsReachTheFigure(line: String, metric: String, value: Double) async throws {
    try await expect(line, metric: metric, is: value, in: folder)
  }

  /// Arguments, the status, and what the first line on standard error begins with after `Error: `.
  static let mistakes: [(String, Int32, String)] = [
    ("learning-rate --schedules cosine,cosine", 64, "--schedules: give 1 to 11 different schedules"),
    (
      "learning-rate --schedules warmup(0)+cosine", 64,
      "--schedules: schedule 'warmup' takes as 'total_iters' a whole number of at least 1, not '0', as in "
        + "'warmup(100, start_factor=0.1)'"
    ),
    (
      "learning-rate --schedules reduce_on_plateau", 64,
      "--schedules: reduce_on_plateau waits for the loss; choose one that time alone decides"
    ),
    ("learning-rate --epochs 0", 64, "--epochs: give a positive number, not 0"),
    ("init-distributions --depth 51", 64, "--depth: 51 is not in 1…50"),
    ("init-distributions --methods he,he", 64, "--methods: give 1 to 8 different initializers"),
    (
      "norm-comparison --batch-size 1", 64,
      "--batch-size: 1 is below 2: one sample alone has no variance"
    ),
    ("optimizer-race --samples 5000", 64, "--samples: 5000 is not in 10…4000"),
    (
      "optimizer-race --learning-rates 0.1", 64,
      "--learning-rates: give 6 numbers above 0, for SGD, Momentum, Nesterov, AdaGrad, RMSProp, Adam"
    ),
    ("learning-rate --model a.safetensors", 64, "--model: this figure trains its own networks"),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamed(line: String, status: Int32, message: String) async throws {
    try await expect(line, status: status, message: "Error: " + message)
  }
}
