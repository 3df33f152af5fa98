import Networks
import Testing

@Suite("Markup of expressions")
struct ExpressionMarkupTests {
  static let cases: [(String, String)] = [
    ("2*sigmoid(2*x)", "2 \\cdot \\mathrm{sigmoid}(2 \\cdot x)"), ("x^2 - y^2", "x^2 - y^2"),
    ("tanh(x)+1", "\\mathrm{tanh}(x) + 1"), ("x**10", "x^{10}"), ("x^-y", "x^{-y}"), ("-x^2", "-x^2"),
    ("(-x)^2", "(-x)^2"), ("-(x+1)", "-(x + 1)"), ("-x*y", "-x \\cdot y"), ("2*-3", "2 \\cdot (-3)"),
    ("((x)+((1)))", "x + 1"), ("x-(y-1)", "x - (y - 1)"), ("(x-y)-1", "x - y - 1"), ("x+-y", "x + (-y)"),
    ("a/(b*c)", "a / (b \\cdot c)"), ("a/b*c", "a / b \\cdot c"), ("(x^2)^3", "(x^2)^3"),
    ("x^2^3", "x^{2^3}"),
    ("(x+1)*y", "(x + 1) \\cdot y"), ("2*pi*e", "2 \\cdot \\pi \\cdot e"),
    ("w1*a_12+b12", "w_1 \\cdot a_{12} + b_{12}"),
    ("alpha*theta_1", "\\alpha \\cdot \\theta_1"), ("rate", "\\mathrm{rate}"), ("abs(x+1)", "|x + 1|"),
    ("max(x, 0)", "\\mathrm{max}(x, 0)"), ("1e-3*x", "1 \\cdot 10^{-3} \\cdot x"),
    ("x^1e2", "x^{1 \\cdot 10^{2}}"),
  ]

  @Test("keeps the brackets that count and no others", arguments: cases)
  func markup(_ text: String, _ markup: String) throws {
    #expect(try Expression(parsing: text).markup == markup)
  }
}
