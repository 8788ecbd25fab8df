package dev.heddle.codegen;

import dev.heddle.ir.Expr;

/** Generates arithmetic on numbers: exact, or an escape. */
final class ArithmeticCode {
  private final ExpressionCode expressions;

  ArithmeticCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  /** Pushes the result of an arithmetic operator. */
  void push(Expr.BuiltInApplication application, Scope scope, Encoding want, MethodCode m) {
    for (Expr argument : application.arguments()) {
      expressions.push(argument, scope, Encoding.NUMBER, m);
    }
    String check =
        switch (application.operator()) {
          case PLUS -> "add";
          case MINUS -> "subtract";
          case NEGATE -> "negate";
          case TIMES -> "multiply";
          case DIVIDE -> "divide";
          case MODULO -> "modulo";
          case POWER -> "power";
          default -> throw new IllegalArgumentException("not arithmetic: " + application.operator());
        };
    m.check(check, application.arguments().size());
    expressions.conversion().convert(Encoding.NUMBER, want, m);
  }
}
