package dev.heddle.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.ir.Definition;
import dev.heddle.ir.PlusCalLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlusCalTest {
  private static final String ALGORITHM =
      """
      ---- MODULE A ----
      EXTENDS Naturals, Sequences, TLC
      (* --algorithm A {
        variables x = 0;
        procedure bump(by) {
          \\* x += by
          b1: x := x + by;
              return;
        }
        process (P \\in {1, 2}) {
          first: call bump(1);       \\* bump(1)
          \\* one line
          \\* and another
          last:  assert x < 3;
        }
        process (Q = 0) { last: skip; }
      } *)
      Small == x < 3
      ====
      """;

  /** A module as the translator leaves it, so with a translation and its checksums. */
  private static final Path TRANSLATED = Path.of("src/test/resources/frontend/Translated.tla");

  @TempDir private Path directory;

  private LoadedSpec load(String name, String text, TranslateMode mode) throws IOException {
    Path file = Files.writeString(directory.resolve(name + ".tla"), text);
    return new SpecLoader()
        .load(file, LoadOptions.builder().translate(mode).invariants(List.of("Small")).build());
  }

  private static Definition definition(LoadedSpec loaded, String name) {
    return loaded.spec().definitions().values().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aTranslationOfCommentsAloneIsNone() throws IOException {
    String empty = "\\* BEGIN TRANSLATION\n\\* left out\n\\* END TRANSLATION\nSmall ==";
    LoadedSpec loaded = load("A", ALGORITHM.replace("Small ==", empty), TranslateMode.AUTO);
    assertThat(loaded.spec().labels()).containsKey("first");
  }

  @Test
  void theDefaultOfVariablesMayBeAssignedWhereNoneNeedsIt() throws IOException {
    Path file = Files.writeString(directory.resolve("A.tla"), ALGORITHM.replace("bump(by)", "bump(by = 1)"));
    ImmutableMap<String, String> constants = ImmutableMap.of("defaultInitValue", "defaultInitValue");
    LoadedSpec loaded = new SpecLoader().load(file, LoadOptions.builder().constants(constants).build());
    assertThat(loaded.spec().labels()).containsKey("first");
  }

  @Test
  void aLabelKnowsItsOwnerItsCommentAndItsLines() throws IOException {
    LoadedSpec loaded = load("A", ALGORITHM, TranslateMode.AUTO);
    assertThat(loaded.spec().labels().values())
        .extracting(PlusCalLabel::name, PlusCalLabel::owner, PlusCalLabel::description, label -> label.span().line())
        .containsExactlyInAnyOrder(
            tuple("b1", "bump", "x += by", 7),
            tuple("first", "P", "bump(1)", 11),
            tuple("last_", "P", "one line and another", 14),
            tuple("last", "Q", "", 16));
  }

  @Test
  void placesBehindATranslationInMemoryAreThoseOfTheFile() throws IOException {
    LoadedSpec loaded = load("A", ALGORITHM, TranslateMode.AUTO);
    assertThat(definition(loaded, "Small").span().line()).isEqualTo(18);
    assertThat(definition(loaded, "b1").span().line()).isEqualTo(7);
  }

  @Test
  void aTranslationInTheFileIsRead() {
    LoadedSpec loaded = new SpecLoader().load(TRANSLATED, LoadOptions.DEFAULT);
    assertThat(loaded.warnings()).isEmpty();
    assertThat(definition(loaded, "a").span().line()).isGreaterThan(10);
    assertThat(loaded.spec().labels().get("a").span().line()).isEqualTo(5);
  }

  @Test
  void aStaleTranslationIsMadeAnewWithAWarning() throws IOException {
    String stale = Files.readString(TRANSLATED).replace("b: x := 2", "b: x := 7").replace("Translated", "Stale");
    LoadedSpec loaded = load("Stale", stale, TranslateMode.AUTO);
    assertThat(loaded.warnings()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.TRANSLATION_STALE);
    assertThat(definition(loaded, "b").body().toString()).contains("value=7");
  }

  @Test
  void anEditedTranslationIsReadWithAWarning() throws IOException {
    String edited = Files.readString(TRANSLATED).replace("x' = 2", "x' = 8").replace("Translated", "Edited");
    LoadedSpec loaded = load("Edited", edited, TranslateMode.AUTO);
    assertThat(loaded.warnings()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.TRANSLATION_EDITED);
    assertThat(definition(loaded, "b").body().toString()).contains("value=8");
    assertThat(definition(load("Edited", edited, TranslateMode.ALWAYS), "b").body().toString()).contains("value=2");
  }

  @Test
  void withoutTranslationThereIsNothingToExploreWhereNoneIsMade() {
    SpecException failure =
        catchThrowableOfType(SpecException.class, () -> load("A", ALGORITHM, TranslateMode.NEVER));
    assertThat(failure.diagnostic().code()).isEqualTo(DiagnosticCode.UNKNOWN_NAME);
  }

  @Test
  void aProcessThatNeedsNoPcHasItsOneLabel() throws IOException {
    String text =
        "---- MODULE L ----\nEXTENDS Naturals\n(* --fair algorithm L {\n variable x = 0;\n process (p \\in {1, 2}) {\n"
            + "  lp: while (TRUE) { x := 1 - x } } } *)\nSmall == x < 3\n====\n";
    PlusCalLabel label = load("L", text, TranslateMode.AUTO).spec().labels().get("p");
    assertThat(label.name()).isEqualTo("lp");
    assertThat(label.span().line()).isEqualTo(6);
  }

  @Test
  void proseAboutAlgorithmsIsNoAlgorithm() throws IOException {
    String text =
        "---- MODULE P ----\n(* See the option --algorithm of the tool. *)\nVARIABLE x\nSpec == x = 1 /\\ [][FALSE]_x\n"
            + "Small == TRUE\n====\n";
    assertThat(load("P", text, TranslateMode.NEVER).spec().labels()).isEmpty();
  }
}
