package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.checker.Limits;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.LassoExplanation.Demand;
import dev.heddle.trace.LassoExplanation.Lasting;
import dev.heddle.transition.Explanation;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a lasso is said to do against the property that it violates. */
final class BrokenDemandsTest {
  // The first clock goes round 0, 1, 2; the second goes from 0 to 1 and stops.
  private static final String CLOCKS =
      """
      ---- MODULE Clocks ----
      EXTENDS Integers
      VARIABLE at
      Init == at = <<0, 0>>
      Tick == at' = [at EXCEPT ![1] = (@ + 1) % 3]
      Start == at[2] = 0 /\\ at' = [at EXCEPT ![2] = 1]
      Stop == at[2] = 1 /\\ at' = [at EXCEPT ![2] = 2]
      Spec == Init /\\ [][Tick \\/ Start]_at /\\ WF_at(Tick) /\\ WF_at(Start)
      Passes == \\A c \\in 1..2 : at[c] = 1 ~> at[c] = 2
      Reaches == \\A c \\in 1..2 : <>(at[c] = 2)
      Stays == <>[](at[1] = 1)
      Stops == WF_at(Stop)
      ====
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void ofLeadsToTheCauseIsToldAndThatTheEffectNeverComes(Engine engine) throws IOException {
    List<Demand> demands = demands(engine, "Passes");
    Demand.OfState cause = (Demand.OfState) demands.getFirst();
    Demand.OfState effect = (Demand.OfState) demands.getLast();
    assertThat(demands).hasSize(2);
    assertThat(cause.lasting()).isEqualTo(Lasting.THERE);
    assertThat(effect.lasting()).isEqualTo(Lasting.NEVER);
    assertThat(effect.state()).isEqualTo(cause.state());
    assertThat(terms(cause.why())).containsExactly(IntegerValue.of(1));
    assertThat(cause.atom().line()).isEqualTo(9);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void ofEventuallyItIsToldThatItNeverComes(Engine engine) throws IOException {
    assertThat(demands(engine, "Reaches"))
        .singleElement()
        .isInstanceOfSatisfying(
            Demand.OfState.class,
            demand -> {
              assertThat(demand.lasting()).isEqualTo(Lasting.NEVER);
              assertThat(demand.state()).isZero();
            });
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void ofWhatIsToStayAStateOfTheCycleWithoutItIsTold(Engine engine) throws IOException {
    Counterexample lasso = lasso(engine, "Stays");
    assertThat(lasso.lasso().orElseThrow().broken())
        .singleElement()
        .isInstanceOfSatisfying(
            Demand.OfState.class,
            demand -> {
              assertThat(demand.lasting()).isEqualTo(Lasting.THERE);
              assertThat(demand.state()).isGreaterThanOrEqualTo(lasso.trace().loop().orElseThrow());
              assertThat(terms(demand.why())).doesNotContain(IntegerValue.of(1));
            });
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void ofFairnessItIsToldThatTheActionStaysEnabledAndIsNeverTaken(Engine engine) throws IOException {
    List<Demand> demands = demands(engine, "Stops");
    assertThat(demands).hasSize(2);
    assertThat(demands.getFirst())
        .isInstanceOfSatisfying(
            Demand.OfState.class, demand -> assertThat(demand.lasting()).isEqualTo(Lasting.ALWAYS));
    assertThat(demands.getLast()).isInstanceOf(Demand.OfSteps.class);
  }

  private List<Demand> demands(Engine engine, String property) throws IOException {
    return lasso(engine, property).lasso().orElseThrow().broken();
  }

  private Counterexample lasso(Engine engine, String property) throws IOException {
    Path module = Files.writeString(directory.resolve("Clocks.tla"), CLOCKS);
    LoadOptions options = LoadOptions.builder().specification("Spec").properties(List.of(property)).build();
    CheckRequest request = new CheckRequest(new ModelRequest(module, options), engine, 1, Limits.NONE);
    return new Heddle().check(request).counterexample().orElseThrow();
  }

  private static List<Value> terms(Explanation why) {
    return why.reasons().stream().flatMap(reason -> reason.terms().values().stream()).toList();
  }
}
