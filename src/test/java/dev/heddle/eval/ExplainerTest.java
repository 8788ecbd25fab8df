package dev.heddle.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.transition.Explanation;
import dev.heddle.transition.Property;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainerTest {
  private static final String MODULE =
      """
      ---- MODULE Mutex ----
      EXTENDS Integers, TLC
      VARIABLES pc, n
      Init == pc = <<"a", "a">> /\\ n = 0
      Next == /\\ \\E p \\in 1..2 : pc[p] = "cs" /\\ Assert({} # {} \\/ ~(n > 3), "n is small")
              /\\ UNCHANGED <<pc, n>>
      In(p) == pc[p] = "cs"
      Mutex == \\A p, q \\in 1..2 : p # q => ~(In(p) /\\ In(q))
      Small == /\\ n >= 0
               /\\ LET limit == 3 IN n < limit
      Goes == ENABLED (n < 2 /\\ n' = n + 1 /\\ UNCHANGED pc)
      ====
      """;

  @TempDir Path temporary;

  private Optional<Explanation> explain(String invariant, Value pc, long n) throws IOException {
    EvaluatedSystem system = system();
    Property property =
        system.invariants().stream().filter(candidate -> candidate.name().equals(invariant)).findFirst().orElseThrow();
    return system.explain(property, ImmutableList.of(pc, IntegerValue.of(n)));
  }

  private EvaluatedSystem system() throws IOException {
    Path module = temporary.resolve("Mutex.tla");
    Files.writeString(module, MODULE);
    LoadOptions options =
        LoadOptions.builder().init("Init").next("Next").invariants(List.of("Mutex", "Small", "Goes")).build();
    return EvaluatedSystem.of(new SpecLoader().load(module, options).spec(), RunContext.silent());
  }

  private static Value pcs(String first, String second) {
    return TupleValue.of(new StringValue(first), new StringValue(second));
  }

  @Test
  void whatIsUnderEnabledIsOfOtherStatesAndNoTerm() throws IOException {
    assertThat(explain("Goes", pcs("a", "a"), 5).orElseThrow().reasons())
        .singleElement()
        .satisfies(reason -> assertThat(reason.terms()).isEmpty());
  }

  @Test
  void theWitnessesOfAQuantifierAreNamed() throws IOException {
    Explanation explanation = explain("Mutex", pcs("cs", "cs"), 0).orElseThrow();
    assertThat(explanation.reasons()).allSatisfy(r -> assertThat(r.witnesses()).hasToString("{p=1, q=2}"));
    assertThat(explanation.reasons())
        .extracting(reason -> reason.span().line(), Explanation.Reason::value, reason -> reason.terms().toString())
        .contains(
            tuple(7, true, "{pc[1]=\"cs\"}"),
            tuple(7, true, "{pc[2]=\"cs\"}"));
  }

  @Test
  void theFalseConjunctIsFound() throws IOException {
    Explanation.Reason reason = explain("Small", pcs("a", "a"), 7).orElseThrow().reasons().getFirst();
    assertThat(reason.span().line()).isEqualTo(10);
    assertThat(reason.value()).isFalse();
    assertThat(reason.terms()).containsEntry("n", IntegerValue.of(7));
  }

  @Test
  void anAssertionIsExplainedByThePartsOfItThatSpeakOfTheState() throws IOException {
    EvaluatedSystem system = system();
    Explanation explanation =
        system.explainAssertion(0, ImmutableList.of(pcs("a", "cs"), IntegerValue.of(4))).orElseThrow();
    assertThat(explanation.reasons())
        .extracting(Explanation.Reason::value, r -> r.terms().toString(), r -> r.reads().toString())
        .containsExactly(tuple(true, "{n=4}", "[n]"));
    assertThat(system.explainAssertion(0, ImmutableList.of(pcs("a", "a"), IntegerValue.of(4)))).isEmpty();
    assertThat(system.explainAssertion(0, ImmutableList.of(pcs("a", "cs"), IntegerValue.of(3)))).isEmpty();
  }

  @Test
  void aTruePredicateHasNoExplanation() throws IOException {
    assertThat(explain("Mutex", pcs("cs", "a"), 0)).isEmpty();
  }
}
