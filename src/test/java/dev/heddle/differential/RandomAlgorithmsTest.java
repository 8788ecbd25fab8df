package dev.heddle.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.heddle.CheckRequest;
import dev.heddle.CheckResult;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.ModelRequest;
import dev.heddle.Verdict;
import dev.heddle.checker.Counts;
import dev.heddle.checker.Limits;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.oracle.TlcOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Random PlusCal algorithms have the same verdict, and where nothing is violated the same counts, on both engines, with
 * one worker and more, and in TLC, which checks what the translator made of them in a process of its own. The seed is
 * in the name of the test; {@code -Dheddle.random.seed} and {@code -Dheddle.random.algorithms} choose others.
 */
@ResourceLock(TlcOracle.LOCK)
final class RandomAlgorithmsTest {
  private static final String COUNT = "heddle.random.algorithms";
  private static final long MAX_STATES = 20_000;
  private static final String CONSTANTS =
      "SPECIFICATION Spec\nCONSTANTS m1 = m1 m2 = m2 m3 = m3 defaultInitValue = defaultInitValue\n";

  @TempDir Path temporary;

  @Seeds(property = COUNT, usual = 8)
  void enginesAndTlcComeToTheSame(long seed) throws IOException, InterruptedException {
    compare(seed);
  }

  @Tag("long")
  @Seeds(property = COUNT, usual = 8, timesMore = 9)
  void enginesAndTlcComeToTheSameOfMany(long seed) throws IOException, InterruptedException {
    compare(seed);
  }

  private void compare(long seed) throws IOException, InterruptedException {
    String text = new RandomAlgorithm(seed).text();
    Path source = Files.writeString(temporary.resolve("Algo.tla"), text);
    Path translated =
        Files.writeString(Files.createDirectories(temporary.resolve("translated")).resolve("Algo.tla"), text);
    try {
      TlcOracle.translate(translated);
    } catch (IOException e) {
      // A label is missing where the translator adds none.
      assertThatExceptionOfType(SpecException.class).as(text).isThrownBy(() -> load(source));
      return;
    }
    String deadlock = "CHECK_DEADLOCK " + (seed % 2 == 0 ? "TRUE\n" : "FALSE\n");
    compare(source, translated, deadlock + "INVARIANT Inv\n", text);
    String property = RandomAlgorithm.PROPERTIES.get((int) (seed % RandomAlgorithm.PROPERTIES.size()));
    compare(source, translated, "CHECK_DEADLOCK FALSE\nPROPERTY " + property + "\n", text);
  }

  private void compare(Path source, Path translated, String asked, String text) throws IOException {
    boolean hasDefault = Files.readString(translated).contains("CONSTANT defaultInitValue");
    String constants = hasDefault ? CONSTANTS : CONSTANTS.replace(" defaultInitValue = defaultInitValue", "");
    Path configuration = Files.writeString(temporary.resolve("Algo.cfg"), constants + asked);
    CheckResult result = check(source, configuration, Engine.EVALUATOR, 1);
    assumeThat(result.verdict()).isNotEqualTo(Verdict.LIMIT);
    for (int workers : new int[] {1, 2}) {
      CheckResult other = check(source, configuration, Engine.COMPILED, workers);
      assertThat(other.counts()).as("%d workers%n%s", workers, text).isEqualTo(result.counts());
      assertThat(other.verdict()).as("%d workers%n%s", workers, text).isEqualTo(result.verdict());
      assertThat(other.property()).as("%d workers%n%s", workers, text).isEqualTo(result.property());
    }
    TlcOracle.Answer tlc = TlcOracle.check(translated, configuration);
    assertThat(result.verdict() == Verdict.HOLDS)
        .as("%s where TLC says%n%s%nof%n%s%n%s", result.verdict(), tlc.output(), asked, text)
        .isEqualTo(tlc.exitCode() == 0);
    if (tlc.exitCode() == 0) {
      Counts expected = new Counts(tlc.generated(), tlc.distinct(), tlc.depth());
      assertThat(result.counts()).as("%s%n%s", asked, text).isEqualTo(expected);
    }
  }

  private static void load(Path source) {
    new SpecLoader().load(source, LoadOptions.builder().config(new ConfigurationSource.None()).build());
  }

  private static CheckResult check(Path source, Path configuration, Engine engine, int workers) {
    LoadOptions options = LoadOptions.builder().config(new ConfigurationSource.File(configuration)).build();
    Limits limits =
        new Limits(OptionalLong.of(MAX_STATES), OptionalInt.empty(), Optional.empty(), OptionalLong.empty());
    return new Heddle().check(new CheckRequest(new ModelRequest(source, options), engine, workers, limits));
  }
}
