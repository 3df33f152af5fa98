/// The tutorials' programs, written with the library alone.
///
///     swift run -c release Examples             # names them
///     swift run -c release Examples perceptron  # runs one
@main
enum Main {
  static let programs: [any ExampleProgram.Type] = [
    PerceptronRule.self, ForwardPass.self, TwoLayerNet.self, DigitClassifier.self, DigitExercises.self,
    Autograd.self,
  ]

  static func main() throws {
    guard let name = CommandLine.arguments.dropFirst().first else {
      for program in programs { print("\(program.name): \(program.summary)") }
      return
    }
    guard let program = programs.first(where: { $0.name == name }) else {
      print("there is no example '\(name)'; there are \(programs.map { $0.name }.joined(separator: ", "))")
      return
    }
    try program.run { print($0) }
  }
}

/// A program that explains itself line by line.
protocol ExampleProgram: Sendable {
  /// What it is called on the command line.
  static var name: String { get }
  /// What it shows, in a few words.
  static var summary: String { get }
  /// Runs it and says what comes out.
  static func run(_ say: (String) -> Void) throws
}
