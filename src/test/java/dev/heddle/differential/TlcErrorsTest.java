package dev.heddle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.differential.ExpressionTrial.Answer;
import dev.heddle.oracle.TlcEvaluator;
import dev.heddle.oracle.TlcOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For each way in which TLC reports that an expression has no value, expressions that have none in TLC, in the
 * evaluator and in compiled code. The table names a piece of TLC's message, so that a line that
 * fails for another reason is told.
 */
@ResourceLock(TlcOracle.LOCK)
final class TlcErrorsTest {
  private static final Path FOLDER = Path.of("src/test/resources/differential");
  private static final String HEADING = "== ";

  @TempDir Path temporary;

  static Stream<Arguments> messages() throws IOException {
    Map<String, List<String>> table = new LinkedHashMap<>();
    String message = "";
    for (String line : lines("tlc-errors.txt")) {
      if (line.startsWith(HEADING)) {
        message = line.substring(HEADING.length());
        table.put(message, new ArrayList<>());
      } else {
        table.get(message).add(line);
      }
    }
    return table.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private List<Answer> answers(List<String> expressions) throws IOException {
    try (TlcEvaluator tlc = new TlcEvaluator()) {
      List<Answer> answers = new ExpressionTrial(temporary, tlc).of(expressions);
      for (Answer answer : answers) {
        assertThat(answer.compiled().hasError()).as(answer.toString()).isEqualTo(answer.evaluated().hasError());
      }
      return answers;
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void whatHasNoValueInTlcHasNoneInEitherEngine(String message, List<String> expressions) throws IOException {
    for (Answer answer : answers(expressions)) {
      assertThat(answer.inTlc()).as(answer.toString()).startsWith(TlcEvaluator.NO_VALUE).contains(message);
      assertThat(answer.evaluated().hasError()).as(answer.toString()).isTrue();
      assertThat(answer.compiled().value()).as(answer.toString()).isEqualTo(answer.evaluated().value());
      assertThat(answer.evaluated().error().orElseThrow().span().isKnown()).as(answer.toString()).isTrue();
    }
  }

  @Test
  void whereHeddleAnswersAndTlcDoesNotIsKnown() throws IOException {
    for (Answer answer : answers(lines("tlc-errors-answered.txt"))) {
      assertThat(answer.evaluated().hasError()).as(answer.toString()).isFalse();
      assertThat(answer.hasErrorInTlc()).as(answer.toString()).isTrue();
    }
  }

  @Test
  void whereTlcAnswersAndHeddleDoesNotIsKnown() throws IOException {
    for (Answer answer : answers(lines("tlc-errors-refused.txt"))) {
      assertThat(answer.evaluated().hasError()).as(answer.toString()).isTrue();
      assertThat(answer.hasErrorInTlc()).as(answer.toString()).isFalse();
    }
  }
}
