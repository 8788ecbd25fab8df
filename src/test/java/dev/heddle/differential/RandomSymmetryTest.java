package dev.heddle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.CheckRequest;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.ModelRequest;
import dev.heddle.checker.Counts;
import dev.heddle.checker.Limits;
import dev.heddle.oracle.TlcOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With SYMMETRY, random specifications whose processes are alike have the same counts on both engines and in TLC. The
 * seed is in the name of the test; {@code -Dheddle.random.seed} and {@code -Dheddle.random.symmetric} choose others.
 */
@ResourceLock(TlcOracle.LOCK)
final class RandomSymmetryTest {
  private static final long FIRST_SEED = Long.getLong("heddle.random.seed", 1);
  private static final long COUNT = Long.getLong("heddle.random.symmetric", 12);
  private static final String CONFIGURATION =
      """
      INIT Init
      NEXT Next
      SYMMETRY Perms
      CHECK_DEADLOCK FALSE
      CONSTANTS P = {p1, p2, p3} none = none
      """;

  @TempDir Path temporary;

  static LongStream seeds() {
    return LongStream.range(FIRST_SEED, FIRST_SEED + COUNT);
  }

  static LongStream manySeeds() {
    return LongStream.range(FIRST_SEED + COUNT, FIRST_SEED + 10 * COUNT);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void enginesAndTlcCountTheSameStates(long seed) throws IOException {
    compare(seed);
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("manySeeds")
  void enginesAndTlcCountTheSameStatesOfMany(long seed) throws IOException {
    compare(seed);
  }

  private void compare(long seed) throws IOException {
    String text = new SymmetricModule(seed).text();
    Path module = Files.writeString(temporary.resolve("Symmetric.tla"), text);
    Path configuration = Files.writeString(temporary.resolve("Symmetric.cfg"), CONFIGURATION);
    TlcOracle.Answer tlc = TlcOracle.check(module, configuration);
    assertThat(tlc.exitCode()).as("%s%n%s", tlc.output(), text).isZero();
    for (Engine engine : Engine.values()) {
      CheckRequest request = new CheckRequest(ModelRequest.of(module), engine, 2, Limits.NONE);
      assertThat(new Heddle().check(request).counts())
          .as("%s%n%s", engine, text)
          .isEqualTo(new Counts(tlc.generated(), tlc.distinct(), tlc.depth()));
    }
  }
}
