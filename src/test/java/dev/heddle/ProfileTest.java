package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.heddle.checker.Limits;
import dev.heddle.checker.Profile;
import dev.heddle.checker.Profiling;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.transition.Execution;
import dev.heddle.transition.Property;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a check says of the evaluations that it made. */
final class ProfileTest {
  private static final Path RESOURCES = Path.of("src/test/resources/codegen");
  private static final Limits FEW =
      new Limits(OptionalLong.of(2000), OptionalInt.empty(), Optional.empty(), OptionalLong.empty());
  private final Heddle heddle = new Heddle();

  static Stream<Arguments> checks() {
    return Stream.of("Mixture", "Overflow", "Procedures", "Ring", "Tpc")
        .flatMap(model -> Stream.of(Engine.values()).map(engine -> Arguments.of(model, engine)));
  }

  private CheckResult check(String model, Engine engine, int workers) {
    ModelRequest request = new ModelRequest(RESOURCES.resolve(model + ".tla"), LoadOptions.DEFAULT);
    return heddle.check(new CheckRequest(request, engine, workers, FEW).withProfiling(Profiling.ON));
  }

  /** What is the same in every run: all but the times and how the engine evaluates. */
  private static ImmutableList<Object> counts(CheckResult result, Predicate<Profile.PredicateProfile> among) {
    Profile profile = result.profile().orElseThrow();
    ImmutableList.Builder<Object> counts = ImmutableList.builder();
    counts.add(profile.init().generated(), profile.init().newStates());
    profile.actions().forEach(action -> counts.add(
        action.action().name(), action.evaluated(), action.enabled(), action.successors(), action.newStates()));
    profile.predicates().stream()
        .filter(among)
        .forEach(predicate -> counts.add(predicate.subject(), predicate.evaluated()));
    return counts.build();
  }

  /** The counts of invariants are left out: the compiled engine evaluates one only where a step may make it false. */
  private static ImmutableList<Object> countsButOfInvariants(CheckResult result) {
    return counts(result, predicate -> !isOfInvariant(predicate));
  }

  private static boolean isOfInvariant(Profile.PredicateProfile predicate) {
    return predicate.subject() instanceof Profile.Subject.OfProperty(Property.Invariant _);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theCountsAreThoseOfTheEvaluatorWithOneWorker(String model, Engine engine) {
    ImmutableList<Object> expected = countsButOfInvariants(check(model, Engine.EVALUATOR, 1));
    for (int workers : new int[] {1, 4}) {
      assertThat(countsButOfInvariants(check(model, engine, workers))).as("%d workers", workers).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theCountsAreTheSameForAnyNumberOfWorkers(String model, Engine engine) {
    assertThat(counts(check(model, engine, 4), _ -> true)).isEqualTo(counts(check(model, engine, 1), _ -> true));
  }

  @Test
  void anInvariantIsEvaluatedWhereAStepChangesWhatItDependsOn() {
    Profile compiled = check("Ring", Engine.COMPILED, 1).profile().orElseThrow();
    Profile evaluated = check("Ring", Engine.EVALUATOR, 1).profile().orElseThrow();
    assertThat(evaluations(compiled)).isBetween(1L, evaluations(evaluated) - 1);
  }

  private static long evaluations(Profile profile) {
    return profile.predicates().stream()
        .filter(ProfileTest::isOfInvariant)
        .mapToLong(Profile.PredicateProfile::evaluated)
        .sum();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theCountsAddUpToThoseOfTheCheck(String model, Engine engine) {
    CheckResult result = check(model, engine, 2);
    Profile profile = result.profile().orElseThrow();
    long expanded = profile.actions().getFirst().evaluated();
    boolean isComplete = result.verdict() != Verdict.LIMIT;
    assertThat(expanded == result.counts().distinct()).isEqualTo(isComplete);
    long successors = profile.actions().stream().mapToLong(Profile.ActionProfile::successors).sum();
    long newStates = profile.actions().stream().mapToLong(Profile.ActionProfile::newStates).sum();
    assertThat(profile.init().generated() + successors).isEqualTo(result.counts().generated());
    assertThat(profile.init().newStates() + newStates).isEqualTo(result.counts().distinct());
    assertThat(profile.actions()).allSatisfy(action -> {
      assertThat(action.evaluated()).isEqualTo(expanded);
      assertThat(action.enabled()).isBetween(Math.min(1, action.successors()), action.successors());
    });
    assertThat(profile.predicates()).allSatisfy(predicate -> {
      long most =
          switch (predicate.subject()) {
            case Profile.Subject.OfProperty(Property.ActionProperty _) ->
                result.counts().generated() - profile.init().generated();
            case Profile.Subject.OfProperty _ -> result.counts().distinct();
            case Profile.Subject.StateConstraints _, Profile.Subject.ActionConstraints _ -> result.counts().generated();
          };
      boolean mayBeLess = engine == Engine.COMPILED && isOfInvariant(predicate);
      assertThat(predicate.evaluated()).isBetween(mayBeLess ? profile.init().newStates() : most, most);
    });
  }

  @Test
  void aProfileSaysWhatIsCompiled() {
    Profile compiled = check("Ring", Engine.COMPILED, 1).profile().orElseThrow();
    Profile evaluated = check("Ring", Engine.EVALUATOR, 1).profile().orElseThrow();
    assertThat(compiled.actions()).allSatisfy(
        action -> assertThat(action.execution()).isEqualTo(new Execution.Compiled()));
    assertThat(compiled.predicates()).allSatisfy(
        predicate -> assertThat(predicate.execution()).isEqualTo(new Execution.Compiled()));
    assertThat(evaluated.actions()).allSatisfy(
        action -> assertThat(action.execution()).isEqualTo(new Execution.Evaluated("")));
  }

  @Test
  void constraintsAreCounted() {
    ModelRequest request =
        new ModelRequest(
            Path.of("models/counter/Counter.tla"),
            LoadOptions.builder().stateConstraints(ImmutableList.of("Exclusive")).build());
    Profile profile = heddle.check(CheckRequest.of(request).withProfiling(Profiling.ON)).profile().orElseThrow();
    Profile.PredicateProfile constraints = profile.predicates().getLast();
    assertThat(constraints.subject()).isEqualTo(new Profile.Subject.StateConstraints());
    long generated = profile.actions().stream().mapToLong(Profile.ActionProfile::successors).sum();
    assertThat(constraints.evaluated()).isEqualTo(generated + profile.init().generated());
  }

  @Test
  void aCheckThatDoesNotAskForAProfileHasNone() {
    assertThat(heddle.check(CheckRequest.of(RESOURCES.resolve("Ring.tla"))).profile()).isEmpty();
  }
}
