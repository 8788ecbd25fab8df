package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.checker.Limits;
import dev.heddle.diagnostic.SourceFiles;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.LassoReasons;
import dev.heddle.trace.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told to be left behind on a lasso, and which fairness is said to exclude it: what it excludes indeed. */
final class LassoReasonsTest {
  // The first process goes back and forth; the second can go when the first is at 0, and the third never changes.
  private static final String MODULE =
      """
      ---- MODULE Three ----
      EXTENDS Integers
      VARIABLE at
      Init == at = <<0, 0, 0>>
      First(self) == self = 1 /\\ at' = [at EXCEPT ![1] = 1 - @]
      Second(self) == self = 2 /\\ at[1] = 0 /\\ at[2] = 0 /\\ at' = [at EXCEPT ![2] = 1]
      Third(self) == self = 3 /\\ UNCHANGED at
      Next == \\E self \\in 1..3 : First(self) \\/ Second(self) \\/ Third(self)
      Free == Init /\\ [][Next]_at
      Weak == Free /\\ WF_at(First(1)) /\\ WF_at(Second(2))
      Strong == Free /\\ WF_at(First(1)) /\\ SF_at(Second(2))
      Ready == Init /\\ [][Second(2) \\/ Third(3)]_at /\\ WF_at(Second(2))
      Goes == <>(at[2] = 1)
      ====
      """;

  @TempDir Path directory;

  @Test
  void ofAProcessThatIsReadyForEverWeakFairnessIsTold() throws IOException {
    String second = told(check("Free"), "2 ");
    assertThat(second).contains("could take Second").contains("weak fairness of its steps together would exclude");
    assertThat(check("Ready").verdict()).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void ofAProcessThatIsReadyNowAndAgainStrongFairnessIsTold() throws IOException {
    String second = told(check("Weak"), "2 ");
    assertThat(second).contains("but not in state").contains("strong fairness of its steps together would exclude");
    assertThat(check("Strong").verdict()).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void ofAProcessWhoseStepsChangeNothingNoFairnessIsTold() throws IOException {
    assertThat(told(check("Weak"), "3 ")).isEqualTo("3 takes no step on the cycle and is never enabled there");
    assertThat(told(check("Free"), "3 ")).isEqualTo("3 cannot take a step");
  }

  private CheckResult check(String specification) throws IOException {
    Path module = Files.writeString(directory.resolve("Three.tla"), MODULE);
    LoadOptions options = LoadOptions.builder().specification(specification).properties(List.of("Goes")).build();
    return new Heddle().check(new CheckRequest(new ModelRequest(module, options), Engine.COMPILED, 1, Limits.NONE));
  }

  private static String told(CheckResult result, String start) {
    Counterexample lasso = result.counterexample().orElseThrow();
    return LassoReasons.text(lasso.trace(), lasso.lasso().orElseThrow(), new Reasons(new SourceFiles()))
        .lines()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow();
  }
}
