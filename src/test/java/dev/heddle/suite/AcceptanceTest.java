package dev.heddle.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.Cancellation;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What accepting does to the text of a suite. */
final class AcceptanceTest {
  private static final String HEAD =
      """
      {"model": "Counter.tla",   "constants": {"Threads": "{t1, t2}"},
       "variants": {"racy": {"constants": {"Locked": "FALSE"}}, "locked": {"constants": {"Locked": "TRUE"}}},
       "scenarios": {"s": {"invariants": ["NoLostUpdate"],
        "expect": {
      """;

  @TempDir private Path directory;

  @BeforeEach
  void copyModel() throws IOException {
    Files.copy(Path.of("models/counter/Counter.tla"), directory.resolve("Counter.tla"));
  }

  @Test
  void aCountIsReplacedAndEverythingElseStays() throws IOException {
    Acceptance acceptance =
        accept(
            """
              "racy":   { "verdict": "violated", "property": "NoLostUpdate", "traceLength": 8 },
              "locked": {"distinctStates":5,"verdict" : "holds"} }}}}
            """);
    assertThat(acceptance.text())
        .isEqualTo(
            HEAD
                + """
                    "racy":   { "verdict": "violated", "property": "NoLostUpdate", "traceLength": 9 },
                    "locked": {"distinctStates":17,"verdict" : "holds"} }}}}
                  """);
    assertThat(acceptance.changes()).extracting(Acceptance.Change::cell).containsExactly("s--racy", "s--locked");
  }

  @Test
  void aRepairedCellLosesPropertyAndTraceAndGainsCounts() throws IOException {
    Acceptance acceptance =
        accept(
            """
              "locked": { "verdict": "violated", "property": "NoLostUpdate", "traceLength": 8 } }}}}
            """);
    assertThat(acceptance.text())
        .contains(
            "{ \"verdict\": \"holds\", \"distinctStates\": 17, \"generatedStates\": 19, \"depth\": 9 } }}}}");
  }

  @Test
  void aModelThatHasShrunkIsAcceptedWithItsSize() throws IOException {
    Acceptance acceptance = accept("\"locked\": {\"verdict\": \"holds\", \"minStates\": 18} }}}}");
    assertThat(acceptance.text()).contains("\"locked\": {\"verdict\": \"holds\", \"minStates\": 17} }}}}");
  }

  @Test
  void aBrokenCellGainsItsProperty() throws IOException {
    Acceptance acceptance = accept("\"racy\": {\"verdict\": \"holds\"} }}}}");
    assertThat(acceptance.text())
        .contains("\"racy\": {\"verdict\": \"violated\", \"property\": \"NoLostUpdate\"} }}}}");
    assertThat(acceptance.changes().getFirst().before()).isEqualTo("{\"verdict\": \"holds\"}");
  }

  @Test
  void anUndecidedCellIsNotAccepted() throws IOException {
    Acceptance acceptance = accept("\"racy\": {\"verdict\": \"holds\", \"limits\": {\"maxStates\": 2}} }}}}");
    assertThat(acceptance.changes()).isEmpty();
  }

  /** Runs the suite, accepts what it finds, and makes sure that the new text is as expected. */
  private Acceptance accept(String expectations) throws IOException {
    String text = HEAD + expectations;
    SuiteResult result = run(text);
    Acceptance acceptance = Acceptance.of(text, result.cells());
    boolean isAcceptable = result.cells().stream().allMatch(Acceptance::isPossible);
    assertThat(run(acceptance.text()).isAsExpected()).isEqualTo(isAcceptable);
    return acceptance;
  }

  private SuiteResult run(String text) throws IOException {
    Suite suite = SuiteReader.read(Files.writeString(directory.resolve("suite.json"), text));
    SuiteRunner runner = new SuiteRunner(new Heddle(), RunOptions.of(Engine.EVALUATOR, 1, directory));
    return runner.run(suite, suite.cells(), SuiteListener.SILENT, new Cancellation());
  }
}
