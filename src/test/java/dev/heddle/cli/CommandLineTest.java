package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the transcripts do not show: documents, files, and what is left behind when something is refused. */
final class CommandLineTest {
  private static final String COUNTER = "models/counter/Counter.tla";

  @TempDir private Path directory;
  private CommandLineSession session;

  @BeforeEach
  void open() throws IOException {
    session = new CommandLineSession(directory);
  }

  @Test
  void jsonIsOneDocumentAndNothingElse() throws IOException {
    CommandLineSession.Run run = session.run("check", COUNTER, "--format", "json");
    JsonNode result = new ObjectMapper().readTree(run.out());
    assertThat(run.exitCode()).isEqualTo(12);
    assertThat(run.err()).isEmpty();
    assertThat(result.path("verdict").asText()).isEqualTo("violated");
    assertThat(result.path("property").asText()).isEqualTo("NoLostUpdate");
    assertThat(result.path("distinctStates").asLong()).isEqualTo(37);
    assertThat(directory.resolve(result.path("trace").asText())).exists();
  }

  @Test
  void aMistakeIsADocumentToo() throws IOException {
    CommandLineSession.Run run = session.run("check", "nowhere.tla", "--format", "json");
    assertThat(new ObjectMapper().readTree(run.out()).path("verdict").asText()).isEqualTo("error");
    assertThat(run.err()).startsWith("nowhere.tla:1:1: error[E0201]");
  }

  @Test
  void aTraceDirectoryThatCannotBeWrittenIsRefusedAndNothingIsLeft() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "before");
    CommandLineSession.Run run = session.run("check", COUNTER, "--trace-dir", "file/traces");
    assertThat(run.exitCode()).isEqualTo(ExitCode.SYSTEM.code());
    assertThat(run.err()).contains("error[E0502]", "ot a directory", "nothing was written").doesNotContain("\tat ");
    assertThat(file).hasContent("before");
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left.map(path -> path.getFileName().toString())).containsExactly("file");
    }
  }

  @Test
  void tlcIsAMemberOfTheDocument() throws IOException {
    CommandLineSession.Run run = session.run("check", COUNTER, "--format", "json", "--oracle", "tlc");
    JsonNode oracle = new ObjectMapper().readTree(run.out()).path("oracle");
    assertThat(run.exitCode()).isEqualTo(ExitCode.INVARIANT.code());
    assertThat(oracle.path("agrees").asBoolean()).isTrue();
    assertThat(oracle.path("verdict").asText()).isEqualTo("violated");
    assertThat(oracle.path("property").asText()).isEqualTo("NoLostUpdate");
    assertThat(oracle.path("traceLength").asInt()).isEqualTo(9);
  }

  @Test
  void aNumberTooLargeForTlcIsNoAgreement() throws IOException {
    Files.writeString(
        directory.resolve("Large.tla"),
        """
        ---- MODULE Large ----
        EXTENDS Naturals
        VARIABLE x
        Init == x = 2147483647
        Next == x' = x + 1 /\\ x < 2147483650
        Small == x <= 2147483650
        ====
        """);
    CommandLineSession.Run run =
        session.run(
            "check", "Large.tla", "--init", "Init", "--next", "Next", "--invariant", "Small", "--no-deadlock",
            "--oracle", "tlc");
    assertThat(run.exitCode()).isEqualTo(ExitCode.ORACLE.code());
    assertThat(run.out())
        .contains("holds: all 4 states")
        .contains("TLC could not decide: TLC can't handle a number this big");
  }

  @Test
  void theGeneratedClassIsWritten() throws IOException {
    CommandLineSession.Run run = session.run("check", COUNTER, "-c", "Locked=TRUE", "--write-classes", "code");
    assertThat(run.exitCode()).isZero();
    byte[] content = Files.readAllBytes(directory.resolve("code/Counter.class"));
    assertThat(content).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
  }

  @Test
  void aFolderForClassesThatCannotBeWrittenIsRefused() throws IOException {
    Files.writeString(directory.resolve("file"), "before");
    CommandLineSession.Run run = session.run("check", COUNTER, "--write-classes", "file/code");
    assertThat(run.exitCode()).isEqualTo(ExitCode.SYSTEM.code());
    assertThat(run.err()).contains("error[E0502]", "ot a directory", "nothing was written").doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void theEvaluatorHasNoClassToWrite() {
    CommandLineSession.Run run =
        session.run("check", COUNTER, "--engine", "evaluator", "--write-classes", "code");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("the evaluator generates no class");
    assertThat(directory.resolve("code")).doesNotExist();
  }

  @Test
  void aTraceOfAnotherModelIsRefused() throws IOException {
    Files.writeString(
        directory.resolve("Other.tla"),
        """
        ---- MODULE Other ----
        CONSTANTS Threads, Locked
        VARIABLE z
        Spec == z = 0 /\\ [][z' = z]_z
        NoLostUpdate == z = 0
        ====
        """);
    session.run("check", COUNTER);
    CommandLineSession.Run run =
        session.run("trace", "replay", "traces/Counter/NoLostUpdate.itf.json", "--model", "Other.tla");
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(run.err()).startsWith("traces/Counter/NoLostUpdate.itf.json:1:1: error[E0211]").contains("lock");
  }

  @Test
  void aCounterexampleThatCannotBeMinimizedIsShownWithALineOnStderr() {
    CommandLineSession.Run run =
        session.run("check", COUNTER, "--minimize", "switches", "--only-these", "--property", "<>(counter = 7)");
    assertThat(run.exitCode()).isEqualTo(ExitCode.PROPERTY.code());
    assertThat(run.err().lines())
        .containsOnlyOnce("heddle: the first counterexample is shown, not one with the fewest context switches:"
            + " the counterexample ends in a cycle (--minimize switches)");
    assertThat(session.run("check", COUNTER, "--minimize", "switches").err()).doesNotContain("fewest");
  }

  @Test
  void aTraceThatWasChangedIsNoLongerReproduced() throws IOException {
    session.run("check", COUNTER);
    Path file = directory.resolve("traces/Counter/NoLostUpdate.itf.json");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\"counter\": \\{\"#bigint\":\"1\"}", "\"counter\": 2"));
    CommandLineSession.Run run = session.run("trace", "replay", "traces/Counter/NoLostUpdate.itf.json");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains("not reproduced: step 5 of 8 is no step of the model");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--engine evaluator", "--workers 1", "--workers 4"})
  void aTraceFileIsTheSameHoweverItWasFound(String options) throws IOException {
    session.run("check", COUNTER);
    String first = Files.readString(directory.resolve("traces/Counter/NoLostUpdate.itf.json"));
    session.run(("check " + COUNTER + " " + options).strip().split(" "));
    assertThat(directory.resolve("traces/Counter/NoLostUpdate.itf.json")).hasContent(first);
  }

  @Test
  void aSuiteWhoseExpectationIsNotMetFails() throws IOException {
    String suite = Files.readString(Path.of("models/counter/suite.json"));
    Files.copy(Path.of(COUNTER), directory.resolve("Counter.tla"));
    Files.writeString(directory.resolve("suite.json"), suite.replace("\"minStates\": 10", "\"minStates\": 1000"));
    CommandLineSession.Run run = session.run("verify", "suite.json", "--only", "two*");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out())
        .contains("expected at least 1,000 distinct states, got 17")
        .endsWith("different: 1 of 2 cells not as expected\n");
  }

  @Test
  void aScenarioWithoutAPropertyIsNotAsExpected() throws IOException {
    String suite = Files.readString(Path.of("models/counter/suite.json"));
    Files.copy(Path.of(COUNTER), directory.resolve("Counter.tla"));
    Files.writeString(
        directory.resolve("suite.json"), suite.replace("\"invariants\": [\"NoLostUpdate\", \"Exclusive\"],", ""));
    CommandLineSession.Run run = session.run("verify", "suite.json", "--only", "one*");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains("expected holds, but no property was checked");
  }

  @Test
  void aSuiteThatNamesAnUnknownPropertyIsRefusedAtItsPlace() throws IOException {
    String suite = Files.readString(Path.of("models/counter/suite.json"));
    Files.copy(Path.of(COUNTER), directory.resolve("Counter.tla"));
    Files.writeString(directory.resolve("suite.json"), suite.replace("\"Exclusive\"", "\"Exclusion\""));
    CommandLineSession.Run run = session.run("verify", "suite.json");
    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(run.err()).startsWith("suite.json:15:38: error[E0206]").contains("Exclusion");
  }
}
