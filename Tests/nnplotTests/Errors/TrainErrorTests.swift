import Foundation
import Testing

/// What `nnplot train` refuses: a status, one line that says what and where, and nothing written.
@Suite(.timeLimit(.minutes(5)))
struct TrainErrorTests {
  static let usage = [
    ("", "--data: name a file of samples, or a built-in set with --dataset"),
    ("--dataset mons", "--dataset: unknown data set 'mons'; did you mean 'moons'?"),
    ("--dataset digit", "--dataset: unknown data set 'digit'; did you mean 'digits'?"),
    ("--dataset moons --optimizer adm", "--optimizer: unknown optimizer 'adm'; did you mean 'adam'?"),
    ("--dataset moons --activation tahn", "--activation: unknown activation 'tahn'; did you mean 'tanh'?"),
    (
      "--dataset moons --initializer he_nromal",
      "--initializer: unknown initializer 'he_nromal'; did you mean 'he_normal'?"
    ),
    ("--dataset moons --loss hubre", "--loss: unknown loss 'hubre'; did you mean 'huber'?"),
    ("--dataset moons --schedule cosin", "--schedule: unknown schedule 'cosin'; did you mean 'cosine'?"),
    (
      "--dataset moons --schedule step(x)",
      "--schedule: schedule 'step' takes as 'step_size' a whole number of at least 1, not 'x', as in "
        + "'step(30, gamma=0.1)'"
    ),
    ("--dataset moons --nesterov", "--nesterov: it belongs to sgd, not to adam"),
    ("--dataset moons --optimizer sgd --nesterov", "--nesterov: it needs a --momentum above 0"),
    ("--dataset moons --optimizer sgd --dampening 0.1", "--dampening: it needs a --momentum above 0"),
    (
      "--dataset moons --optimizer sgd --momentum 0.9 --dampening 0.1 --nesterov",
      "--dampening: it does not go together with --nesterov"
    ),
    ("--dataset moons --optimizer sgd --beta1 0.3", "--beta1: it belongs to adam, adamw, not to sgd"),
    (
      "--dataset moons --optimizer sgd --epsilon 1",
      "--epsilon: it belongs to adagrad, rmsprop, adam, adamw, not to sgd"
    ),
    ("--dataset moons --rho 0.9", "--rho: it belongs to rmsprop, not to adam"),
    ("--dataset moons --momentum 0.9", "--momentum: it belongs to sgd, rmsprop, not to adam"),
    (
      "--dataset moons --beta2 1",
      "--optimizer: optimizer 'adam' takes as 'beta2' a number of at least 0 and below 1, not '1.0', as in "
        + "'adam(beta1=0.9, beta2=0.99)'"
    ),
    (
      "--dataset moons --model m.safetensors",
      "--model: it belongs to figures; train starts from weights with --init"
    ),
    ("--dataset moons --init a --initializer he", "--initializer: it and --init exclude each other"),
    ("--dataset moons --batch-norm --layer-norm", "--batch-norm: it and --layer-norm exclude each other"),
    (
      "--dataset moons --layers 2,1 --batch-norm",
      "--batch-norm: it concerns hidden layers, but there are none"
    ),
    (
      "--dataset moons --layers 2,1 --dropout 0.1", "--dropout: it concerns hidden layers, but there are none"
    ),
    (
      "--dataset moons --layers 2,0,1",
      "--layers: give at least two numbers from 1 to 100000, such as 2,8,1, not '2,0,1'"
    ),
    (
      "--dataset moons --layers 2,50000,50000,1",
      "--layers: 2500250001 parameters are too many; at most 50000000 are trained"
    ),
    (
      "--dataset moons --activation relu,tanh,elu",
      "--activation: 3 activations do not fit 2 hidden layers; give one, or one for each"
    ),
    ("--dataset moons --validation 1", "--validation: give a share above 0 and below 1, not 1.0"),
    ("--dataset moons --validation nan", "--validation: give a share above 0 and below 1, not nan"),
    ("--dataset moons --early-stopping -1", "--early-stopping: give a number of epochs from 0 on, not -1"),
    ("--dataset moons --repeat 0", "--repeat: give a number from 1 on, not 0"),
    ("--dataset moons --epochs -1", "--epochs: give a number from 0 on, not -1"),
    ("--dataset moons --learning-rate 0", "--learning-rate: give a positive number, not 0.0"),
    ("--dataset moons --l1 -1", "--l1: give a number from 0 on, not -1.0"),
    ("--dataset moons --l2 inf", "--l2: give a number from 0 on, not inf"),
    ("--dataset moons --dropout 1", "--dropout: give a share from 0 to below 1, not 1.0"),
    ("--dataset moons --clip-norm 0", "--clip-norm: give a positive number, not 0.0"),
    ("--dataset moons --clip-norm 1 --clip-value 1", "--clip-norm: it and --clip-value exclude each other"),
    (
      "--dataset moons --class-weight 1,x",
      "--class-weight: give 'balanced' or numbers from 0 on, such as 1,2.5, not '1,x'"
    ),
    ("--dataset moons -o a.npz -o a.npz", "-o: 'a.npz' is written twice"),
    ("--dataset moons -o a.npz --history a.npz", "--history: 'a.npz' is written twice"),
    (
      "--dataset moons -o a.pt",
      "-o a.pt: the path has the extension .pt; expected .safetensors, .npz or --format"
    ),
    ("--dataset moons -o -", "-o - needs --format safetensors|npz"),
    ("--dataset moons --label y", "--label belongs to --data"),
    ("--dataset digits --noise 1", "--noise: it does not go together with digits"),
    ("--dataset digits --samples 4001", "--samples: there are 1 to 4000 digits, not 4001"),
    ("--mnist x --dataset moons", "--dataset: it does not go together with --mnist"),
  ]

  @Test(arguments: usage)
  func wrongCommandLines(line: String, message: String) async throws {
    try await expect("train " + line, status: 64, message: "Error: " + message)
  }

  static let data = [
    (
      "--dataset blobs --loss bce",
      "--loss: the loss binary_crossentropy does not fit the labels, which are 4 classes; expected "
        + "sparse_categorical_crossentropy or categorical_crossentropy"
    ),
    (
      "--dataset cosine --loss hinge",
      "--loss: the loss hinge does not fit the labels, which are real numbers; expected mean_squared_error, "
        + "mean_absolute_error or huber"
    ),
    (
      "--dataset moons --layers 2,4,2",
      "--layers: the data need 2 inputs and binary_crossentropy 1 output, not 2 and 2; --loss "
        + "sparse_categorical_crossentropy takes two"
    ),
    (
      "--dataset iris --layers 3,3",
      "--layers: the data need 4 inputs and sparse_categorical_crossentropy 3 outputs, not 3 and 3"
    ),
    (
      "--dataset linear --class-weight balanced", "--class-weight: the labels are numbers and have no classes"
    ),
    ("--dataset moons --class-weight 1,2,3", "--class-weight: 3 weights do not fit 2 classes"),
    (
      "--dataset moons --samples 3 --validation 0.9",
      "a share of 0.9 for validation leaves nothing on one side of 3 samples; give a share above 0 and below 1 that "
        + "holds at least one sample"
    ),
    (
      "--dataset moons --repeat 1000000000000000000",
      "500 samples repeated 1000000000000000000 times are too many; at most 400000000 numbers are trained with"
    ),
  ]

  @Test(arguments: data)
  func dataThatDoNotFit(line: String, message: String) async throws {
    try await expect("train " + line, status: 65, message: "Error: " + message)
  }

  @Test func weightsThatDoNotFit() async throws {
    let folder = try TemporaryFolder()
    let file = WeightFile.bytes([
      ("0.weight", [5, 3], Array(repeating: 0.1, count: 15)),
      ("2.weight", [1, 5], Array(repeating: 0.1, count: 5)),
    ])
    try file.write(to: URL(fileURLWithPath: folder.file("w.safetensors")))
    try await expect(
      "train --dataset moons --init w.safetensors", status: 65,
      message:
        "Error: w.safetensors: the file does not name the activation of its hidden layers; give it with "
        + "--activation (relu, tanh, …)", in: folder)
    try await expect(
      "train --dataset moons --init w.safetensors --activation relu", status: 65,
      message: "Error: w.safetensors: the data need 2 inputs and binary_crossentropy 1 output, not 3 and 1",
      in: folder)
    try await expect(
      "train --dataset moons --init w.safetensors --activation relu --layers 3,4,1", status: 65,
      message: "Error: w.safetensors: --layers 3,4,1 contradicts the file, whose layers are 3,5,1", in: folder
    )
    try folder.write("1,2,3,0\n4,5,6,1\n", to: "d.csv")
    try await expect(
      "train --data d.csv --init w.safetensors --activation relu --batch-norm", status: 65,
      message: "Error: --batch-norm: the network of w.safetensors has no such layer", in: folder)
  }

  @Test(arguments: [
    ("--data none.csv", "cannot read none.csv: No such file or directory"),
    ("--dataset moons --init none", "cannot read none: No such file or directory"),
    (
      "--mnist none",
      "--mnist none: there is no train-images-idx3-ubyte or train-images-idx3-ubyte.gz in this folder"
    ),
  ])
  func filesThatAreMissing(line: String, message: String) async throws {
    try await expect("train " + line, status: 66, message: "Error: " + message)
  }

  @Test(arguments: [
    "-o none/a.npz --history h.csv", "-o a.npz --history none/h.csv", "-o b.npz -o none/a.npz",
  ])
  func allFilesAreWrittenOrNone(outputs: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.npz")
    let run = try await Program.run("train --dataset xor --epochs 1 " + outputs, in: folder)
    #expect(run.status == 73)
    #expect(run.message.hasPrefix("Error: cannot write none/"))
    #expect(try folder.names == ["a.npz"])
    #expect(try folder.text(of: "a.npz") == "old")
  }

  @Test func aDivergenceSaysWhereItHappened() async throws {
    let folder = try TemporaryFolder()
    let run = try await Program.run(
      "train --dataset moons --loss mse --layers 2,1 --optimizer sgd --learning-rate 1000 --no-shuffle "
        + "--precision double --history h.csv", in: folder)
    #expect(run.status == 65)
    #expect(run.message.hasPrefix("Error: the training diverged: the loss is no longer finite in epoch "))
    #expect(run.message.contains(", step "))
    #expect(run.message.contains("the largest derivative of the last gradient was "))
    #expect(run.output.isEmpty)
    #expect(try folder.names == [])
  }
}
