package dev.heddle.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SuggestionTest {
  @Test
  void aSlipIsRecognised() {
    List<String> names = List.of("TypeOK", "Termination", "Spec");
    assertThat(Suggestion.closest("TypOK", names)).contains("TypeOK");
    assertThat(Suggestion.closest("Temrination", names)).contains("Termination");
    assertThat(Suggestion.closest("typeok", names)).contains("TypeOK");
  }

  @Test
  void anotherNameIsNotSuggested() {
    assertThat(Suggestion.closest("Mutex", List.of("TypeOK", "Spec"))).isEmpty();
    assertThat(Suggestion.closest("y", List.of("x"))).isEmpty();
  }

  @Test
  void theClosestOfSeveralIsSuggested() {
    assertThat(Suggestion.closest("counter", List.of("counted", "countr", "Counter"))).contains("Counter");
  }
}
