package dev.heddle.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.ModelRequest;
import dev.heddle.checker.Limits;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.mutation.MutantResult.Fate;
import dev.heddle.mutation.MutationRequest.Check;
import dev.heddle.mutation.MutationRequest.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mutants that are made of a model, and what becomes of them. */
final class MutantsTest {
  private static final String BRACES =
      """
      ---- MODULE M ----
      EXTENDS Integers, Sequences, TLC
      (* --algorithm M {
        variables x = 0, s = {1};  \\* a comment: y := 1;
        macro claim(c) { assert c; }
        procedure get(p) { g1: x := x + 1; return; }
        fair process (t \\in {1, 2}) variable y = 0; {
          a: await x < 3 /\\ s # {}; x := x + 1; claim(x > 0);
          b: if (x = 2) { y := 1; } else { call unlock(1); };
          c: while (y > 0) { y := y - 1; };
        }
      } *)
      ====
      """;

  private static final String WORDS =
      """
      ---- MODULE M ----
      EXTENDS Integers
      (* --algorithm M
      variables x = 0;
      process t \\in {1, 2}
      variables y = 0;
      begin
        a: await x < 3; x := x + 1;
        b: if x = 2 then y := 1; elsif x = 3 then y := 2; else skip; end if;
        c: y := 0;
      end process;
      end algorithm; *)
      ====
      """;

  private static final String SHARED =
      """
      ---- MODULE M ----
      EXTENDS Integers
      (* --algorithm M {
        variables x = 0, mine = [p \\in {1, 2} |-> 0];
        process (t \\in {1, 2}) {
          a: mine[self] := 1; x := x + 1;
        }
      } *)
      ====
      """;

  private static final String FORMULAS =
      """
      ---- MODULE M ----
      EXTENDS Integers
      VARIABLES x, y
      Init == x = 0 /\\ y = 0
      Up == /\\ x < 3
            /\\ x' = x + 1
            /\\ UNCHANGED y
      Down == x = 3 /\\ x' = 0 /\\ y' = y
      Next == Up \\/ Down
      Small == x <= 3 /\\ y = 0
      ====
      """;

  private static final String TRANSLATED =
      """
      ---- MODULE M ---- EXTENDS Naturals (* --algorithm a variables x = 0; begin
      L: x := x + 1; end algorithm; *)
      \\* BEGIN TRANSLATION
      VARIABLES x, pc
      Init == x = 0 /\\ pc = "L"
      L == pc = "L" /\\ x' = x + 1 /\\ pc' = "Done"
      Next == L \\/ (pc = "Done" /\\ UNCHANGED <<x, pc>>)
      Spec == Init /\\ [][Next]_<<x, pc>>
      \\* END TRANSLATION
      ====
      """;

  @TempDir private Path directory;

  @Test
  void everyKindOfMistakeIsMadeInTheSyntaxWithBraces() {
    List<String> made = made(BRACES);
    assertThat(made)
        .contains(
            "8 drop an await: a: skip; x := x + 1; claim(x > 0);",
            "8 weaken an await: a: await TRUE /\\ s # {}; x := x + 1; claim(x > 0);",
            "8 weaken an await: a: await x < 3 /\\ TRUE; x := x + 1; claim(x > 0);",
            "8 off by one: a: await x <= 3 /\\ s # {}; x := x + 1; claim(x > 0);",
            "8 off by one: a: await x < (3 + 1) /\\ s # {}; x := x + 1; claim(x > 0);",
            "8 skip an assignment: a: await x < 3 /\\ s # {}; skip; claim(x > 0);",
            "8 split an atomic step: a: await x < 3 /\\ s # {}; split_1: x := x + 1; claim(x > 0);",
            "8 drop a step: a: skip; skip; claim(x > 0);",
            "9 negate a guard: b: if (~(x = 2)) { y := 1; } else { call unlock(1); };",
            "9 drop an unlock: b: if (x = 2) { y := 1; } else { skip; };");
    assertThat(made).noneMatch(mutant -> mutant.contains("claim(skip") || mutant.contains("y := 1;  \\*"));
  }

  @Test
  void theSyntaxWithWordsIsReadAsWell() {
    assertThat(made(WORDS))
        .contains(
            "8 drop an await: a: skip; x := x + 1;",
            "9 negate a guard: b: if ~(x = 2) then y := 1; elsif x = 3 then y := 2; else skip; end if;",
            "9 skip an assignment: b: if x = 2 then y := 1; elsif x = 3 then skip; else skip; end if;",
            "10 skip an assignment: c: skip;");
  }

  @Test
  void mutantsOfAnAlgorithmAreKilledSurviveOrAreInvalid() throws IOException {
    Map<String, Fate> fates = fates(BRACES.replace("call unlock(1)", "call get(1)"), "x <= 4");
    assertThat(fates)
        .containsEntry("8 skip an assignment: a: await x < 3 /\\ s # {}; skip; claim(x > 0);", Fate.KILLED)
        .containsEntry("8 weaken an await: a: await x < 3 /\\ TRUE; x := x + 1; claim(x > 0);", Fate.EQUIVALENT);
    assertThat(fates.values()).contains(Fate.SURVIVED);
  }

  @Test
  void mutantsOfFormulasAreKilledOrSurvive() throws IOException {
    Map<String, Fate> fates = fates(FORMULAS, "Small");
    assertThat(fates)
        .containsEntry("5 drop an await: Up == /\\ TRUE", Fate.KILLED)
        .containsEntry("5 off by one: Up == /\\ x <= 3", Fate.KILLED)
        .containsEntry("6 skip an assignment: /\\ x' = x", Fate.SURVIVED)
        .containsEntry("8 skip an assignment: Down == x = 3 /\\ x' = 0 /\\ y' = y", Fate.EQUIVALENT)
        .containsEntry("9 drop a step: Next == Up \\/ FALSE", Fate.KILLED);
  }

  @Test
  void aMistakeInAStepThatNoProcessReachesIsToldApart() throws IOException {
    Map<String, Fate> fates = fates(BRACES.replace("call unlock(1)", "skip"), "x <= 4");
    assertThat(fates)
        .containsEntry("6 skip an assignment: procedure get(p) { g1: skip; return; }", Fate.UNREACHED)
        .containsEntry("6 off by one: procedure get(p) { g1: x := x + (1 + 1); return; }", Fate.UNREACHED);
  }

  @Test
  void aSurvivorSaysWhetherWhatProcessesShareChangesOtherwise() throws IOException {
    Map<String, String> details =
        result(SHARED, "x <= 2", 1).mutants().stream()
            .filter(each -> each.fate() == Fate.SURVIVED)
            .collect(Collectors.toMap(each -> line(each.mutant()), MutantResult::detail, (first, _) -> first));
    assertThat(details)
        .containsEntry(
            "6 split an atomic step: a: mine[self] := 1; split_1: x := x + 1;",
            "what processes share changes as in the model")
        .containsEntry("6 skip an assignment: a: skip; x := x + 1;", "what processes share changes as in the model");
    assertThat(details.get("6 skip an assignment: a: mine[self] := 1; skip;"))
        .isEqualTo("of the changes of what processes share, 0 are new and 2 do not occur");
  }

  @Test
  void theTranslationInAFileIsNotTakenForTheMutants() throws IOException {
    assertThat(fates(TRANSLATED, "pc = \"Done\" => x = 1"))
        .containsEntry("2 skip an assignment: L: skip; end algorithm; *)", Fate.KILLED)
        .doesNotContainValue(Fate.EQUIVALENT);
  }

  @Test
  void aModelThatFailsItselfHasNoMutants() {
    assertThatThrownBy(() -> fates(FORMULAS, "x < 3"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("the model itself does not pass");
  }

  @Test
  void resultsDoNotDependOnTheNumberOfWorkers() throws IOException {
    assertThat(result(WORDS, "x <= 3", 1).mutants()).isEqualTo(result(WORDS, "x <= 3", 4).mutants());
  }

  @Test
  void aScoreThatIsNotReachedIsNotEnough() throws IOException {
    MutationResult result = result(FORMULAS, "Small", 1);
    assertThat(result.isEnough()).isTrue();
    assertThat(demanding(result, result.score()).isEnough()).isTrue();
    assertThat(demanding(result, result.score() + 1).isEnough()).isFalse();
    MutationResult none = new MutationResult(result.file(), result.checks(), ImmutableList.of(), 0, OptionalInt.of(0));
    assertThat(none.isEnough()).isFalse();
  }

  private static MutationResult demanding(MutationResult result, int score) {
    return new MutationResult(result.file(), result.checks(), result.mutants(), 0, OptionalInt.of(score));
  }

  private static List<String> made(String text) {
    return PlusCalMutants.of(text).stream().map(MutantsTest::line).toList();
  }

  private static String line(Mutant mutant) {
    return mutant.line() + " " + mutant.kind().words() + ": " + mutant.after();
  }

  private Map<String, Fate> fates(String text, String invariant) throws IOException {
    return result(text, invariant, 2).mutants().stream()
        .collect(
            Collectors.toMap(
                each -> line(each.mutant()), MutantResult::fate, (first, _) -> first, LinkedHashMap::new));
  }

  private MutationResult result(String text, String invariant, int workers) throws IOException {
    Path file = Files.writeString(directory.resolve("M.tla"), text);
    LoadOptions.Builder options =
        LoadOptions.builder()
            .config(new ConfigurationSource.None())
            .invariants(List.of(invariant))
            .checkDeadlock(Optional.of(text.equals(FORMULAS)));
    if (text.equals(FORMULAS)) {
      options.init("Init").next("Next");
    } else {
      options.specification("Spec");
    }
    MutationRequest request =
        new MutationRequest(
            file,
            ImmutableList.of(new Check("check", new ModelRequest(file, options.build()))),
            ImmutableList.of(),
            ImmutableList.of(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            new Run(Engine.EVALUATOR, workers, Limits.NONE, OptionalLong.empty()));
    return new MutationRun(new Heddle(), request, new Cancellation()).run(_ -> {});
  }
}
