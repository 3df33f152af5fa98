#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// ln x, without the weight of Foundation.
func naturalLogarithm(_ x: Double) -> Double { log(x) }

/// cos x, without the weight of Foundation.
func cosine(_ x: Double) -> Double { cos(x) }

/// eˣ, without the weight of Foundation.
func exponential(_ x: Double) -> Double { exp(x) }
