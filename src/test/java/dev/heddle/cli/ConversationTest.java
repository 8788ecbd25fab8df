package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.heddle.Heddle;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConversationTest {
  /** Returns what a conversation prints, mistakes included. */
  private static List<String> answers(String... lines) {
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    Console console = new Console(writer, writer, ImmutableMap.of(), Path.of(""), Console.Terminals.NONE);
    try (ExpressionSession session = new ExpressionSession(new Heddle(), writer::println)) {
      Conversation conversation = new Conversation(session, new ExpressionOptions(), console);
      for (String line : lines) {
        if (!conversation.take(line)) {
          break;
        }
      }
    }
    return printed.toString().lines().toList();
  }

  @Test
  void definitionsAreKeptAndCanBeReplaced() {
    assertThat(answers("F(x) == x * x", "F(4)", "F(x) == x + 1", "F(4)", ":names")).containsExactly("16", "5", "F");
  }

  @Test
  void aMistakeEndsNeitherTheSessionNorItsDefinitions() {
    List<String> answers = answers("N == 2", "N + nothing", "M == N \\cup nothing", "N + 1");
    assertThat(answers.getFirst()).isEqualTo("<expression>:1:5: error[E0103]: `nothing` is not declared or defined");
    assertThat(answers.getLast()).isEqualTo("3");
  }

  @Test
  void aModuleGivesItsDefinitionsAndConstants() {
    assertThat(answers("N == 5", ":load models/counter/Counter.tla", "Cardinality(Threads) + N")).containsExactly("7");
  }

  @Test
  void anExpressionOnStatesIsAMistake() {
    assertThat(answers(":load models/counter/Counter.tla", "counter + 1", "ENABLED Next", "2"))
        .anyMatch(line -> line.contains("error[E0306]: `counter` is used before it has a value"))
        .endsWith("2");
  }

  @Test
  void quitEnds() {
    assertThat(answers("1", ":quit", "2")).containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{1,", "F(x) ==", "1 +", "TRUE /\\", "[x \\in 1..2 |->", "LET x == 1 IN", "LET x == 1", "IF TRUE THEN 1"
      })
  void anInputGoesOn(String input) {
    assertThat(Conversation.isOpen(input)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{1}", "\"(\"", "\"LET\"", "IF TRUE THEN 1 ELSE 2", "1 + 1", "F(x) == x"})
  void anInputIsComplete(String input) {
    assertThat(Conversation.isOpen(input)).isFalse();
  }
}
