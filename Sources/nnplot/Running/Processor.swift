import Networks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the program runs on.
enum Processor {
  /// The number of cores that are online.
  static var cores: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The processor's own name; on systems that do not tell, just what kind it is.
  static var name: String {
    guard let bytes = try? FileContents.read("/proc/cpuinfo") else { return "unknown" }
    let line = bytes.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "model name".utf8) }
    guard let line, let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return "unknown" }
    return String(decoding: line[(colon + 2)...], as: UTF8.self)
  }
}
