package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import dev.heddle.cli.CommandLineSession.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code heddle verify} as a gate: whatever is broken, it does not end with success. */
final class GateTest {
  private static final String SUITE =
      """
      {"name": "s", "model": "Counter.tla", "constants": {"Threads": "{t1, t2}"},
       "variants": {"racy": {"constants": {"Locked": "FALSE"}}, "locked": {"constants": {"Locked": "TRUE"}}},
       "scenarios": {"two": {"invariants": ["NoLostUpdate"],
        "expect": {"racy": {"verdict": "violated", "property": "NoLostUpdate"},
                   "locked": {"verdict": "holds", "distinctStates": 17}}}}}
      """;

  @TempDir private Path directory;

  private SuiteDirectory suite;

  @BeforeEach
  void copyModel() throws IOException {
    suite = new SuiteDirectory(directory, SUITE);
  }

  @Test
  void everyReportIsWrittenInOneRun() throws IOException {
    Run run = suite.verify("--junit", "out/j.xml", "--sarif", "s.sarif", "--markdown", "m.md", "--json", "r.json");
    assertThat(run.exitCode()).isZero();
    assertThat(directory.resolve("out/j.xml")).content().contains("tests=\"2\"");
    assertThat(directory.resolve("s.sarif")).content().contains("Counter.tla");
    assertThat(directory.resolve("m.md")).content().contains("verified: 2 cells");
    assertThat(directory.resolve("r.json")).content().contains("\"asExpected\" : true");
    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void theJsonSaysWhyAPropertyIsViolated() throws IOException {
    suite.verify("--json", "r.json");
    JsonNode cells = suite.json("r.json").path("cells");
    JsonNode racy = cells.get(0);
    assertThat(racy.at("/variant").asText()).isEqualTo("racy");
    assertThat(racy.at("/why/1").asText()).contains("counter = Cardinality(Threads)");
    assertThat(racy.at("/betweenThreads/0").asText()).contains("counter", "step");
    assertThat(cells.get(1).has("why")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"--junit", "--sarif", "--markdown", "--json"})
  void aReportThatCannotBeWrittenEndsTheRunBeforeItStarts(String option) throws IOException {
    Run run = suite.verify(option, "Counter.tla/report");
    assertThat(run.exitCode()).isEqualTo(ExitCode.SYSTEM.code());
    assertThat(run.err()).contains("cannot write `Counter.tla/report`");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aReportThatIsADirectoryEndsTheRunBeforeItStarts() throws IOException {
    Run run = suite.verify("--junit", ".");
    assertThat(run.exitCode()).isEqualTo(ExitCode.SYSTEM.code());
    assertThat(run.out()).isEmpty();
  }

  @Test
  void twoReportsInOneFileAreRefused() throws IOException {
    Run run = suite.verify("--junit", "a", "--sarif", "./a");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("--junit and --sarif name the same file");
  }

  @Test
  void twoReportsInOneFileAreRefusedThroughALinkAsWell() throws IOException {
    Files.createDirectory(directory.resolve("real"));
    Files.createSymbolicLink(directory.resolve("link"), Path.of("real"));
    assertThat(suite.verify("--junit", "real/a", "--sarif", "link/a").exitCode()).isEqualTo(ExitCode.USAGE.code());
  }

  @ParameterizedTest
  @CsvSource({"suite.json", "Counter.tla", "other.cfg"})
  void aReportInTheFileOfAModelOrASuiteIsRefused(String file) throws IOException {
    Run run = suite.verify("--json", file);
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("which is a model or a suite and no report");
    assertThat(directory.resolve("suite.json")).hasContent(SUITE);
  }

  @Test
  void aReportOnAFullDiskFailsAndTheDeviceStays() throws IOException {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.isWritable(full));
    Run run = suite.verify("--json", full.toString(), "--junit", "j.xml");
    assertThat(run.exitCode()).isEqualTo(ExitCode.SYSTEM.code());
    assertThat(run.err()).contains("cannot write `/dev/full`");
    assertThat(Files.isRegularFile(full)).isFalse();
    assertThat(directory.resolve("j.xml")).content().contains("tests=\"2\"");
  }

  @Test
  void aResultThatStdoutDoesNotTakeIsNoSuccess() {
    Writer broken =
        new Writer() {
          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(broken), new PrintWriter(err), ImmutableMap.of(), directory, Console.Terminals.NONE);
    int code = new CommandLineRun(new Heddle(), console, new Cancellation()).execute("verify", ".");
    assertThat(code).isEqualTo(ExitCode.SYSTEM.code());
    assertThat(err.toString()).contains("could not be written to stdout");
  }

  @Test
  void aSummaryThatCannotBeWrittenEndsTheRunBeforeItStarts() {
    StringWriter out = new StringWriter();
    int code =
        execute(out, ImmutableMap.of("GITHUB_STEP_SUMMARY", "Counter.tla/summary"), new Cancellation());
    assertThat(code).isEqualTo(ExitCode.SYSTEM.code());
    assertThat(out.toString()).doesNotContain("verified");
  }

  @Test
  void theReportOfAnEarlierRunDoesNotOutliveARunThatFailed() throws IOException {
    suite.verify("--junit", "j.xml");
    Files.writeString(directory.resolve("file"), "a file where a directory is needed");
    Run run = suite.verify("--junit", "j.xml", "--trace-dir", "file");
    assertThat(run.exitCode()).isEqualTo(ExitCode.SYSTEM.code());
    assertThat(directory.resolve("j.xml")).content().contains("errors=\"1\"");
  }

  @Test
  void aModelThatIsNotThereFails() throws IOException {
    Files.delete(directory.resolve("Counter.tla"));
    Run run = suite.verify();
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(run.err()).contains("Counter.tla");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'distinctStates': 17|'distinctStates': 16|expected 16 distinct states, got 17",
        "'distinctStates': 17|'generatedStates': 18|expected 18 generated states, got 19",
        "'distinctStates': 17|'depth': 8|expected 8 levels, got 9",
        "'distinctStates': 17|'minStates': 18|expected at least 18 distinct states, got 17",
        "'distinctStates': 17|'traceLength': 2|expected 2 states in the trace, got 0",
        "'property': 'NoLostUpdate'|'property': 'Exclusive'|expected violated: Exclusive, got violated: NoLostUpdate",
        "'verdict': 'holds', 'distinctStates': 17|'verdict': 'deadlock'|expected deadlock, got holds",
      })
  void anExpectationThatIsWrongFailsInEitherDirection(String from, String to, String message) throws IOException {
    suite.edit(from.replace('\'', '"'), to.replace('\'', '"'));
    Run run = suite.verify();
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains(message);
  }

  @Test
  void anUnknownKeyFails() throws IOException {
    suite.edit("\"distinctStates\"", "\"distinctState\"");
    Run run = suite.verify();
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(run.err()).contains("unknown key `distinctState`");
  }

  @Test
  void onePatternAmongSeveralThatMatchesNoCellFails() throws IOException {
    Run run = suite.verify("--only", "two--*", "--only", "three--*");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("no cell matches `three--*`");
  }

  @Test
  void aCacheThatIsAFileEndsTheRun() throws IOException {
    Files.writeString(directory.resolve("cache"), "a file");
    assertThat(suite.verify("--cache", "cache").exitCode()).isEqualTo(ExitCode.SYSTEM.code());
  }

  @Test
  void whatAPatchForbidsIsPartOfTheJsonReport() throws IOException {
    suite.edit("\"name\": \"s\",", "\"name\": \"s\", \"old\": \"racy\",");
    Run run = suite.verify("--compare", "--json", "r.json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("No longer possible in locked, two");
    assertThat(directory.resolve("r.json")).content().contains("\"pairsBefore\" : 10", "\"pairsLeft\" : 4");
  }

  @Test
  void aComparisonWithoutAnOldVariantIsRefused() throws IOException {
    Run run = suite.verify("--compare");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("nothing to compare");
  }

  @Test
  void aBrokenModelFailsAndTheReportsSaySo() throws IOException {
    suite.edit("Counter.tla", "counter = 0,", "counter = = 0,");
    Run run = suite.verify("--junit", "j.xml");
    assertThat(run.exitCode()).isEqualTo(ExitCode.SYNTAX.code());
    assertThat(directory.resolve("j.xml")).content().contains("errors=\"1\"").contains("E0101");
  }

  @Test
  void aBrokenSuiteFailsAndTheReportsSaySo() throws IOException {
    Files.writeString(directory.resolve("suite.json"), SUITE.substring(40));
    Run run = suite.verify("--sarif", "s.sarif");
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(directory.resolve("s.sarif")).content().contains("\"executionSuccessful\" : false");
  }

  @Test
  void aPropertyThatWasRenamedFails() throws IOException {
    suite.edit("Counter.tla", "NoLostUpdate ==", "NoLostUpdates ==");
    Run run = suite.verify();
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(run.err()).contains("suite.json:").contains("NoLostUpdate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}|`variants` is missing",
        "{\"variants\": {}, \"scenarios\": {}}|`scenarios` is empty",
        "{\"variants\": {\"v\": {}}, \"scenarios\": {\"s\": {\"expect\": {}}}}|`expect` is empty"
      })
  void aSuiteWithoutCellsFails(String text, String message) throws IOException {
    Files.writeString(directory.resolve("suite.json"), text);
    Run run = suite.verify();
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(run.err()).contains(message);
  }

  @Test
  void aDirectoryWithoutSuitesFails() throws IOException {
    Files.delete(directory.resolve("suite.json"));
    assertThat(suite.verify().exitCode()).isEqualTo(ExitCode.CONFIGURATION.code());
  }

  @Test
  void aPatternThatMatchesNoCellFails() throws IOException {
    assertThat(suite.verify("--only", "three--*").exitCode()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void aModelWithoutVariablesDoesNotHold() throws IOException {
    Files.writeString(
        directory.resolve("Counter.tla"),
        "---- MODULE Counter ----\nCONSTANTS Threads, Locked\nNoLostUpdate == TRUE\n====\n");
    Run run = suite.verify("--only", "two--locked");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains("expected holds");
  }

  @Test
  void aModelWithoutInitialStatesDoesNotHold() throws IOException {
    Files.writeString(
        directory.resolve("Counter.tla"),
        """
        ---- MODULE Counter ----
        CONSTANTS Threads, Locked
        VARIABLE x
        Spec == (x = 0 /\\ Locked = 1) /\\ [][x' = x]_x
        NoLostUpdate == TRUE
        ====
        """);
    Run run = suite.verify("--only", "two--locked");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains("different: 1 of 1 cell not as expected");
  }

  @Test
  void aCellThatHoldsWhereAViolationWasExpectedFails() throws IOException {
    suite.edit("\"Locked\": \"FALSE\"", "\"Locked\": \"TRUE\"");
    Run run = suite.verify();
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains("expected violated: NoLostUpdate, got holds");
  }

  @Test
  void aScenarioWithoutPropertiesDoesNotHold() throws IOException {
    suite.edit("\"invariants\": [\"NoLostUpdate\"],", "");
    Run run = suite.verify("--only", "two--locked");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains("no property was checked");
  }

  @Test
  void acceptingWritesTheSuiteAndShowsTheChange() throws IOException {
    suite.edit("\"distinctStates\": 17", "\"distinctStates\": 18");
    Run run = suite.verify("--accept");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .contains("- {\"verdict\": \"holds\", \"distinctStates\": 18}")
        .contains("+ {\"verdict\": \"holds\", \"distinctStates\": 17}")
        .contains("accepted: 1 change");
    assertThat(directory.resolve("suite.json")).hasContent(SUITE);
    assertThat(suite.verify().exitCode()).isZero();
  }

  @Test
  void anUndecidedCellIsNotAccepted() throws IOException {
    assertThat(suite.verify("--accept", "--max-states", "5").exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(directory.resolve("suite.json")).hasContent(SUITE);
  }

  @Test
  void aCellThatReachesALimitFails() throws IOException {
    Run run = suite.verify("--max-states", "5", "--only", "two--locked");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains("expected holds, got undecided: stopped at the limit of states");
  }

  @Test
  void aCellThatReachesALimitPassesIfTheSuiteAllowsIt() throws IOException {
    suite.edit("\"distinctStates\": 17", "\"limits\": {\"maxStates\": 5, \"undecided\": \"passes\"}");
    Run run = suite.verify("--only", "two--locked");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("verified: 1 of 2 cells, all as expected, 1 of them undecided");
    assertThat(suite.verify("--only", "two--locked", "--max-states", "1000").out()).contains("holds");
  }

  @Test
  void aRunWhoseTimeIsOverIsUndecided() throws IOException {
    Run run = suite.verify("--run-timeout", "0s", "--junit", "j.xml");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains("stopped at the limit of time of the run");
    assertThat(directory.resolve("j.xml")).content().contains("errors=\"2\"");
  }

  @Test
  void anInterruptedRunWritesItsReportsAndFails() throws IOException {
    Cancellation cancellation = new Cancellation();
    cancellation.request();
    StringWriter out = new StringWriter();
    int code = execute(out, ImmutableMap.of(), cancellation, "--junit", "j.xml");
    assertThat(code).isEqualTo(ExitCode.INTERRUPTED.code());
    assertThat(directory.resolve("j.xml")).content().contains("errors=\"2\"");
  }

  @Test
  void whereCiAsksForThemThereAreAnnotationsAndASummary() throws IOException {
    suite.edit("\"distinctStates\": 17", "\"distinctStates\": 18");
    Files.writeString(directory.resolve("summary.md"), "before\n");
    StringWriter out = new StringWriter();
    ImmutableMap<String, String> environment =
        ImmutableMap.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", "summary.md");
    assertThat(execute(out, environment, new Cancellation())).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(out.toString()).contains("suite.json,line=5,");
    assertThat(directory.resolve("summary.md")).content().startsWith("before\n## heddle verify");
  }

  @Test
  void bisectingTellsGoodBadAndWhatCannotBeJudged() throws IOException {
    assertThat(suite.verify("--bisect").exitCode()).isZero();
    assertThat(suite.verify("--bisect", "--max-states", "5").exitCode()).isEqualTo(125);
    suite.edit("\"distinctStates\": 17", "\"distinctStates\": 18");
    assertThat(suite.verify("--bisect").exitCode()).isEqualTo(1);
    suite.edit("Counter.tla", "counter = 0,", "counter = = 0,");
    assertThat(suite.verify("--bisect").exitCode()).isEqualTo(125);
  }

  @Test
  void aRepeatedRunComesToTheSame() throws IOException {
    Run run = suite.verify("--repeat", "4");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Repeated 3 times");
  }

  @Test
  void aHunkIsNeededIfAPropertyFailsWithoutIt() throws IOException {
    suite.edit("\"model\"", "\"old\": \"racy\", \"model\"");
    Run run = suite.verify("--necessity", "locked");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).containsPattern("Locked +violated +two +9 +NoLostUpdate");
    suite.edit("\"Threads\": \"{t1, t2}\"", "\"Threads\": \"{t1}\"");
    assertThat(suite.verify("--necessity", "locked").out()).containsPattern("Locked +no property fails +all 1 cell");
    assertThat(suite.verify("--necessity", "nothing").exitCode()).isEqualTo(ExitCode.USAGE.code());
  }

  private int execute(
      StringWriter out, ImmutableMap<String, String> environment, Cancellation cancellation, String... options) {
    PrintWriter writer = new PrintWriter(out);
    Console console = new Console(writer, writer, environment, directory, Console.Terminals.NONE);
    return new CommandLineRun(new Heddle(), console, cancellation).execute(SuiteDirectory.words(options));
  }
}
