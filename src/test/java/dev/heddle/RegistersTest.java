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

/** The registers of TLCGet and TLCSet, in whole runs. */
@ResourceLock(TlcOracle.LOCK)
final class RegistersTest {
  private static final Path FOLDER = Path.of("src/test/resources/registers");

  private static Counts counts(String name, Engine engine, int workers) {
    CheckRequest request =
        new CheckRequest(ModelRequest.of(FOLDER.resolve(name + ".tla")), engine, workers, Limits.NONE);
    CheckResult result = new Heddle().check(request);
    assertThat(result.isComplete()).isTrue();
    return result.counts();
  }

  private static Counts tlcCounts(String name) throws IOException {
    TlcOracle.Answer tlc = TlcOracle.check(FOLDER.resolve(name + ".tla"), FOLDER.resolve(name + ".cfg"));
    assertThat(tlc.exitCode()).as(tlc.output()).isZero();
    return new Counts(tlc.generated(), tlc.distinct(), tlc.depth());
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theLevelIsTlcs(Engine engine) throws IOException {
    assertThat(counts("Level", engine, 1)).isEqualTo(tlcCounts("Level"));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatAssumptionsSetConstraintsChange(Engine engine) throws IOException {
    Counts tlc = tlcCounts("Counting");
    assertThat(counts("Counting", engine, 1)).isEqualTo(tlc);
    assertThat(counts("Counting", engine, 4)).isEqualTo(tlc);
  }

  @Test
  void theLevelIsTheSameForManyWorkers() {
    assertThat(counts("Level", Engine.COMPILED, 4)).isEqualTo(counts("Level", Engine.COMPILED, 1));
  }
}
