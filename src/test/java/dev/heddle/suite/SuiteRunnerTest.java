package dev.heddle.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.Cancellation;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.Verdict;
import dev.heddle.suite.Judgement.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suites as they are run and judged, on the model of a counter. */
final class SuiteRunnerTest {
  private static final Path COUNTER = Path.of("models/counter/Counter.tla");

  private static final String SUITE =
      """
      {"model": "Counter.tla", "old": "OLD", "constants": {"Threads": "{t1, t2}"},
       "variants": {"racy": {"constants": {"Locked": "FALSE"}}, "locked": {"constants": {"Locked": "TRUE"}}},
       "scenarios": {"s": {"invariants": ["NoLostUpdate"],
        "expect": {"racy": {"verdict": "violated", "property": "NoLostUpdate"}, "locked": {"verdict": "holds"}}}}}
      """;

  @TempDir private Path directory;

  @Test
  void aPropertyThatThePatchRepairsIsFixed() throws IOException {
    SuiteResult result = run(SUITE.replace("OLD", "racy"), new Cancellation());
    assertThat(result.isAsExpected()).isTrue();
    assertThat(result.judgements()).extracting(Judgement::word).containsExactly(Word.FIXED);
  }

  @Test
  void aPropertyThatThePatchBreaksIsARegression() throws IOException {
    SuiteResult result = run(SUITE.replace("OLD", "locked"), new Cancellation());
    assertThat(result.judgements()).extracting(Judgement::word).containsExactly(Word.REGRESSION);
  }

  @Test
  void aPropertyBehindAnotherViolationIsCheckedAlone() throws IOException {
    // The second variant violates Small before NoLostUpdate could be, and the run stops there.
    String text =
        SUITE.replace("OLD", "racy")
            .replace("\"invariants\": [\"NoLostUpdate\"]", "\"invariants\": [\"Small\", \"NoLostUpdate\"]")
            .replace("{\"verdict\": \"holds\"}", "{\"verdict\": \"violated\", \"property\": \"Small\"}");
    String model = Files.readString(COUNTER).replace("\nExclusive ", "\nSmall == Locked => counter = 0\nExclusive ");
    SuiteResult result = run(text, model, new Cancellation());
    assertThat(result.isAsExpected()).isTrue();
    assertThat(result.judgements())
        .extracting(judgement -> judgement.property() + " " + judgement.word())
        .containsExactly("NoLostUpdate FIXED", "Small REGRESSION");
  }

  @Test
  void cellsOfAnInterruptedRunAreNotBegun() throws IOException {
    Cancellation cancellation = new Cancellation();
    cancellation.request();
    SuiteResult result = run(SUITE.replace("OLD", "racy"), cancellation);
    assertThat(result.cells()).extracting(CellResult::verdict).containsOnly(Verdict.INTERRUPTED);
    assertThat(result.isAsExpected()).isFalse();
  }

  private SuiteResult run(String text, Cancellation cancellation) throws IOException {
    return run(text, Files.readString(COUNTER), cancellation);
  }

  private SuiteResult run(String text, String model, Cancellation cancellation) throws IOException {
    Files.writeString(directory.resolve("Counter.tla"), model);
    Suite suite = SuiteReader.read(Files.writeString(directory.resolve("suite.json"), text));
    SuiteRunner runner = new SuiteRunner(new Heddle(), RunOptions.of(Engine.EVALUATOR, 2, Path.of("")));
    return runner.run(suite, suite.cells(), SuiteListener.SILENT, cancellation);
  }
}
