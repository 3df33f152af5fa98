/// One piece of a parsed expression.
///
/// The terms of an expression lie in one list, operands right before what is made of them, and refer to each other by
/// index: a sum of ten thousand terms is then a long list, and not a deep tree that exhausts the stack.
enum ExpressionTerm: Sendable {
  case number(Double, text: String)
  case constant(name: String, value: Double)
  case variable(String)
  case negation(Int)
  case binary(ExpressionOperator, Int, Int)
  /// A function of one argument; parameters are already part of it.
  case call(UnaryFunction, name: String, Int, parameters: [Double])
  /// min or max of two arguments or more.
  case extremum(Extremum, [Int])
}
