package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exit codes of evaluations that fail, which are those of TLC 2.18 on the same modules. */
final class EvaluationExitCodeTest {
  private static final String MODULE =
      """
      ---- MODULE Cycle ----
      EXTENDS Integers, TLC
      VARIABLE x
      NoValue(n) == IF x = n THEN x = "a" ELSE TRUE
      NoAssertion(n) == IF x = n THEN Assert(FALSE, "failed") ELSE TRUE
      Fails == NoValue(2)
      FailsAtOnce == NoValue(0)
      Asserts == NoAssertion(2)
      AssertsAtOnce == NoAssertion(0)
      Always == []Fails
      StepFails == [][Fails]_x
      StepAsserts == [][Asserts]_x
      Spec == x = 0 /\\ [][x' = (x + 1) % 4]_x
      ====
      """;

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "INVARIANT Fails, 76",
    "INVARIANT FailsAtOnce, 75",
    "INVARIANT Asserts, 76",
    "INVARIANT AssertsAtOnce, 75",
    "PROPERTY Always, 76",
    "PROPERTY StepFails, 75",
    "PROPERTY StepAsserts, 14",
    "CONSTRAINT Fails, 75",
    "ACTION_CONSTRAINT Fails, 75"
  })
  void theCodeSaysWhetherAnInvariantFailed(String statement, int code) throws IOException {
    Files.writeString(directory.resolve("Cycle.tla"), MODULE);
    Files.writeString(directory.resolve("Cycle.cfg"), "SPECIFICATION Spec\n" + statement + "\n");
    assertThat(new CommandLineSession(directory).run("check", "Cycle.tla").exitCode()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"ASSUME 1 \\in 2, 10", "'ASSUME Assert(FALSE, \"no\")', 10", "ASSUME 1 = 2, 10", "ASSUME TRUE, 0"})
  void anAssumptionWithoutValueFailsAsAFalseOne(String assumption, int code) throws IOException {
    String module = MODULE.replace("VARIABLE x\n", "VARIABLE x\n" + assumption + "\n");
    Files.writeString(directory.resolve("Cycle.tla"), module);
    Files.writeString(directory.resolve("Cycle.cfg"), "SPECIFICATION Spec\n");
    assertThat(new CommandLineSession(directory).run("check", "Cycle.tla").exitCode()).isEqualTo(code);
  }
}
