import Foundation
import Testing

/// Command lines that are wrong: status 64, one line that says what and where, and nothing written.
@Suite(.timeLimit(.minutes(5)))
struct UsageErrorTests {
  /// Arguments, and the first line on standard error.
  static let misspelt = [
    ("activatoin", "Error: there is no figure or command 'activatoin'; did you mean 'activation'?"),
    (
      "decision-region",
      "Error: there is no figure or command 'decision-region'; did you mean 'decision-regions'?"
    ),
    ("lsit", "Error: there is no figure or command 'lsit'; did you mean 'list'?"),
    ("qwertyuiop", "Error: there is no figure or command 'qwertyuiop'"),
    (
      "activation --title --x",
      "Error: Missing value for '--title <text>'; if '--x' is the value, write --title='--x'"
    ),
    ("activation --title", "Error: Missing value for '--title <text>'"),
    ("activation --functons relu", "Error: Unknown option '--functons'. Did you mean '--functions'?"),
    (
      "activation --theme drak",
      "Error: The value 'drak' is invalid for '--theme <light|dark|print>': expected one of light, dark, print; "
        + "did you mean 'dark'?"
    ),
    (
      "activation --lang zhh",
      "Error: The value 'zhh' is invalid for '--lang <en|zh>': expected one of en, zh; did you mean 'zh'?"
    ),
    (
      "decision-regions --response probabilty",
      "Error: The value 'probabilty' is invalid for '--response <class|probability>': expected one of class, "
        + "probability; did you mean 'probability'?"
    ),
    (
      "decision-regions --response prob",
      "Error: The value 'prob' is invalid for '--response <class|probability>': expected one of class, "
        + "probability; did you mean 'probability'?"
    ),
    (
      "activation --format sgv",
      "Error: The value 'sgv' is invalid for '--format <png|svg|pdf|json>': expected one of png, svg, pdf, json; "
        + "did you mean 'svg'?"
    ),
    ("activation --functions sigmod", "Error: unknown function 'sigmod'; did you mean 'sigmoid'?"),
    ("decision-regions --dataset mons", "Error: --dataset: unknown data set 'mons'; did you mean 'moons'?"),
    ("decision-regions --optimizer adm", "Error: --optimizer: unknown optimizer 'adm'; did you mean 'adam'?"),
    (
      "decision-regions --initializer glorot_unifrom",
      "Error: --initializer: unknown initializer 'glorot_unifrom'; did you mean 'glorot_uniform'?"
    ),
    (
      "activation -o a.sgv",
      "Error: -o a.sgv: the path has the extension .sgv; expected .png, .svg, .pdf, .json or --format; "
        + "did you mean 'svg'?"
    ),
  ]

  @Test(arguments: misspelt)
  func theNearestNameIsSuggested(line: String, message: String) async throws {
    try await expect(line, status: 64, message: message)
  }

  @Test(arguments: [
    ("decision-regions --activation rleu", "relu"), ("decision-regions --activation tan", "tanh"),
  ])
  func theNearestActivationIsSuggested(line: String, name: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await Program.run(line, in: folder)
    #expect(run.status == 64)
    #expect(run.message.hasSuffix("did you mean '\(name)'?"))
    #expect(try folder.names == [])
  }

  @Test func anUnknownFunctionInAnExpressionIsSuggested() async throws {
    let run = try await Program.run("activation --functions 2*sigmod(x)", in: TemporaryFolder())
    #expect(run.status == 64)
    #expect(run.message.contains("column 3: unknown function 'sigmod'"))
    #expect(run.message.hasSuffix("did you mean 'sigmoid'?"))
  }

  @Test(arguments: [
    ("tanh(x)+", "column 9: found the end, expected a number, a variable, a function or '('"),
    ("2x", "column 2: found 'x' right after '2'; expected an operator between them, such as '2*x'"),
    ("tanh(x", "column 7: found the end, expected an operator, ',' or ')'"),
    ("x+*2", "column 3: found '*', expected a number, a variable, a function or '('"),
  ])
  func anExpressionsErrorHasItsColumn(expression: String, message: String) async throws {
    let run = try await Program.run("activation --functions \(expression)", in: TemporaryFolder())
    #expect(run.status == 64)
    #expect(run.message.hasPrefix("Error: "))
    #expect(run.message.hasSuffix(message))
  }

  /// Arguments, and what the first line on standard error contains.
  static let values = [
    ("activation --range 5:-5", "The value '5:-5' is invalid for '--range <low:high>'"),
    ("activation --range 1:1", "The value '1:1' is invalid for '--range <low:high>'"),
    ("activation --range nan:1", "The value 'nan:1' is invalid for '--range <low:high>'"),
    ("activation --size 10", "The value '10' is invalid for '--size <WxH>'"),
    ("activation --size 0x10", "The value '0x10' is invalid for '--size <WxH>'"),
    ("activation --scale 99", "The value '99' is invalid for '--scale <n>'"),
    ("activation --scale nan", "The value 'nan' is invalid for '--scale <n>'"),
    ("activation --seed -1", "The value '-1' is invalid for '--seed <n>'"),
    ("activation --functions ,", "The value ',' is invalid for '--functions <list>'"),
    ("activation extra", "Unexpected argument 'extra'"),
    ("activation -o -", "-o - needs --format png|svg|pdf|json"),
    (
      "activation -o plain",
      "-o plain: the path has no extension; expected .png, .svg, .pdf, .json or --format"
    ),
    (
      "activation -o a.gif",
      "-o a.gif: the path has the extension .gif; expected .png, .svg, .pdf, .json or --format"
    ),
    ("decision-regions --layers 2,x", "The value '2,x' is invalid for '--layers <list>'"),
    (
      "decision-regions --layers 2,-3,1",
      "--layers: give at least two numbers from 1 to 100000, such as 2,8,1"
    ),
    ("decision-regions --epochs -1", "--epochs: give a number from 0 on, not -1"),
    ("decision-regions --epochs 1.5", "The value '1.5' is invalid for '--epochs <n>'"),
    ("decision-regions --threshold 2", "--threshold: give a probability between 0 and 1, not 2.0"),
    ("decision-regions --test-size 1.5", "--test-size: give a share from 0 to below 1, not 1.5"),
    ("decision-regions --test-size nan", "--test-size: give a share from 0 to below 1, not nan"),
    ("decision-regions --learning-rate 0", "--learning-rate: give a positive number, not 0.0"),
    ("decision-regions --learning-rate inf", "--learning-rate: give a positive number, not inf"),
    ("decision-regions --batch-size 0", "The value '0' is invalid for '--batch-size <n|full>'"),
    ("decision-regions --dropout 1", "--dropout: give a share from 0 to below 1, not 1.0"),
    ("decision-regions --l2 -1", "--l2: give a number from 0 on, not -1.0"),
    ("decision-regions --resolution 1", "--resolution: give a number from 8 to 2000, not 1"),
    ("decision-regions --samples 0", "--samples 0: moons takes 2 to 10000000 samples"),
    (
      "decision-regions --noise -1",
      "--noise -1.0: the noise of moons is a finite number that is not negative"
    ),
    ("decision-regions --features x1", "--features: name two different features"),
    ("decision-regions --features 1,x1", "--features: the feature 'x1' is named twice"),
    ("decision-regions --label kind", "--label belongs to --data"),
    ("decision-regions --data a.csv --dataset moons", "--dataset and --data exclude each other"),
    ("draw", "Missing expected argument '<figure.json>'"),
    ("--nonsense", "Unknown option '--nonsense'"),
  ]

  @Test(arguments: values)
  func wrongValuesAreNamed(line: String, message: String) async throws {
    try await expect(line, status: 64, message: "Error: " + message)
  }

  @Test func anEmptyPathIsNamed() async throws {
    let run = try await Program.run("activation --format svg -o", "", in: TemporaryFolder())
    #expect(run.status == 64)
    #expect(run.message == "Error: -o needs the path of a file, but the path is empty")
  }

  @Test func nothingIsComputedOrWrittenIfOneTargetIsWrong() async throws {
    try await expect(
      "activation -o a.svg -o b.gif", status: 64,
      message:
        "Error: -o b.gif: the path has the extension .gif; expected .png, .svg, .pdf, .json or --format")
  }
}
