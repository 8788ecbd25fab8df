package dev.heddle.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.heddle.diagnostic.UnsupportedException;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.transition.Fairness;
import dev.heddle.transition.Temporal;
import dev.heddle.transition.TemporalFormulas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Translation of temporal formulas to atoms. */
final class TemporalTranslatorTest {
  private static final String MODULE =
      """
      ---- MODULE Model ----
      EXTENDS Naturals
      VARIABLES x, s
      vars == <<x, s>>
      Init == x = 0 /\\ s = {}
      Inc(n) == x = n /\\ x' = n + 1 /\\ UNCHANGED s
      Keep == x = 3 /\\ UNCHANGED vars
      Next == (\\E n \\in 0..2 : Inc(n)) \\/ Keep
      Guarded == WF_vars(s = {} /\\ Inc(2))
      Spec == Init /\\ [][Next]_vars /\\ (\\A n \\in 0..1 : WF_vars(Inc(n))) /\\ SF_x(Next) /\\ []<>(x = 3) /\\ Guarded
      Moving == \\A e \\in s : []<>(x = e)
      Unbound == \\E n : <>(x = n)
      Guarantee == <>(x = 3) -+-> <>(x = 2)
      Fine == []<>(x = 3)
      Large(n) == n > 2
      Sometimes(P(_), v) == <>P(v)
      Twice(P(_), v) == Sometimes(P, v) /\\ Sometimes(LAMBDA n : P(n) /\\ n < 9, v)
      Passed == Twice(Large, x)
      Written == <>(x > 2) /\\ <>(x > 2 /\\ x < 9)
      ====
      """;

  @TempDir Path directory;

  private TemporalFormulas formulas(String property) throws IOException {
    Path file = Files.writeString(directory.resolve("Model.tla"), MODULE);
    LoadOptions options = LoadOptions.builder().specification("Spec").properties(List.of(property)).build();
    return EvaluatedSystem.of(new SpecLoader().load(file, options).spec(), RunContext.silent()).temporalFormulas();
  }

  @Test
  void fairnessIsToldFromOtherAssumptionsAndNamesItsAction() throws IOException {
    TemporalFormulas formulas = formulas("Fine");
    assertThat(formulas.fairness())
        .extracting(condition -> condition.strength() + " " + condition.name())
        .containsExactly("WEAK Inc(0)", "WEAK Inc(1)", "STRONG Next", "WEAK Inc(2)");
    assertThat(formulas.assumptions()).hasSize(1).first().isInstanceOf(Temporal.Always.class);
  }

  @Test
  void aStepOfAnActionOfTheSystemIsToldByThatAction() throws IOException {
    TemporalFormulas formulas = formulas("Fine");
    List<TemporalFormulas.Origin> origins =
        formulas.fairness().stream()
            .map(Fairness::taken)
            .map(atom -> formulas.stepAtoms().get(atom).origin().orElseThrow())
            .toList();
    assertThat(origins.get(0).actions()).containsExactly(0);
    assertThat(origins.get(0).suffices()).isTrue();
    assertThat(origins.get(2).actions()).containsExactly(0, 1, 2, 3);
    assertThat(origins.get(2).suffices()).as("x is not all that may change").isFalse();
  }

  @Test
  void aConditionOnTheStateBesideAnActionIsAnAtomOfItsOwn() throws IOException {
    TemporalFormulas formulas = formulas("Fine");
    TemporalFormulas.Origin origin =
        formulas.stepAtoms().get(formulas.fairness().getLast().taken()).origin().orElseThrow();

    assertThat(origin.actions()).containsExactly(2);
    assertThat(origin.suffices()).isTrue();
    assertThat(formulas.stateAtoms().get(origin.guard().orElseThrow()).span().line()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({"Moving, 11", "Unbound, 12", "Guarantee, 13"})
  void aFormulaThatNoStateSpaceDecidesIsRefusedWithItsPlace(String property, int line) {
    assertThatExceptionOfType(UnsupportedException.class)
        .isThrownBy(() -> formulas(property))
        .satisfies(e -> assertThat(e.diagnostic().span().line()).isEqualTo(line));
  }

  @Test
  void anOperatorPassedToATemporalOperatorIsPutInItsPlace() throws IOException {
    assertThat(formulas("Passed").properties()).containsExactly(new Temporal.And(formulas("Written").properties()));
  }
}
