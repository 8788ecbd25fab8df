package dev.heddle.checker.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.CheckRequest;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.ModelRequest;
import dev.heddle.Verdict;
import dev.heddle.checker.Limits;
import dev.heddle.oracle.TlcOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both engines and TLC come to the same on random graphs, fairness and formulas, written as modules, some of them with
 * constraints. TLC checks all formulas of a module that hold in one run, and some of the others in one run each.
 */
@ResourceLock(TlcOracle.LOCK)
final class RandomFormulasInTlcTest {
  private static final int FORMULAS = 14;
  private static final int VIOLATED_IN_TLC = 4;
  private static final int PREDICATES = 3;
  private static final int ACTIONS = 2;

  @TempDir Path directory;
  private String constraint = "";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void tlcComesToTheSame(long seed) throws IOException {
    compare(seed);
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void tlcComesToTheSameOnMore(long seed) throws IOException {
    compare(seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7})
  void tlcComesToTheSameWithinConstraints(long seed) throws IOException {
    constraint = seed % 2 == 0 ? "CONSTRAINT Within\n" : "ACTION_CONSTRAINT Small\n";
    compare(seed);
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50})
  void tlcComesToTheSameWithinConstraintsOnMore(long seed) throws IOException {
    tlcComesToTheSameWithinConstraints(seed);
  }

  private void compare(long seed) throws IOException {
    String text = module(new Random(seed));
    Path module = Files.writeString(directory.resolve("Sample.tla"), text);
    List<String> holding = new ArrayList<>();
    List<String> violated = new ArrayList<>();
    for (int i = 0; i < FORMULAS; i++) {
      String property = "P" + i;
      Verdict verdict = check(module, property, Engine.COMPILED);
      assertThat(verdict).as("seed %d, %s of%n%s", seed, property, text).isIn(Verdict.HOLDS, Verdict.VIOLATED);
      assertThat(check(module, property, Engine.EVALUATOR)).as("seed %d, %s", seed, property).isEqualTo(verdict);
      (verdict == Verdict.HOLDS ? holding : violated).add(property);
    }
    if (tlc(module, holding) != 0) {
      // TLC itself fails on some formulas; then it has not said anything about the others.
      for (String property : holding) {
        assertThat(tlc(module, List.of(property))).as("seed %d: %s of%n%s", seed, property, text).isNotIn(12, 13);
      }
    }
    for (String property : violated.subList(0, Math.min(VIOLATED_IN_TLC, violated.size()))) {
      assertThat(tlc(module, List.of(property)))
          .as("seed %d: TLC does not refute %s of%n%s", seed, property, text)
          .isIn(12, 13);
    }
  }

  private Verdict check(Path module, String property, Engine engine) throws IOException {
    configure(List.of(property));
    return new Heddle().check(new CheckRequest(ModelRequest.of(module), engine, 1, Limits.NONE)).verdict();
  }

  private int tlc(Path module, List<String> properties) throws IOException {
    return TlcOracle.check(module, configure(properties)).exitCode();
  }

  private Path configure(List<String> properties) throws IOException {
    String configuration =
        "SPECIFICATION Spec\nCHECK_DEADLOCK FALSE\n"
            + constraint
            + properties.stream().map(property -> "PROPERTY " + property + "\n").collect(Collectors.joining());
    return Files.writeString(directory.resolve("Sample.cfg"), configuration);
  }

  private static String module(Random random) {
    int size = 3 + random.nextInt(4);
    StringBuilder text = new StringBuilder("---- MODULE Sample ----\nEXTENDS Integers\nVARIABLE s\n");
    for (int i = 0; i < PREDICATES; i++) {
      text.append("A").append(i).append(" == s \\in ").append(states(random, size)).append('\n');
    }
    for (int i = 0; i < ACTIONS; i++) {
      text.append("B").append(i).append(" == ").append(action(random, size)).append('\n');
    }
    text.append("Within == s \\in {0} \\cup ").append(states(random, size)).append('\n');
    text.append("Small == s' < s + ").append(1 + random.nextInt(2)).append('\n');
    text.append("Next == B0 \\/ B1 \\/ ").append(action(random, size)).append('\n');
    text.append("Spec == s = 0 /\\ [][Next]_s");
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(" /\\ ").append(fairness(random));
    }
    text.append(random.nextInt(3) == 0 ? " /\\ " + assumption(random) : "");
    text.append('\n');
    for (int i = 0; i < FORMULAS; i++) {
      text.append("P").append(i).append(" == ").append(formula(random, 4)).append('\n');
    }
    return text.append("====\n").toString();
  }

  private static String assumption(Random random) {
    String first = predicate(random);
    String second = predicate(random);
    return switch (random.nextInt(4)) {
      case 0 -> "[]<>" + first;
      case 1 -> "<>[]" + first;
      case 2 -> "[]" + first;
      default -> "(" + first + " ~> " + second + ")";
    };
  }

  private static String states(Random random, int size) {
    return IntStream.range(0, size)
        .filter(_ -> random.nextInt(5) < 2)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String action(Random random, int size) {
    String steps =
        IntStream.rangeClosed(0, size)
            .mapToObj(_ -> "<<" + random.nextInt(size) + ", " + random.nextInt(size) + ">>")
            .collect(Collectors.joining(", ", "{", "}"));
    return "\\E e \\in " + steps + " : s = e[1] /\\ s' = e[2]";
  }

  private static String fairness(Random random) {
    String action = random.nextInt(3) == 0 ? "A" + random.nextInt(PREDICATES) + " /\\ " : "";
    String strength = random.nextBoolean() ? "WF" : "SF";
    return strength + "_s(" + action + "B" + random.nextInt(ACTIONS) + ")";
  }

  /** Returns a formula with actions only where TLC takes them: not under another temporal operator. */
  private static String formula(Random random, int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(8)) {
      case 0 -> withoutActions(random, depth);
      case 1 -> "~(" + formula(random, depth - 1) + ")";
      case 2 -> "((" + formula(random, depth - 1) + ") /\\ (" + formula(random, depth - 1) + "))";
      case 3 -> "((" + formula(random, depth - 1) + ") \\/ (" + formula(random, depth - 1) + "))";
      case 4 -> "((" + formula(random, depth - 1) + ") => (" + formula(random, depth - 1) + "))";
      case 5 -> "[]<><<B" + random.nextInt(ACTIONS) + ">>_s";
      case 6 -> "<>[][B" + random.nextInt(ACTIONS) + "]_s";
      default -> fairness(random);
    };
  }

  private static String withoutActions(Random random, int depth) {
    int inner = depth - 1;
    return switch (depth == 0 ? 0 : random.nextInt(8)) {
      case 0 -> predicate(random);
      case 1 -> "~(" + withoutActions(random, inner) + ")";
      case 2 -> "((" + withoutActions(random, inner) + ") /\\ (" + withoutActions(random, inner) + "))";
      case 3 -> "((" + withoutActions(random, inner) + ") \\/ (" + withoutActions(random, inner) + "))";
      case 4 -> "[](" + withoutActions(random, inner) + ")";
      case 5 -> "<>(" + withoutActions(random, inner) + ")";
      case 6 -> "((" + withoutActions(random, inner) + ") ~> (" + withoutActions(random, inner) + "))";
      default -> {
        String element = "i" + depth;
        String body = "<>(s = " + element + ") \\/ " + withoutActions(random, inner);
        yield "(\\A " + element + " \\in 0..1 : " + body + ")";
      }
    };
  }

  private static String predicate(Random random) {
    return random.nextInt(5) == 0
        ? "(ENABLED <<B" + random.nextInt(ACTIONS) + ">>_s)"
        : "A" + random.nextInt(PREDICATES);
  }
}
