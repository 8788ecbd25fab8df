package dev.heddle.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a C programmer writes, and what the error says to write instead. */
final class CNotationTest {
  private static final String MODULE =
      """
      ---- MODULE M ----
      EXTENDS Integers
      VARIABLES n, x, y, r, s
      Inv == %s
      ====
      """;
  private static final String ALGORITHM =
      """
      ---- MODULE M ----
      EXTENDS Integers
      (* --algorithm A {
        variables n = 0, x = FALSE, y = FALSE, r = <<1>>, s = "";
        process (t \\in 1..2) {
          a1: %s
        }
      } *)
      ====
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '%',
      value = {
        "!x; `not` is `~`",
        "x && y; `and` is `/\\`",
        "x || y; `or` is `\\/`",
        "n == 1; that two values are equal is `a = b`",
        "n != 1; `a # b`",
        "x ? 1 : 2; `IF c THEN a ELSE b`",
        "n = 0x10; `\\hff`",
        "r->f = 1; a field is `r.f`",
        "n << 1; a shift is `n * 2^k`",
        "s = 'a'; a string has double quotes",
        "n++; `n := n + 1`",
        "n = NULL; `CONSTANT NULL`",
      })
  void anExpressionOfCIsToldInTla(String expression, String note) {
    assertThat(diagnostic(MODULE, expression).notes()).as("in a module").anyMatch(told -> told.contains(note));
    assertThat(diagnostic(ALGORITHM, "if (" + expression + ") { n := 1 };").notes())
        .as("in an algorithm")
        .anyMatch(told -> told.contains(note));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '%',
      value = {
        "%n = 1;%; an assignment is `:=`",
        "%r[1] = 1;%; an assignment is `:=`",
        "%n++;%; `n := n + 1`",
        "%n += 2;%; `n := n + k`",
        "%n := 1; // one%; a comment is",
        "%break;%; `goto`",
        "%int i;%; a variable has no type",
      })
  void aStatementOfCIsToldInPlusCal(String statement, String note) {
    assertThat(diagnostic(ALGORITHM, statement).notes()).anyMatch(told -> told.contains(note));
  }

  @Test
  void ofTwoIdiomsOnALineTheNearerIsTold() {
    assertThat(diagnostic(MODULE, "(x /\\ y) /\\ !x /\\ (n = 1 && y)").notes())
        .contains("`not` is `~`")
        .doesNotContain("`and` is `/\\`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '%',
      value = {"(x /\\ \"a == b && !c\" = s; in a string", "(x /\\ y \\* n == 1 && x; in a comment"})
  void whatIsNoCodeIsNotToldOf(String expression, String where) {
    assertThat(diagnostic(MODULE, expression).notes()).as(where).noneMatch(told -> told.contains("is `"));
  }

  @Test
  void aMissingLabelIsNoMatterOfC() {
    String algorithm = ALGORITHM.replace("(* --", "CONSTANT NULL\n(* --");
    assertThat(diagnostic(algorithm, "if (n = NULL) { n := 1; goto a1 }; n := NULL; n := 2").notes())
        .noneMatch(told -> told.contains("CONSTANT NULL"))
        .anyMatch(told -> told.contains("a step must begin"));
  }

  @Test
  void anUnknownInfixOperatorIsToldOnce() {
    assertThat(failure(MODULE, "x && y").diagnostics()).hasSize(1);
  }

  private Diagnostic diagnostic(String module, String text) {
    return failure(module, text).diagnostic();
  }

  private SpecException failure(String module, String text) {
    SpecException failure = catchThrowableOfType(SpecException.class, () -> load(module.formatted(text)));
    assertThat(failure).as("does not load: %s", text).isNotNull();
    return failure;
  }

  private void load(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("M.tla"), text);
    new SpecLoader().load(file, LoadOptions.DEFAULT);
  }
}
