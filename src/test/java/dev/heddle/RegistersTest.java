package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.checker.Counts;
import dev.heddle.checker.Limits;
import dev.heddle.oracle.TlcOracle;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The named registers of TLCGet, in whole runs. */
@ResourceLock(TlcOracle.LOCK)
final class RegistersTest {
  private static final Path FOLDER = Path.of("src/test/resources/registers");

  private static Counts counts(Engine engine, int workers) {
    CheckRequest request =
        new CheckRequest(ModelRequest.of(FOLDER.resolve("Level.tla")), engine, workers, Limits.NONE);
    CheckResult result = new Heddle().check(request);
    assertThat(result.verdict()).isEqualTo(Verdict.HOLDS);
    return result.counts();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theLevelIsTlcs(Engine engine) throws IOException {
    TlcOracle.Answer tlc = TlcOracle.check(FOLDER.resolve("Level.tla"), FOLDER.resolve("Level.cfg"));
    assertThat(tlc.exitCode()).as(tlc.output()).isZero();
    assertThat(counts(engine, 1)).isEqualTo(new Counts(tlc.generated(), tlc.distinct(), tlc.depth()));
  }

  @Test
  void theLevelIsTheSameForManyWorkers() {
    assertThat(counts(Engine.COMPILED, 4)).isEqualTo(counts(Engine.COMPILED, 1));
  }
}
