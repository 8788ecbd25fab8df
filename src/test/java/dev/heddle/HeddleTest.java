package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.checker.Counts;
import dev.heddle.checker.Limits;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.PropertyChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The facade, on the model of a counter. */
final class HeddleTest {
  private static final Path COUNTER = Path.of("models/counter/Counter.tla");

  private final Heddle heddle = new Heddle();

  @ParameterizedTest
  @EnumSource(Engine.class)
  void anEngineFindsTheLostUpdate(Engine engine) {
    CheckRequest request = CheckRequest.of(COUNTER);
    CheckResult result = heddle.check(new CheckRequest(request.model(), engine, 2, request.limits()));
    assertThat(result.verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(result.property()).contains("NoLostUpdate");
    assertThat(result.counterexample().orElseThrow().trace().length()).isEqualTo(9);
  }

  @Test
  void checksRunSideBySideInOneProcess() throws Exception {
    CheckResult alone = heddle.check(request("{t1, t2, t3}"));
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<CheckResult>> checks =
          IntStream.range(0, 8).mapToObj(i -> pool.submit(() -> new Heddle().check(request(threads(i))))).toList();
      for (int i = 0; i < checks.size(); i++) {
        CheckResult result = checks.get(i).get();
        assertThat(result.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(result.counts().equals(alone.counts())).as("check %d", i).isEqualTo(i % 2 == 0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatAModelPrintsIsHeardWhileItIsExploredOnly(Engine engine, @TempDir Path directory) throws IOException {
    Path module =
        Files.writeString(
            directory.resolve("Prints.tla"),
            """
            ---- MODULE Prints ----
            EXTENDS Naturals, TLC
            VARIABLE n
            Init == n = 0
            Next == n' = n + 1 /\\ PrintT(n)
            Small == n < 3
            ====
            """);
    ModelRequest model =
        new ModelRequest(
            module, LoadOptions.builder().init("Init").next("Next").invariants(List.of("Small")).build());
    List<String> printed = Collections.synchronizedList(new ArrayList<>());
    CheckListener listener =
        new CheckListener() {
          @Override
          public void onPrinted(String line) {
            printed.add(line);
          }
        };
    CheckResult found =
        heddle.check(new CheckRequest(model, engine, 1, Limits.NONE), listener, new Cancellation());
    List<String> whileExplored = List.copyOf(printed);
    assertThat(whileExplored).contains("0", "1", "2");
    assertThat(found.withFewestSwitches(10, _ -> {}).counterexample()).isPresent();
    assertThat(printed).isEqualTo(whileExplored);
  }

  @Test
  void aRunWithoutAPropertyIsExploredAndDoesNotHold() {
    ModelRequest model =
        new ModelRequest(
            COUNTER,
            LoadOptions.builder().propertyChoice(PropertyChoice.REPLACE).build());
    assertThat(heddle.check(CheckRequest.of(model)).verdict()).isEqualTo(Verdict.EXPLORED);
  }

  @Test
  void aModuleOfAssumptionsHasNoStates() {
    Path assumptions = Path.of("src/test/resources/language/instance/LambdaForOperator.tla");
    CheckResult result = heddle.check(CheckRequest.of(assumptions));
    assertThat(result.verdict()).isEqualTo(Verdict.EXPLORED);
    assertThat(result.counts()).isEqualTo(new Counts(0, 0, 1));
  }

  @Test
  void aCancelledCheckIsInterrupted() {
    Cancellation cancellation = new Cancellation();
    cancellation.request();
    CheckResult result = heddle.check(request("{t1, t2}"), CheckListener.SILENT, cancellation);
    assertThat(result.verdict()).isEqualTo(Verdict.INTERRUPTED);
  }

  private static String threads(int index) {
    return index % 2 == 0 ? "{t1, t2, t3}" : "{t1, t2}";
  }

  private static CheckRequest request(String threads) {
    LoadOptions options =
        LoadOptions.builder()
            .config(new ConfigurationSource.None())
            .constants(ImmutableMap.of("Threads", threads, "Locked", "TRUE"))
            .invariants(ImmutableList.of("NoLostUpdate"))
            .build();
    return CheckRequest.of(new ModelRequest(COUNTER, options));
  }

  @Test
  void anInitialPredicateThatNoStateSatisfiesIsShownInItsPlace(@TempDir Path directory) throws IOException {
    Path module =
        Files.writeString(
            directory.resolve("Empty.tla"),
            """
            ---- MODULE Empty ----
            VARIABLE x
            Init == x \\in {}
            Next == x' = x
            Spec == Init /\\ [][Next]_x
            ====
            """);

    assertThatThrownBy(() -> new Heddle().check(CheckRequest.of(module)))
        .isInstanceOfSatisfying(
            EvaluationException.class,
            e -> {
              assertThat(e.diagnostic().code()).isEqualTo(DiagnosticCode.EMPTY_INIT);
              assertThat(e.diagnostic().span().line()).isEqualTo(3);
            });
  }
}
