package dev.heddle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.CheckRequest;
import dev.heddle.CheckResult;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.ModelRequest;
import dev.heddle.checker.Counts;
import dev.heddle.checker.Limits;
import dev.heddle.oracle.TlcOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * With SYMMETRY or a VIEW, random specifications whose processes are alike have the same counts on both engines and in
 * TLC, and an invariant is violated where it is without them. The seed is in the name of the test;
 * {@code -Dheddle.random.seed} and {@code -Dheddle.random.symmetric} choose others.
 */
@ResourceLock(TlcOracle.LOCK)
final class RandomSymmetryTest {
  private static final String COUNT = "heddle.random.symmetric";
  private static final String CONFIGURATION =
      """
      INIT Init
      NEXT Next
      CHECK_DEADLOCK FALSE
      CONSTANTS P = {p1, p2, p3} none = none
      """;

  @TempDir Path temporary;

  @Seeds(property = COUNT, usual = 12)
  void enginesAndTlcCountTheSameStates(long seed) throws IOException {
    compare(seed);
  }

  @Tag("long")
  @Seeds(property = COUNT, usual = 12, timesMore = 9)
  void enginesAndTlcCountTheSameStatesOfMany(long seed) throws IOException {
    compare(seed);
  }

  private void compare(long seed) throws IOException {
    String text = new SymmetricModule(seed).text();
    Path module = Files.writeString(temporary.resolve("Symmetric.tla"), text);
    String reduction = seed % 3 == 0 ? "VIEW Present\n" : "SYMMETRY Perms\n";
    Path configuration = configure(reduction);
    TlcOracle.Answer tlc = TlcOracle.check(module, configuration);
    assertThat(tlc.exitCode()).as("%s%n%s", tlc.output(), text).isZero();
    for (Engine engine : Engine.values()) {
      assertThat(check(module, engine).counts())
          .as("%s%n%s", engine, text)
          .isEqualTo(new Counts(tlc.generated(), tlc.distinct(), tlc.depth()));
    }
    compareViolations(module, reduction, text);
  }

  /** Compares what is found with a reduction with what is found without. */
  private void compareViolations(Path module, String reduction, String text) throws IOException {
    configure("INVARIANT Inv\n");
    CheckResult whole = check(module, Engine.COMPILED);
    configure("INVARIANT Inv\n" + reduction);
    for (Engine engine : Engine.values()) {
      CheckResult reduced = check(module, engine);
      assertThat(reduced.verdict()).as("%s, %s%n%s", engine, reduction, text).isEqualTo(whole.verdict());
      assertThat(length(reduced)).as("%s, %s%n%s", engine, reduction, text).isEqualTo(length(whole));
    }
  }

  private Path configure(String more) throws IOException {
    return Files.writeString(temporary.resolve("Symmetric.cfg"), CONFIGURATION + more);
  }

  private static CheckResult check(Path module, Engine engine) {
    return new Heddle().check(new CheckRequest(ModelRequest.of(module), engine, 2, Limits.NONE));
  }

  private static int length(CheckResult result) {
    return result.counterexample().map(found -> found.trace().length()).orElse(0);
  }
}
