// The few functions of the C library that drawing needs, without the weight of Foundation.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

func _sin(_ x: Double) -> Double { sin(x) }
func _cos(_ x: Double) -> Double { cos(x) }
func _atan2(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
func _log10(_ x: Double) -> Double { log10(x) }
func _power10(_ exponent: Int) -> Double { pow(10, Double(exponent)) }
func _log2(_ x: Double) -> Double { log2(x) }
func _cubeRoot(_ x: Double) -> Double { cbrt(x) }
func _power10(_ exponent: Double) -> Double { pow(10, exponent) }
func _log1p(_ x: Double) -> Double { log1p(x) }
func _expm1(_ x: Double) -> Double { expm1(x) }
