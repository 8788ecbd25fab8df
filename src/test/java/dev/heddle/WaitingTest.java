package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.diagnostic.SourceFiles;
import dev.heddle.trace.Reasons;
import dev.heddle.trace.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the processes of an algorithm that has come to a deadlock. */
final class WaitingTest {
  private static final String ALGORITHM =
      """
      ---- MODULE M ----
      EXTENDS Naturals
      (* --algorithm M {
        variables state = "RUNNING", lock = FALSE;
        %s
      } *)
      ====
      """;

  @TempDir Path directory;

  private List<String> waitsIn(String processes) throws IOException {
    Path module = Files.writeString(directory.resolve("M.tla"), ALGORITHM.formatted(processes));
    CheckResult result = new Heddle().check(CheckRequest.of(module));
    assertThat(result.verdict()).isEqualTo(Verdict.DEADLOCK);
    Reasons reasons = new Reasons(new SourceFiles());
    return Waiting.in(result.model().system(), result.counterexample().orElseThrow().trace().last().values()).stream()
        .map(waiting -> waiting.text(reasons))
        .toList();
  }

  @Test
  void ofAProcessThatIsNoneOfASetOnlyTheLabelWhereItStandsIsTold() throws IOException {
    String processes =
        """
        process (waiter = "waiter") {
            sleep: state := "SLEEPING";
            sched: await state = "RUNNING"; }
          process (waker = "waker") {
            wake:  state := "RUNNING"; }
        """;
    assertThat(waitsIn(processes))
        .containsExactly("waiter waits at sched: `state = \"RUNNING\"` (M.tla:7) is FALSE, where state = \"SLEEPING\"");
  }

  @Test
  void ofASetOfProcessesEachIsTold() throws IOException {
    String processes = "process (thread \\in 1..2) { acquire: await ~lock; lock := TRUE; }";
    assertThat(waitsIn(processes))
        .singleElement()
        .asString()
        .contains(" waits at acquire: `lock` (M.tla:5) is TRUE, where lock = TRUE");
  }

  @Test
  void ofAnAlgorithmWithoutProcessesTheLabelIsTold() throws IOException {
    assertThat(waitsIn("{ first: lock := TRUE; second: await ~lock; }"))
        .containsExactly("M waits at second: `lock` (M.tla:5) is TRUE, where lock = TRUE");
  }
}
