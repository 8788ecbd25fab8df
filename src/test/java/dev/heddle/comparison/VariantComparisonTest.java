package dev.heddle.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.suite.RunOptions;
import dev.heddle.suite.Suite;
import dev.heddle.suite.SuiteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the variants of a counter forbid. */
final class VariantComparisonTest {
  private static final String SUITE =
      """
      {"model": "Counter.tla", "old": "racy", "constants": {"Threads": "{t1, t2}"},
       "variants": {"racy": {"constants": {"Locked": "FALSE"}}, "locked": {"constants": {"Locked": "TRUE"}}},
       "scenarios": {"s": {"invariants": ["NoLostUpdate"],
        "expect": {"racy": {"verdict": "violated", "property": "NoLostUpdate"}, "locked": {"verdict": "holds"}}}}}
      """;

  @TempDir private Path directory;

  @BeforeEach
  void copyModel() throws IOException {
    Files.copy(Path.of("models/counter/Counter.tla"), directory.resolve("Counter.tla"));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aLockKeepsTwoThreadsFromBeingInsideAtOnce(Engine engine) throws IOException {
    Forbidden forbidden = compare(SUITE, engine);
    assertThat(forbidden.apart())
        .extracting(pair -> pair.one().name() + "+" + pair.other().name())
        .containsExactly(
            "load+load", "load+store", "load+release", "store+store", "store+release", "release+release");
    assertThat(forbidden.pairs()).isEqualTo(new Forbidden.PairCounts(10, 4));
    assertThat(forbidden.apart().getFirst().one())
        .isEqualTo(new Step("load", "thread", "old = counter", Step.Kind.LABEL));
    assertThat(forbidden.unreached()).isEmpty();
    assertThat(forbidden.untaken()).isEmpty();
    assertThat(forbidden.deadlocks()).isEmpty();
    assertThat(forbidden.gaps()).isEmpty();
  }

  @Test
  void aFixThatForbidsEverythingIsToldByItsLabelsAndItsDeadlock() throws IOException {
    edit("if (Locked) { await ~lock; lock := TRUE }", "if (Locked) { await FALSE }");
    Forbidden forbidden = compare(SUITE, Engine.COMPILED);
    assertThat(forbidden.unreached()).extracting(Step::name).containsExactly("load", "store", "release");
    assertThat(forbidden.untaken()).extracting(Step::name).containsExactly("acquire", "Terminating");
    assertThat(forbidden.pairs()).isEqualTo(new Forbidden.PairCounts(10, 1));
    assertThat(forbidden.apart()).isEmpty();
    assertThat(forbidden.deadlocks()).containsExactly(ImmutableList.of("acquire", "acquire"));
  }

  @Test
  void aStepThatOnlyTheOldTextHasIsToldApart() throws IOException {
    String text = Files.readString(directory.resolve("Counter.tla"));
    Files.writeString(
        directory.resolve("Whole.tla"),
        text.replace("MODULE Counter", "MODULE Whole")
            .replace("store:   counter := old + 1;", "counter := counter + 1;")
            .replace("{\"load\", \"store\", \"release\"}", "{\"load\", \"release\"}"));
    Forbidden forbidden =
        compare(
            SUITE.replace("\"locked\": {\"constants\"", "\"locked\": {\"model\": \"Whole.tla\", \"constants\"")
                .replace("\"TRUE\"", "\"FALSE\""),
            Engine.COMPILED);
    assertThat(forbidden.absent()).extracting(Step::name).containsExactly("store");
    assertThat(forbidden.unreached()).isEmpty();
    assertThat(forbidden.pairs()).isEqualTo(new Forbidden.PairCounts(6, 6));
  }

  @Test
  void whatAVariantDoesUntilAnAssertionFailsIsCompared() throws IOException {
    edit("store:   counter := old + 1;", "store:   assert Locked \\/ old = counter; counter := old + 1;");
    edit("FiniteSets", "FiniteSets, TLC");
    Forbidden forbidden = compare(SUITE, Engine.COMPILED);
    assertThat(forbidden.pairs()).isEqualTo(new Forbidden.PairCounts(10, 4));
    assertThat(forbidden.gaps())
        .containsExactly(
            "racy has steps that fail an assertion or have no value, and what would follow them is left out");
  }

  @Test
  void aLimitMakesAComparisonPartial() throws IOException {
    String limited =
        SUITE.replace("{\"verdict\": \"holds\"}", "{\"verdict\": \"holds\", \"limits\": {\"maxStates\": 3}}");
    Forbidden forbidden = compare(limited, Engine.COMPILED);
    assertThat(forbidden.gaps()).containsExactly("locked was explored to the limit of states");
  }

  @Test
  void ofPlainTlaTheActionsAndTheStatesWithoutSuccessorAreCompared() throws IOException {
    Files.writeString(
        directory.resolve("Counter.tla"),
        """
        ---- MODULE Counter ----
        EXTENDS Naturals
        CONSTANTS Threads, Locked
        VARIABLE x
        Init == x = 0
        Up == ~Locked /\\ x' = 1
        Stay == x' = x /\\ ~Locked
        Next == Up \\/ Stay
        Spec == Init /\\ [][Next]_x
        NoLostUpdate == x = 0
        ====
        """);
    Forbidden forbidden = compare(SUITE, Engine.COMPILED);
    assertThat(forbidden.untaken())
        .containsExactly(new Step("Up", "", "", Step.Kind.ACTION), new Step("Stay", "", "", Step.Kind.ACTION));
    assertThat(forbidden.deadlocks()).containsExactly(ImmutableList.of());
    assertThat(forbidden.isNothing()).isFalse();
  }

  private void edit(String from, String to) throws IOException {
    Path model = directory.resolve("Counter.tla");
    String text = Files.readString(model);
    assertThat(text).contains(from);
    Files.writeString(model, text.replace(from, to));
  }

  private Forbidden compare(String text, Engine engine) throws IOException {
    Suite suite = SuiteReader.read(Files.writeString(directory.resolve("suite.json"), text));
    ImmutableList<Forbidden> result =
        new VariantComparison(new Heddle(), RunOptions.of(engine, 2, directory))
            .of(suite, suite.cells(), _ -> {}, new Cancellation());
    assertThat(result).hasSize(1);
    return result.getFirst();
  }
}
