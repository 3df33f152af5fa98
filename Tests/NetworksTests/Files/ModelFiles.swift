#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files of one 2-3-1 network with tanh, its weights drawn by NumPy 2.4.6 and saved by Python's safetensors 0.8.0:
///
/// ```python
/// r = np.random.default_rng(7)
/// W1 = r.normal(size=(3, 2)); b1 = r.normal(size=3); W2 = r.normal(size=(1, 3)); b2 = r.normal(size=1)
/// save({"0.weight": W1, "0.bias": b1, "2.weight": W2, "2.bias": b2}, metadata={"format": "pt"})
/// X = np.array([[0.5, -1.25], [2.0, 0.75], [-3.0, 0.125]])
/// expected = (np.tanh(X @ W1.T + b1) @ W2.T + b2)[:, 0]
/// ```
///
/// Keras's kernels are float32 and transposed, fc1 and fc2 float16, net.0 and net.1 ml_dtypes's bfloat16; what is
/// expected of them is computed from the rounded weights.
enum ModelFiles {
  struct Sample {
    let bytes: [UInt8]
    let expected: [Double]

    init(_ base64: String, expected: [Double]) {
      bytes = Array(Data(base64Encoded: base64)!)
      self.expected = expected
    }
  }

  static let inputs = [0.5, -1.25, 2.0, 0.75, -3.0, 0.125]

  static let torch = Sample(
    "GAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJwdCJ9LCIwLmJpYXMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6"
      + "WzNdLCJkYXRhX29mZnNldHMiOlswLDI0XX0sIjAud2VpZ2h0Ijp7ImR0eXBlIjoiRjY0Iiwic2hhcGUiOlszLDJdLCJkYXRh"
      + "X29mZnNldHMiOlsyNCw3Ml19LCIyLmJpYXMiOnsiZHR5cGUiOiJGNjQiLCJzaGFwZSI6WzFdLCJkYXRhX29mZnNldHMiOls3"
      + "Miw4MF19LCIyLndlaWdodCI6eyJkdHlwZSI6IkY2NCIsInNoYXBlIjpbMSwzXSwiZGF0YV9vZmZzZXRzIjpbODAsMTA0XX19"
      + "5XFwbCTLrj8HHpSKhXH1PyWVA8VPgN+/WPwfHKMnVD8+MFuapR7TP1gV2IB5i9G/AoGxdLp/7L+SljB+Uxndv/DTXI6Ru++/"
      + "ynb6n238uj+L5VYt7trjv6oQcHiSWd8/M4samzzX1j8=",
    expected: [0.9442288264962938, -0.35454937740078685, 0.7475157730841551])

  static let keras = Sample(
    "QAEAAAAAAAB7InNlcXVlbnRpYWwvZGVuc2UvYmlhczowIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlszXSwiZGF0YV9vZmZz"
      + "ZXRzIjpbMCwxMl19LCJzZXF1ZW50aWFsL2RlbnNlL2tlcm5lbDowIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlsyLDNdLCJk"
      + "YXRhX29mZnNldHMiOlsxMiwzNl19LCJzZXF1ZW50aWFsL2RlbnNlXzEvYmlhczowIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUi"
      + "OlsxXSwiZGF0YV9vZmZzZXRzIjpbMzYsNDBdfSwic2VxdWVudGlhbC9kZW5zZV8xL2tlcm5lbDowIjp7ImR0eXBlIjoiRjMy"
      + "Iiwic2hhcGUiOlszLDFdLCJkYXRhX29mZnNldHMiOls0MCw1Ml19fSNZdj0sjKs/fgL8vhk9oTrMW4y+nMrovi31mD7U/WO/"
      + "jNx9v23j1z1x1x6/lMz6PuW5tj4=",
    expected: [0.9442288241823935, -0.35454940093765597, 0.7475157870288611])

  static let half = Sample(
    "AAEAAAAAAAB7ImZjMS5iaWFzIjp7ImR0eXBlIjoiRjE2Iiwic2hhcGUiOlszXSwiZGF0YV9vZmZzZXRzIjpbMCw2XX0sImZj"
      + "MS53ZWlnaHQiOnsiZHR5cGUiOiJGMTYiLCJzaGFwZSI6WzMsMl0sImRhdGFfb2Zmc2V0cyI6WzYsMThdfSwiZmMyLmJpYXMi"
      + "OnsiZHR5cGUiOiJGMTYiLCJzaGFwZSI6WzFdLCJkYXRhX29mZnNldHMiOlsxOCwyMF19LCJmYzIud2VpZ2h0Ijp7ImR0eXBl"
      + "IjoiRjE2Iiwic2hhcGUiOlsxLDNdLCJkYXRhX29mZnNldHMiOlsyMCwyNl19fSAgsytcPeC3ChXINGO0ILtGt++7vy73uNY3"
      + "tjU=",
    expected: [0.94427251049046, -0.3549082195032281, 0.747365544661177])

  static let bfloat = Sample(
    "EAEAAAAAAAB7Im5ldC4wLmJpYXMiOnsiZHR5cGUiOiJCRjE2Iiwic2hhcGUiOlszXSwiZGF0YV9vZmZzZXRzIjpbMCw2XX0s"
      + "Im5ldC4wLndlaWdodCI6eyJkdHlwZSI6IkJGMTYiLCJzaGFwZSI6WzMsMl0sImRhdGFfb2Zmc2V0cyI6WzYsMThdfSwibmV0"
      + "LjEuYmlhcyI6eyJkdHlwZSI6IkJGMTYiLCJzaGFwZSI6WzFdLCJkYXRhX29mZnNldHMiOlsxOCwyMF19LCJuZXQuMS53ZWln"
      + "aHQiOnsiZHR5cGUiOiJCRjE2Iiwic2hhcGUiOlsxLDNdLCJkYXRhX29mZnNldHMiOlsyMCwyNl19fSAgICAgIHY9rD/8vqE6"
      + "mT6MvmS/6b5+v9g9H7/7Prc+",
    expected: [0.945426473029367, -0.35277790588077734, 0.7485691031709035])

  /// `save({"b": half([1.5]), "a": float32([[2.5, -1]]), "c": float64([0.1]), 'z"\né': zeros((0, 2), float32)},
  /// metadata={'quote"\\\n\t\x01': 'é/'})`: every type's place, and what JSON escapes.
  static let mixed = Sample(
    "GAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJxdW90ZVwiXFxcblx0XHUwMDAxIjoiw6kvIn0sImMiOnsiZHR5cGUiOiJGNjQi"
      + "LCJzaGFwZSI6WzFdLCJkYXRhX29mZnNldHMiOlswLDhdfSwiYSI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMSwyXSwiZGF0"
      + "YV9vZmZzZXRzIjpbOCwxNl19LCJ6XCJcbsOpIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlswLDJdLCJkYXRhX29mZnNldHMi"
      + "OlsxNiwxNl19LCJiIjp7ImR0eXBlIjoiRjE2Iiwic2hhcGUiOlsxXSwiZGF0YV9vZmZzZXRzIjpbMTYsMThdfX0gICAgICAg"
      + "mpmZmZmZuT8AACBAAACAvwA+",
    expected: [])
}
