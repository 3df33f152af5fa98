import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs concurrent work from a thread that is not part of it, and waits.
enum BlockingWait {
  private final class Answer<Value: Sendable>: Sendable {
    let result = Mutex<Result<Value, any Error>?>(nil)
  }

  /// The result of the work.
  static func result<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
    let answer = Answer<Value>()
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else {
      throw RegenerationError(.unavailable, "the system has no pipe left")
    }
    let (waiting, telling) = (ends[0], ends[1])
    Task.detached {
      let result: Result<Value, any Error>
      do { result = .success(try await work()) } catch { result = .failure(error) }
      answer.result.withLock { $0 = result }
      close(telling)
    }
    // The end of the pipe is the end of the work.
    var byte: UInt8 = 0
    while unsafe read(waiting, &byte, 1) < 0, errno == EINTR {}
    close(waiting)
    guard let result = answer.result.withLock({ $0 }) else {
      throw RegenerationError(.unavailable, "the work ended without a result")
    }
    return try result.get()
  }
}
