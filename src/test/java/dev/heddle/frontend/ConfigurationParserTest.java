package dev.heddle.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.frontend.Configuration.Assignment;
import dev.heddle.frontend.Configuration.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConfigurationParserTest {
  private static Configuration parse(String text) {
    return ConfigurationParser.parse("Model.cfg", text);
  }

  private static List<String> values(String text) {
    return parse(text).assignments().stream()
        .map(assignment -> (Assignment.Value) assignment)
        .map(value -> value.target().text() + "=" + value.expression().text())
        .toList();
  }

  @Test
  void everyKeywordFindsItsPlace() {
    Configuration c =
        parse(
            """
            SPECIFICATION Spec
            INVARIANTS A B
            INVARIANT I!C
            PROPERTIES P
            CONSTRAINT S CONSTRAINTS S2
            ACTION_CONSTRAINT T
            VIEW V SYMMETRY Y ALIAS L
            POSTCONDITION Q
            CHECK_DEADLOCK FALSE
            """);
    assertThat(c.specification()).map(Text::text).contains("Spec");
    assertThat(c.invariants()).extracting(Text::text).containsExactly("A", "B", "I!C");
    assertThat(c.properties()).extracting(Text::text).containsExactly("P");
    assertThat(c.stateConstraints()).extracting(Text::text).containsExactly("S", "S2");
    assertThat(c.actionConstraints()).extracting(Text::text).containsExactly("T");
    assertThat(c.view()).map(Text::text).contains("V");
    assertThat(c.symmetry()).map(Text::text).contains("Y");
    assertThat(c.alias()).map(Text::text).contains("L");
    assertThat(c.postconditions()).extracting(Text::text).containsExactly("Q");
    assertThat(c.checkDeadlock()).contains(false);
  }

  @Test
  void commentsAreNoPartOfIt() {
    assertThat(values("CONSTANT N = 1 \\* one\n(* a (* nested *)\n comment *) M = \"\\\\* no comment\""))
        .containsExactly("N=1", "M=\"\\\\* no comment\"");
  }

  @Test
  void aValueEndsWhereTheNextAssignmentBegins() {
    assertThat(values("CONSTANTS N = -1 M = 1 .. 3 S = {a, b}\n  T = [x \\in 1..2 |-> x = 1] U = A = B V = F(1) + 2"))
        .containsExactly("N=-1", "M=1 .. 3", "S={a, b}", "T=[x \\in 1..2 |-> x = 1]", "U=A = B", "V=F(1) + 2");
  }

  @Test
  void replacementsRowsAndModulesAreRead() {
    assertThat(parse("CONSTANTS N <- Other  M <- [Inner] Op  F(1, a) = 2  K = [Inner] 3").assignments())
        .satisfiesExactly(
            a -> assertThat(((Assignment.Replacement) a).operator().text()).isEqualTo("Other"),
            a -> assertThat(a.module()).map(Text::text).contains("Inner"),
            a -> assertThat(((Assignment.Row) a).arguments()).extracting(Text::text).containsExactly("1", "a"),
            a -> {
              assertThat(a.module()).map(Text::text).contains("Inner");
              assertThat(((Assignment.Value) a).expression().text()).isEqualTo("3");
            });
  }

  @Test
  void aNameHasItsPlace() {
    assertThat(parse("INVARIANTS\n  TypeOK").invariants().getFirst().span()).hasToString("Model.cfg:2:3");
  }

  @Test
  void everyMistakeIsTold() {
    ConfigurationException failure =
        catchThrowableOfType(ConfigurationException.class, () -> parse("NONSENSE\nINIT\nCHECK_DEADLOCK 3\nNEXT Next"));
    assertThat(failure.diagnostics()).extracting(d -> d.span().line()).containsExactly(1, 2, 3);
  }
}
