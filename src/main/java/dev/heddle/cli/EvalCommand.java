package dev.heddle.cli;

import dev.heddle.Heddle;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the value of an expression. */
final class EvalCommand implements Callable<Integer> {
  private String expression;

  private final ExpressionOptions options = new ExpressionOptions();

  private final Heddle heddle;
  private final Console console;

  EvalCommand(Heddle heddle, Console console) {
    this.heddle = heddle;
    this.console = console;
  }

  /** {@return what the command line may say} */
  CommandSpec spec() {
    Declaration to = Declaration.of("eval", this);
    to.usage()
        .sortOptions(false)
        .description("Prints the value of a constant expression in TLA+ syntax. The standard modules are known.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  heddle eval 'SUBSET {1, 2}'",
            "  heddle eval '[x \\in 1..3 |-> x * x]'",
            "  heddle eval 'Cardinality(Procs)' --module Lock.tla -c 'Procs={p1, p2}'");
    to.parameter(String.class, value -> expression = value, 0)
        .paramLabel("EXPR")
        .description("The expression.");
    options.declare(to);
    return to.spec();
  }

  @Override
  public Integer call() {
    if (expression.isBlank()) {
      throw new ConfigurationException(
          DiagnosticCode.USAGE, Span.NONE, "got nothing to evaluate, wanted an expression, such as '1 + 1'");
    }
    try (ExpressionSession session = new ExpressionSession(heddle, console.err()::println)) {
      options.module().ifPresent(session::load);
      session.enter(expression).ifPresent(value -> console.out().println(value));
    }
    return ExitCode.SUCCESS.code();
  }
}
