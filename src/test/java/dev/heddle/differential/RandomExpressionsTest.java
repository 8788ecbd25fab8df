package dev.heddle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.differential.ExpressionTrial.Answer;
import dev.heddle.differential.RandomExpressions.Feature;
import dev.heddle.oracle.TlcEvaluator;
import dev.heddle.oracle.TlcOracle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Random expressions, whose variables have fixed values, have the same value in the evaluator, in compiled code and in
 * TLC, or none in all of them. The value is pasted back as TLA+ for TLC to compare with, so that printing is tested
 * too. The seed is in the name of the test; {@code -Dheddle.random.seed} and {@code -Dheddle.random.count} choose
 * others.
 */
@ResourceLock(TlcOracle.LOCK)
final class RandomExpressionsTest {
  private static final int EXPRESSIONS = 500;
  private static final int DEPTH = 3;
  private static final String COUNT = "heddle.random.count";
  private static TlcEvaluator tlc;
  @TempDir Path temporary;

  @BeforeAll
  static void open() throws IOException {
    tlc = new TlcEvaluator();
  }

  @AfterAll
  static void close() throws IOException {
    tlc.close();
  }

  @Seeds(property = COUNT, usual = 40)
  void enginesAndTlcFindTheSameValues(long seed) throws IOException {
    compare(seed);
  }

  @Tag("long")
  @Seeds(property = COUNT, usual = 40, timesMore = 20)
  void enginesAndTlcFindTheSameValuesOfMany(long seed) throws IOException {
    compare(seed);
  }

  private void compare(long seed) throws IOException {
    RandomExpressions random = new RandomExpressions(new Random(seed), ExpressionTrial.names(), Feature.PARTIAL);
    List<String> expressions = IntStream.range(0, EXPRESSIONS).mapToObj(_ -> random.next(DEPTH)).toList();
    List<Answer> different =
        new ExpressionTrial(temporary, tlc).of(expressions).stream().filter(answer -> !agree(answer)).toList();
    assertThat(different).as("seed %d", seed).isEmpty();
  }

  private static boolean agree(Answer answer) {
    boolean isAsInTlc =
        answer.evaluated().hasError() ? answer.hasErrorInTlc() : answer.inTlc().equals("TRUE");
    return answer.compiled().value().equals(answer.evaluated().value())
        && (isAsInTlc || answer.inTlc().contains("Overflow when computing"));
  }
}
