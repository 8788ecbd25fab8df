package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.checker.Limits;
import dev.heddle.checker.Outcome;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invariants that a step makes false which changes one variable, in every way in which a formula depends on a variable.
 * A search that judges a state by what its step changed must not take them for some that the step leaves alone.
 */
final class InvariantsAfterStepsTest {
  private static final String MODULE =
      """
      ---- MODULE Dependent ----
      EXTENDS Integers, Sequences, FiniteSets, FiniteSetsExt, TLC
      VARIABLES x, y
      Init == x = 0 /\\ y = [i \\in 1..2 |-> 0]
      Step == x' = x + 1 /\\ x < 3 /\\ UNCHANGED y
      Other == y' = [y EXCEPT ![1] = 1 - @] /\\ UNCHANGED x
      Next == Step \\/ Other

      Is(n) == x = n
      Apply(F(_), a) == F(a)
      Fixed(F(_)) == F(3)
      Three == x = 3
      RECURSIVE Down(_)
      Down(n) == IF n = 0 THEN x # 3 ELSE Down(n - 1)
      Primed(v) == v' = 3
      Below == INSTANCE Watched WITH watched <- x
      Of(w) == INSTANCE Watched WITH watched <- w

      Direct == x # 3
      Defined == ~Three
      Argument == ~Is(3)
      InLet == LET z == x + 1 IN z # 4
      InLetOperator == LET Z(n) == x + n IN Z(1) # 4
      ByLambda == Apply(LAMBDA n : n # x, 3)
      ByName == ~Fixed(Is)
      Recursive == Down(2)
      InFunction == LET f[n \\in 0..2] == IF n = 0 THEN x ELSE f[n - 1] IN f[2] # 3
      ByExcept == [y EXCEPT ![2] = x][2] # 3
      ByIndex == LET s == <<1, 1, 1, 0>> IN s[x + 1] = 1
      ByChoice == (CHOOSE n \\in 0..3 : n = x) # 3
      InSet == 3 \\notin {x, 5}
      InBound == \\A n \\in 0..x : n # 3
      InFilter == {n \\in 0..4 : n = x /\\ n = 3} = {}
      InCase == CASE x = 3 -> FALSE [] OTHER -> TRUE
      ByEnabled == ENABLED Step
      ByUnchanged == ENABLED (UNCHANGED x /\\ x' # 3)
      ByPrimed == ~ENABLED (UNCHANGED x /\\ Primed(x))
      ByNative == FoldSet(LAMBDA a, b : a + b + x, 0, {1}) # 4
      ByNativeName == SumSet({x, 1}) # 4
      ByInstance == Below!IsNotThree
      ByParameter == Of(x)!IsNotThree
      Printing == IF x = 3 THEN Print("three", FALSE) ELSE TRUE
      ByLevel == TLCGet("level") < 3
      ====
      ---- MODULE Watched ----
      EXTENDS Integers
      VARIABLE watched
      IsNotThree == watched # 3
      ====
      """;

  /** More than a word has bits. */
  private static final int MANY = 80;

  @TempDir Path temporary;

  static Stream<Arguments> invariants() {
    return MODULE.lines()
        .dropWhile(line -> !line.startsWith("Direct"))
        .takeWhile(line -> line.contains(" == "))
        .map(line -> line.substring(0, line.indexOf(" ==")))
        .flatMap(name -> Stream.of(Engine.values()).map(engine -> Arguments.of(name, engine)));
  }

  private CheckResult check(List<String> invariants, Engine engine, int workers) throws IOException {
    Path file = Files.writeString(temporary.resolve("Dependent.tla"), MODULE);
    LoadOptions options =
        LoadOptions.builder()
            .config(new ConfigurationSource.None())
            .init("Init")
            .next("Next")
            .invariants(invariants)
            .build();
    return new Heddle().check(new CheckRequest(new ModelRequest(file, options), engine, workers, Limits.NONE));
  }

  @ParameterizedTest
  @MethodSource("invariants")
  void aStepThatChangesOneVariableMakesTheInvariantFalse(String invariant, Engine engine) throws IOException {
    for (int workers : new int[] {1, 2}) {
      CheckResult result = check(List.of(invariant), engine, workers);
      assertThat(result.verdict()).as("%d workers", workers).isEqualTo(Verdict.VIOLATED);
      Trace trace = ((Outcome.Violated) result.outcome()).counterexample().trace();
      assertThat(trace.states()).hasSize(4);
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void eachOfManyInvariantsIsJudged(Engine engine) throws IOException {
    Stream<String> sound = IntStream.range(0, MANY).mapToObj(i -> i % 2 == 0 ? "x < 4 + " + i : "y[1] < 2 + " + i);
    CheckResult result = check(Stream.concat(sound, Stream.of("Direct")).toList(), engine, 1);
    assertThat(result.property()).contains("Direct");
  }
}
