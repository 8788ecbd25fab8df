package dev.heddle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.codegen.CompiledSystem;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.differential.RandomExpressions.Name;
import dev.heddle.eval.EvaluatedSystem;
import dev.heddle.eval.RunContext;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.ir.Spec;
import dev.heddle.oracle.TlcEvaluator;
import dev.heddle.oracle.TlcOracle;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.TlaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random expressions, whose variables have fixed values, have the same value in the evaluator, in compiled code and in
 * TLC, or none in all of them. The value is pasted back as TLA+ for TLC to compare with, so that printing is tested
 * too. The seed is in the name of the test; {@code -Dheddle.random.seed} and {@code -Dheddle.random.count} choose
 * others.
 */
@ResourceLock(TlcOracle.LOCK)
final class RandomExpressionsTest {
  private static final int EXPRESSIONS = 500;
  private static final int DEPTH = 3;
  private static final long FIRST_SEED = Long.getLong("heddle.random.seed", 1);
  private static final long COUNT = Long.getLong("heddle.random.count", 40);
  private static final long LONG_COUNT = 20 * COUNT;
  private static final String NO_VALUE = "no value: ";

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

  private static TlcEvaluator tlc;
  @TempDir Path temporary;

  @BeforeAll
  static void open() throws IOException {
    tlc = new TlcEvaluator();
  }

  @AfterAll
  static void close() throws IOException {
    tlc.close();
  }

  /** A variable, its value, and the type of that. */
  private record Variable(String name, String value, Type type) {}

  static LongStream seeds() {
    return LongStream.range(FIRST_SEED, FIRST_SEED + COUNT);
  }

  static LongStream manySeeds() {
    return LongStream.range(FIRST_SEED + COUNT, FIRST_SEED + COUNT + LONG_COUNT);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void enginesAndTlcFindTheSameValues(long seed) throws IOException {
    compare(seed);
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("manySeeds")
  void enginesAndTlcFindTheSameValuesOfMany(long seed) throws IOException {
    compare(seed);
  }

  private void compare(long seed) throws IOException {
    List<Name> names = VARIABLES.stream().map(v -> new Name(v.name(), v.type())).toList();
    RandomExpressions random = new RandomExpressions(new Random(seed), names);
    List<String> expressions = IntStream.range(0, EXPRESSIONS).mapToObj(_ -> random.next(DEPTH)).toList();
    Spec spec = load(expressions);
    List<String> evaluated = values(EvaluatedSystem.of(spec, RunContext.silent()));
    List<String> compiled = values(CompiledSystem.of(spec, RunContext.silent()));
    List<String> different = new ArrayList<>();
    List<String> answers = answers(expressions, evaluated);
    for (int i = 0; i < EXPRESSIONS; i++) {
      String value = evaluated.get(i);
      if (!compiled.get(i).equals(value)) {
        different.add(expressions.get(i) + "\n  evaluated " + value + "\n  compiled " + compiled.get(i));
      }
      if (!agrees(value, answers.get(i))) {
        different.add(expressions.get(i) + "\n  evaluated " + value + "\n  in TLC " + answers.get(i));
      }
    }
    assertThat(different).as("seed %d", seed).isEmpty();
  }

  private static boolean agrees(String value, String tlc) {
    if (tlc.contains("Overflow when computing")) {
      return true;
    }
    return value.startsWith(NO_VALUE) ? tlc.startsWith(TlcEvaluator.NO_VALUE) : tlc.equals("TRUE");
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
    Path module = Files.writeString(temporary.resolve("Values.tla"), text.append(next).append("====\n"));
    Files.writeString(temporary.resolve("Values.cfg"), "INIT Init\nNEXT Next\n" + CONSTANTS);
    return new SpecLoader().load(module, LoadOptions.DEFAULT).spec();
  }

  private static List<String> values(TransitionSystem system) {
    assertThat(system.actions()).hasSize(EXPRESSIONS);
    Stepper stepper = system.stepper();
    List<int[]> initial = new ArrayList<>();
    stepper.initialStates(state -> initial.add(state.clone()));
    int out = system.layout().variables().indexOf("out");
    List<String> values = new ArrayList<>();
    for (int action = 0; action < EXPRESSIONS; action++) {
      try {
        stepper.successors(
            initial.getFirst(),
            action,
            (_, successor) -> values.add(TlaPrinter.print(system.layout().value(out, successor))));
      } catch (EvaluationException e) {
        values.add(NO_VALUE + e.getMessage());
      }
      assertThat(values).hasSize(action + 1);
    }
    return values;
  }

  /** Returns what TLC says to the question whether it finds the given values, or finds for those that have none. */
  private List<String> answers(List<String> expressions, List<String> values) throws IOException {
    StringBuilder text = new StringBuilder("---- MODULE Comparisons ----\n").append(HEADER);
    VARIABLES.forEach(v -> text.append(v.name()).append(" == ").append(v.value()).append('\n'));
    for (int i = 0; i < expressions.size(); i++) {
      // TLC leaves some values unevaluated until they are compared.
      String wanted = values.get(i).startsWith(NO_VALUE) ? "v" : values.get(i);
      text.append("E").append(i).append(" == LET v == ").append(expressions.get(i)).append(" IN v = ").append(wanted)
          .append('\n');
    }
    Path module = Files.writeString(temporary.resolve("Comparisons.tla"), text.append("====\n"));
    Path configuration = Files.writeString(temporary.resolve("Comparisons.cfg"), CONSTANTS);
    List<String> names = IntStream.range(0, expressions.size()).mapToObj(i -> "E" + i).toList();
    return tlc.evaluate(module, configuration, names);
  }
}
