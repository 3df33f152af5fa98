extension Sequential {
  /// Lets a body read and write the parameters and the state where they lie.
  ///
  /// - Parameter spare: what stands for storage that is empty; never followed.
  mutating func withStorage<Result>(
    orElse spare: UnsafeMutablePointer<Scalar>,
    _ body: (
      _ parameters: UnsafeMutablePointer<Scalar>, _ state: UnsafeMutablePointer<Scalar>
    ) -> Result
  ) -> Result {
    unsafe Self.open(&parameters, &state, orElse: spare, body)
  }

  /// Lets a body read the parameters and the state where they lie; nobody writes state while a network only answers.
  ///
  /// - Parameter spare: what stands for storage that is empty; never followed.
  func readStorage<Result>(
    orElse spare: UnsafeMutablePointer<Scalar>,
    _ body: (_ parameters: UnsafePointer<Scalar>, _ state: UnsafeMutablePointer<Scalar>) -> Result
  ) -> Result {
    unsafe parameters.withUnsafeBufferPointer { parameters in
      unsafe state.withUnsafeBufferPointer { state in
        unsafe body(
          parameters.baseAddress ?? UnsafePointer(spare),
          UnsafeMutablePointer(mutating: state.baseAddress ?? UnsafePointer(spare)))
      }
    }
  }

  private static func open<Result>(
    _ parameters: inout [Scalar], _ state: inout [Scalar], orElse spare: UnsafeMutablePointer<Scalar>,
    _ body: (UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Result
  ) -> Result {
    unsafe parameters.withUnsafeMutableBufferPointer { parameters in
      unsafe state.withUnsafeMutableBufferPointer { state in
        unsafe body(parameters.baseAddress ?? spare, state.baseAddress ?? spare)
      }
    }
  }
}
