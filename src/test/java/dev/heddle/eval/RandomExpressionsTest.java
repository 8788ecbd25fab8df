package dev.heddle.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.oracle.TlcOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random expressions have the value in TLC that the engine finds. The engine's value is pasted back as TLA+, so that
 * printing is tested too.
 */
@ResourceLock(TlcOracle.LOCK)
final class RandomExpressionsTest {
  private static final int EXPRESSIONS = 700;
  private static final String HEADER =
      """
      EXTENDS Integers, Sequences, FiniteSets, TLC
      RECURSIVE Sum(_)
      Sum(S) == IF S = {} THEN 0 ELSE LET e == CHOOSE e \\in S : TRUE IN e + Sum(S \\ {e})
      """;

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void tlcFindsTheSameValues(long seed) throws IOException {
    RandomExpressions random = new RandomExpressions(seed);
    List<String> expressions = new ArrayList<>();
    for (int i = 0; i < EXPRESSIONS; i++) {
      expressions.add(random.next());
    }
    List<String> values = evaluate(expressions);
    StringBuilder comparisons = new StringBuilder(HEADER);
    for (int i = 0; i < EXPRESSIONS; i++) {
      comparisons.append("ASSUME ").append(expressions.get(i)).append(" = ").append(values.get(i)).append('\n');
    }
    Path module = module("Comparisons", comparisons.toString());
    TlcOracle.Answer tlc = TlcOracle.check(module, Files.createFile(temporary.resolve("Empty.cfg")));
    assertThat(tlc.exitCode()).as("seed %s: %s\n%s", seed, tlc.output(), comparisons).isZero();
  }

  private List<String> evaluate(List<String> expressions) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    expressions.forEach(expression -> text.append("ASSUME PrintT(").append(expression).append(")\n"));
    List<String> values = new ArrayList<>();
    EvaluatedSystem system =
        EvaluatedSystem.of(
            new SpecLoader().load(module("Values", text.toString()), LoadOptions.DEFAULT).spec(),
            RunContext.printingTo(values::add));
    assertThat(system.failedAssumptions()).isEmpty();
    return values;
  }

  private Path module(String name, String body) throws IOException {
    return Files.writeString(temporary.resolve(name + ".tla"), "---- MODULE " + name + " ----\n" + body + "====\n");
  }
}
