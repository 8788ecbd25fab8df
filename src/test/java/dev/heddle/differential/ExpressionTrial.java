package dev.heddle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.codegen.CompiledSystem;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.differential.RandomExpressions.Name;
import dev.heddle.eval.EvaluatedSystem;
import dev.heddle.eval.RunContext;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.ir.Spec;
import dev.heddle.oracle.TlcEvaluator;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.TlaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Expressions over variables with fixed values, evaluated by the evaluator, by compiled code and by TLC. The value that
 * the evaluator finds is pasted back as TLA+ for TLC to compare with, so that printing is tested too.
 */
final class ExpressionTrial {
  private static final List<Variable> VARIABLES =
      List.of(
          new Variable("x", "3", Type.INTEGER),
          new Variable("y", "-2", Type.INTEGER),
          new Variable("b", "TRUE", Type.BOOLEAN),
          new Variable("t", "\"ab\"", Type.STRING),
          new Variable("m", "m2", Type.MODEL_VALUE),
          new Variable("s", "{1, 2, 5}", new Type.SetOf(Type.INTEGER)),
          new Variable("u", "{m1, m3}", new Type.SetOf(Type.MODEL_VALUE)),
          new Variable("q", "<<3, 1, 4>>", new Type.SequenceOf(Type.INTEGER)),
          new Variable("f", "[i \\in 0 .. 2 |-> 2 * i]", new Type.FunctionOf(Type.INTEGER, Type.INTEGER)),
          new Variable("g", "(m1 :> {1} @@ m2 :> {})",
              new Type.FunctionOf(Type.MODEL_VALUE, new Type.SetOf(Type.INTEGER))),
          new Variable("r", "[a |-> 1, b |-> {2}]", new Type.RecordOf(Type.INTEGER, new Type.SetOf(Type.INTEGER))),
          new Variable("p", "<<1, \"a\">>", new Type.PairOf(Type.INTEGER, Type.STRING)),
          new Variable("z", "{<<1, TRUE>>, <<2, FALSE>>}", new Type.SetOf(new Type.PairOf(Type.INTEGER, Type.BOOLEAN))),
          new Variable("w", "{{1}, {1, 2}, {}}", new Type.SetOf(new Type.SetOf(Type.INTEGER))));

  private static final String HEADER =
      "EXTENDS Integers, Sequences, FiniteSets, Bags, TLC\nCONSTANTS m1, m2, m3\n" + RandomExpressions.PRELUDE;
  private static final String CONSTANTS = "CONSTANTS m1 = m1 m2 = m2 m3 = m3\n";

  private final Path directory;
  private final TlcEvaluator tlc;

  /** Makes a trial that writes its modules into {@code directory}. */
  ExpressionTrial(Path directory, TlcEvaluator tlc) {
    this.directory = directory;
    this.tlc = tlc;
  }

  /** A variable, its value, and the type of that. */
  private record Variable(String name, String value, Type type) {}

  /** A value as text, or why there is none. */
  record Found(String value, Optional<Diagnostic> error) {
    /** {@return whether there is no value} */
    boolean hasError() {
      return error.isPresent();
    }

    private static Found of(String value) {
      return new Found(value, Optional.empty());
    }

    private static Found none(EvaluationException error) {
      return new Found(TlcEvaluator.NO_VALUE + error.getMessage(), Optional.of(error.diagnostic()));
    }
  }

  /**
   * What an expression comes to.
   *
   * @param inTlc TRUE where TLC finds the value that the evaluator found; otherwise what TLC says
   */
  record Answer(String expression, Found evaluated, Found compiled, String inTlc) {
    /** {@return whether TLC finds no value} */
    boolean hasErrorInTlc() {
      return inTlc.startsWith(TlcEvaluator.NO_VALUE);
    }

    @Override
    public String toString() {
      return expression
          + "\n  evaluated " + evaluated.value() + "\n  compiled " + compiled.value() + "\n  in TLC " + inTlc;
    }
  }

  /** {@return the variables that an expression may use} */
  static List<Name> names() {
    return VARIABLES.stream().map(v -> new Name(v.name(), v.type())).toList();
  }

  /** Evaluates expressions three times. */
  List<Answer> of(List<String> expressions) throws IOException {
    Spec spec = load(expressions);
    List<Found> evaluated = values(EvaluatedSystem.of(spec, RunContext.silent()), expressions.size());
    List<Found> compiled = values(CompiledSystem.of(spec, RunContext.silent()), expressions.size());
    List<String> inTlc = answers(expressions, evaluated);
    return IntStream.range(0, expressions.size())
        .mapToObj(i -> new Answer(expressions.get(i), evaluated.get(i), compiled.get(i), inTlc.get(i)))
        .toList();
  }

  private Spec load(List<String> expressions) throws IOException {
    StringBuilder text = new StringBuilder("---- MODULE Values ----\n").append(HEADER);
    String variables = VARIABLES.stream().map(Variable::name).collect(Collectors.joining(", "));
    text.append("VARIABLES ").append(variables).append(", out\n");
    String init = VARIABLES.stream().map(v -> v.name() + " = " + v.value()).collect(Collectors.joining(" /\\ "));
    text.append("Init == ").append(init).append(" /\\ out = 0\n");
    StringBuilder next = new StringBuilder("Next ==\n");
    for (int i = 0; i < expressions.size(); i++) {
      text.append("E").append(i).append(" == ").append(expressions.get(i)).append('\n');
      next.append("  \\/ out' = E").append(i).append(" /\\ UNCHANGED <<").append(variables).append(">>\n");
    }
    Path module = Files.writeString(directory.resolve("Values.tla"), text.append(next).append("====\n"));
    Files.writeString(directory.resolve("Values.cfg"), "INIT Init\nNEXT Next\n" + CONSTANTS);
    return new SpecLoader().load(module, LoadOptions.DEFAULT).spec();
  }

  private static List<Found> values(TransitionSystem system, int count) {
    assertThat(system.actions()).hasSize(count);
    Stepper stepper = system.stepper();
    List<int[]> initial = new ArrayList<>();
    stepper.initialStates(state -> initial.add(state.clone()));
    int out = system.layout().variables().indexOf("out");
    List<Found> values = new ArrayList<>();
    for (int action = 0; action < count; action++) {
      try {
        stepper.successors(
            initial.getFirst(),
            action,
            (_, successor) -> values.add(Found.of(TlaPrinter.print(system.layout().value(out, successor)))));
      } catch (EvaluationException e) {
        values.add(Found.none(e));
      }
      assertThat(values).hasSize(action + 1);
    }
    return values;
  }

  /** Returns what TLC says to the question whether it finds the given values, or finds for those that have none. */
  private List<String> answers(List<String> expressions, List<Found> values) throws IOException {
    StringBuilder text = new StringBuilder("---- MODULE Comparisons ----\n").append(HEADER);
    VARIABLES.forEach(v -> text.append(v.name()).append(" == ").append(v.value()).append('\n'));
    for (int i = 0; i < expressions.size(); i++) {
      // TLC leaves some values unevaluated until they are compared.
      String wanted = values.get(i).hasError() ? "v" : values.get(i).value();
      text.append("E").append(i).append(" == LET v == ").append(expressions.get(i)).append(" IN v = ").append(wanted)
          .append('\n');
    }
    Path module = Files.writeString(directory.resolve("Comparisons.tla"), text.append("====\n"));
    Path configuration = Files.writeString(directory.resolve("Comparisons.cfg"), CONSTANTS);
    List<String> names = IntStream.range(0, expressions.size()).mapToObj(i -> "E" + i).toList();
    return tlc.evaluate(module, configuration, names);
  }
}
