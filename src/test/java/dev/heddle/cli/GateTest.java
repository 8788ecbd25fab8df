package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

  @BeforeEach
  void copyModel() throws IOException {
    Files.copy(Path.of("models/counter/Counter.tla"), directory.resolve("Counter.tla"));
    Files.writeString(directory.resolve("suite.json"), SUITE);
  }

  @Test
  void everyReportIsWrittenInOneRun() throws IOException {
    Run run = verify("--junit", "out/j.xml", "--sarif", "s.sarif", "--markdown", "m.md", "--json", "r.json");
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
    verify("--json", "r.json");
    JsonNode cells = new ObjectMapper().readTree(directory.resolve("r.json").toFile()).path("cells");
    JsonNode racy = cells.get(0);
    assertThat(racy.at("/variant").asText()).isEqualTo("racy");
    assertThat(racy.at("/why/1").asText()).contains("counter = Cardinality(Threads)");
    assertThat(racy.at("/betweenThreads/0").asText()).contains("counter", "step");
    assertThat(cells.get(1).has("why")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"--junit", "--sarif", "--markdown", "--json"})
  void aReportThatCannotBeWrittenEndsTheRunBeforeItStarts(String option) throws IOException {
    Run run = verify(option, "Counter.tla/report");
    assertThat(run.exitCode()).isEqualTo(ExitCode.SYSTEM.code());
    assertThat(run.err()).contains("cannot write `Counter.tla/report`");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aReportThatIsADirectoryEndsTheRunBeforeItStarts() throws IOException {
    Run run = verify("--junit", ".");
    assertThat(run.exitCode()).isEqualTo(ExitCode.SYSTEM.code());
    assertThat(run.out()).isEmpty();
  }

  @Test
  void twoReportsInOneFileAreRefused() throws IOException {
    Run run = verify("--junit", "a", "--sarif", "./a");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("--junit and --sarif name the same file");
  }

  @Test
  void twoReportsInOneFileAreRefusedThroughALinkAsWell() throws IOException {
    Files.createDirectory(directory.resolve("real"));
    Files.createSymbolicLink(directory.resolve("link"), Path.of("real"));
    assertThat(verify("--junit", "real/a", "--sarif", "link/a").exitCode()).isEqualTo(ExitCode.USAGE.code());
  }

  @ParameterizedTest
  @CsvSource({"suite.json", "Counter.tla", "other.cfg"})
  void aReportInTheFileOfAModelOrASuiteIsRefused(String file) throws IOException {
    Run run = verify("--json", file);
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("which is a model or a suite and no report");
    assertThat(directory.resolve("suite.json")).hasContent(SUITE);
  }

  @Test
  void aReportOnAFullDiskFailsAndTheDeviceStays() throws IOException {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.isWritable(full));
    Run run = verify("--json", full.toString(), "--junit", "j.xml");
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
    verify("--junit", "j.xml");
    Files.writeString(directory.resolve("file"), "a file where a directory is needed");
    Run run = verify("--junit", "j.xml", "--trace-dir", "file");
    assertThat(run.exitCode()).isEqualTo(ExitCode.SYSTEM.code());
    assertThat(directory.resolve("j.xml")).content().contains("errors=\"1\"");
  }

  @Test
  void aModelThatIsNotThereFails() throws IOException {
    Files.delete(directory.resolve("Counter.tla"));
    assertThat(verify().exitCode()).isIn(ExitCode.CONFIGURATION.code(), ExitCode.SYNTAX.code());
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
    edit("suite.json", from.replace('\'', '"'), to.replace('\'', '"'));
    Run run = verify();
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains(message);
  }

  @Test
  void anUnknownKeyFails() throws IOException {
    edit("suite.json", "\"distinctStates\"", "\"distinctState\"");
    Run run = verify();
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(run.err()).contains("unknown key `distinctState`");
  }

  @Test
  void onePatternAmongSeveralThatMatchesNoCellFails() throws IOException {
    Run run = verify("--only", "two--*", "--only", "three--*");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("no cell matches `three--*`");
  }

  @Test
  void aCacheThatIsAFileEndsTheRun() throws IOException {
    Files.writeString(directory.resolve("cache"), "a file");
    assertThat(verify("--cache", "cache").exitCode()).isEqualTo(ExitCode.SYSTEM.code());
  }

  @Test
  void whatAPatchForbidsIsPartOfTheJsonReport() throws IOException {
    edit("suite.json", "\"name\": \"s\",", "\"name\": \"s\", \"old\": \"racy\",");
    Run run = verify("--compare", "--json", "r.json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("No longer possible in locked, two");
    assertThat(directory.resolve("r.json")).content().contains("\"pairsBefore\" : 10", "\"pairsLeft\" : 4");
  }

  @Test
  void aComparisonWithoutAnOldVariantIsRefused() throws IOException {
    Run run = verify("--compare");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("nothing to compare");
  }

  @Test
  void aBrokenModelFailsAndTheReportsSaySo() throws IOException {
    edit("Counter.tla", "counter = 0,", "counter = = 0,");
    Run run = verify("--junit", "j.xml");
    assertThat(run.exitCode()).isEqualTo(ExitCode.SYNTAX.code());
    assertThat(directory.resolve("j.xml")).content().contains("errors=\"1\"").contains("E0101");
  }

  @Test
  void aBrokenSuiteFailsAndTheReportsSaySo() throws IOException {
    Files.writeString(directory.resolve("suite.json"), SUITE.substring(40));
    Run run = verify("--sarif", "s.sarif");
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(directory.resolve("s.sarif")).content().contains("\"executionSuccessful\" : false");
  }

  @Test
  void aPropertyThatWasRenamedFails() throws IOException {
    edit("Counter.tla", "NoLostUpdate ==", "NoLostUpdates ==");
    Run run = verify();
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
  void aSuiteWithoutCellsFails(String suite, String message) throws IOException {
    Files.writeString(directory.resolve("suite.json"), suite);
    Run run = verify();
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(run.err()).contains(message);
  }

  @Test
  void aDirectoryWithoutSuitesFails() throws IOException {
    Files.delete(directory.resolve("suite.json"));
    assertThat(verify().exitCode()).isEqualTo(ExitCode.CONFIGURATION.code());
  }

  @Test
  void aPatternThatMatchesNoCellFails() throws IOException {
    assertThat(verify("--only", "three--*").exitCode()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void aModelWithoutVariablesDoesNotHold() throws IOException {
    Files.writeString(
        directory.resolve("Counter.tla"),
        "---- MODULE Counter ----\nCONSTANTS Threads, Locked\nNoLostUpdate == TRUE\n====\n");
    Run run = verify();
    assertThat(run.exitCode()).isNotZero();
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
    Run run = verify("--only", "two--locked");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains("different: 1 of 1 cell not as expected");
  }

  @Test
  void aCellThatHoldsWhereAViolationWasExpectedFails() throws IOException {
    edit("suite.json", "\"Locked\": \"FALSE\"", "\"Locked\": \"TRUE\"");
    Run run = verify();
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains("expected violated: NoLostUpdate, got holds");
  }

  @Test
  void aScenarioWithoutPropertiesDoesNotHold() throws IOException {
    edit("suite.json", "\"invariants\": [\"NoLostUpdate\"],", "");
    Run run = verify("--only", "two--locked");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains("no property was checked");
  }

  @Test
  void acceptingWritesTheSuiteAndShowsTheChange() throws IOException {
    edit("suite.json", "\"distinctStates\": 17", "\"distinctStates\": 18");
    Run run = verify("--accept");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .contains("- {\"verdict\": \"holds\", \"distinctStates\": 18}")
        .contains("+ {\"verdict\": \"holds\", \"distinctStates\": 17}")
        .contains("accepted: 1 change");
    assertThat(directory.resolve("suite.json")).hasContent(SUITE);
    assertThat(verify().exitCode()).isZero();
  }

  @Test
  void anUndecidedCellIsNotAccepted() throws IOException {
    assertThat(verify("--accept", "--max-states", "5").exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(directory.resolve("suite.json")).hasContent(SUITE);
  }

  @Test
  void aCellThatReachesALimitFails() throws IOException {
    Run run = verify("--max-states", "5", "--only", "two--locked");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains("expected holds, got undecided: stopped at the limit of states");
  }

  @Test
  void aCellThatReachesALimitPassesIfTheSuiteAllowsIt() throws IOException {
    edit("suite.json", "\"distinctStates\": 17", "\"limits\": {\"maxStates\": 5, \"undecided\": \"passes\"}");
    Run run = verify("--only", "two--locked");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("verified: 1 of 2 cells, all as expected, 1 of them undecided");
    assertThat(verify("--only", "two--locked", "--max-states", "1000").out()).contains("holds");
  }

  @Test
  void aRunWhoseTimeIsOverIsUndecided() throws IOException {
    Run run = verify("--run-timeout", "0s", "--junit", "j.xml");
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
    edit("suite.json", "\"distinctStates\": 17", "\"distinctStates\": 18");
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
    assertThat(verify("--bisect").exitCode()).isZero();
    assertThat(verify("--bisect", "--max-states", "5").exitCode()).isEqualTo(125);
    edit("suite.json", "\"distinctStates\": 17", "\"distinctStates\": 18");
    assertThat(verify("--bisect").exitCode()).isEqualTo(1);
    edit("Counter.tla", "counter = 0,", "counter = = 0,");
    assertThat(verify("--bisect").exitCode()).isEqualTo(125);
  }

  @Test
  void aRepeatedRunComesToTheSame() throws IOException {
    Run run = verify("--repeat", "4");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).doesNotContain("comes to something else");
  }

  @Test
  void aHunkIsNeededIfAPropertyFailsWithoutIt() throws IOException {
    edit("suite.json", "\"model\"", "\"old\": \"racy\", \"model\"");
    Run run = verify("--necessity", "locked");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).containsPattern("Locked +violated +two +9 +NoLostUpdate");
    edit("suite.json", "\"Threads\": \"{t1, t2}\"", "\"Threads\": \"{t1}\"");
    assertThat(verify("--necessity", "locked").out()).containsPattern("Locked +no property fails +all 1 cell");
    assertThat(verify("--necessity", "nothing").exitCode()).isEqualTo(ExitCode.USAGE.code());
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = directory.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private Run verify(String... options) throws IOException {
    String[] words = Stream.concat(Stream.of("verify", "."), Stream.of(options)).toArray(String[]::new);
    return new CommandLineSession(directory).run(words);
  }

  private int execute(
      StringWriter out, ImmutableMap<String, String> environment, Cancellation cancellation, String... options) {
    PrintWriter writer = new PrintWriter(out);
    Console console = new Console(writer, writer, environment, directory, Console.Terminals.NONE);
    String[] words = Stream.concat(Stream.of("verify", "."), Stream.of(options)).toArray(String[]::new);
    return new CommandLineRun(new Heddle(), console, cancellation).execute(words);
  }
}
