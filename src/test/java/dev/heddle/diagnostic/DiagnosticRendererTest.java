package dev.heddle.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.diagnostic.DiagnosticRenderer.Coloring;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DiagnosticRendererTest {
  private static String render(String line, Span span, Coloring coloring) {
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.UNKNOWN_NAME, span, "`Foo` is not defined").withNote("a note");
    return new DiagnosticRenderer((_, _) -> Optional.of(line), coloring).render(diagnostic);
  }

  @Test
  void theSourceLineIsMarked() {
    assertThat(render("Init == x = Foo", new Span("A.tla", 14, 13, 14, 15), Coloring.PLAIN))
        .isEqualTo(
            """
            A.tla:14:13: error[E0103]: `Foo` is not defined
               14 | Init == x = Foo
                  |             ^^^
              a note
            """);
  }

  @Test
  void tabsDoNotShiftTheMark() {
    assertThat(render("\tx =\tFoo", new Span("A.tla", 2, 6, 2, 8), Coloring.PLAIN).lines().toList())
        .containsSequence("    2 |         x =     Foo", "      |                 ^^^");
  }

  @Test
  void aSpanOverLinesIsMarkedToTheEndOfTheFirst() {
    assertThat(render("A == /\\ b", new Span("A.tla", 2, 6, 4, 2), Coloring.PLAIN)).contains("|      ^^^^\n");
  }

  @Test
  void aPlaceWithoutSourceHasNoLine() {
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.USAGE, Span.NONE, "what");
    assertThat(new DiagnosticRenderer((_, _) -> Optional.empty(), Coloring.PLAIN).render(diagnostic))
        .isEqualTo("error[E0503]: what\n");
  }

  @Test
  void colorIsWrittenWhereAskedFor() {
    assertThat(render("x", Span.at("A.tla", 1, 1), Coloring.ANSI)).contains("\u001b[1;31merror[E0103]\u001b[0m");
    assertThat(render("x", Span.at("A.tla", 1, 1), Coloring.PLAIN)).doesNotContain("\u001b");
  }
}
