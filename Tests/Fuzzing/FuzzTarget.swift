#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What reads bytes from strangers, by the name that the variable `NNPLOT_FUZZ` has.
struct FuzzTarget: Sendable {
  /// As in `scripts/fuzz`, which has a folder of examples of this name.
  let name: String
  /// Reads bytes; a refusal is fine, a trap is a finding.
  let read: @Sendable ([UInt8]) throws -> Void

  /// Every target. A new parser is one line here and one in the script.
  static let all = [
    csv, numpy, idx, gzip, model, figure, expression, playground, page, history, predictions, shard,
    tree, scene, markup, png,
  ]

  /// The target that is fuzzed; the first if none is named.
  static let chosen: FuzzTarget = {
    let name = unsafe getenv("NNPLOT_FUZZ").map { unsafe String(cString: $0) }
    guard let target = all.first(where: { $0.name == name ?? all[0].name }) else {
      print("Error: no fuzz target '\(name ?? "")'; there are \(all.map(\.name).joined(separator: ", "))")
      exit(64)
    }
    return target
  }()
}

/// The function that libFuzzer calls with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  do { try FuzzTarget.chosen.read(bytes) } catch { _ = "\(error)" }
  return 0
}
