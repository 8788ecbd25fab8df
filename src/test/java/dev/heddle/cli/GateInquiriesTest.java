package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.heddle.cli.CommandLineSession.Run;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code heddle verify} is asked beside the verdicts: over variants, of hunks, of mutants, and again. */
final class GateInquiriesTest {
  private static final String SUITE =
      """
      {"name": "s", "model": "Counter.tla", "constants": {"Threads": "{t1, t2}"}, "old": "racy",
       "mutation": {"variant": "locked", "minScore": 90},
       "variants": {"racy": {"constants": {"Locked": "FALSE"}}, "same": {"constants": {"Locked": "FALSE"}},
                    "locked": {"constants": {"Locked": "TRUE"}}, "again": {"constants": {"Locked": "FALSE"}}},
       "scenarios": {"two": {"invariants": ["Exclusive", "NoLostUpdate"],
        "expect": {"racy": {"verdict": "violated", "property": "NoLostUpdate"},
                   "locked": {"verdict": "holds", "distinctStates": 17},
                   "again": {"verdict": "violated", "property": "NoLostUpdate"}}},
        "one": {"constants": {"Threads": "{t1}"}, "invariants": ["NoLostUpdate"],
        "expect": {"racy": {"verdict": "holds"}, "locked": {"verdict": "holds"}}}}}
      """;

  @TempDir private Path directory;

  private SuiteDirectory suite;

  @BeforeEach
  void copyModel() throws IOException {
    suite = new SuiteDirectory(directory, SUITE);
  }

  @Test
  void overVariantsEachChangeOfAVerdictIsMarkedAndTheVariantsThatMayHaveMadeItAreNamed() throws IOException {
    Run run = suite.verify("--bisect", "--variants", "racy..again", "--json", "r.json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .containsPattern("scenario +racy +same +locked +again +change +property")
        .containsPattern("two +violated +>holds +>violated +same or locked fixes; again breaks +NoLostUpdate")
        .contains("holds in every variant: one");
    JsonNode history = suite.json("r.json").at("/histories/0");
    assertThat(history.at("/properties/0/verdicts/locked").asText()).isEqualTo("holds");
    assertThat(history.at("/properties/0/changes/0/variants")).hasSize(2);
    assertThat(history.at("/properties/0/changes/1/to").asText()).isEqualTo("violated");
    assertThat(history.at("/steady/0").asText()).isEqualTo("one");
  }

  @Test
  void theOrderOfTheVariantsIsTheOneOnTheCommandLine() throws IOException {
    assertThat(suite.verify("--bisect", "--variants", "locked,racy").out())
        .containsPattern("two +holds +>violated +racy breaks +NoLostUpdate");
    assertThat(suite.verify("--bisect", "--variants", "locked..racy").out()).contains("Verdicts from locked to racy");
  }

  @Test
  void overVariantsTheExitCodeIsThatOfABisection() throws IOException {
    assertThat(suite.verify("--bisect", "--variants", "racy,locked", "--max-states", "5").exitCode()).isEqualTo(125);
    suite.edit("\"distinctStates\": 17", "\"distinctStates\": 18");
    assertThat(suite.verify("--bisect", "--variants", "racy,locked").exitCode()).isEqualTo(1);
    assertThat(suite.verify("--bisect", "--variants", "racy,again").exitCode()).isZero();
  }

  @Test
  void aVariantThatNoSuiteHasIsRefused() throws IOException {
    Run run = suite.verify("--variants", "racy,lokced");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("no suite has a variant `lokced`");
    assertThat(suite.verify("--variants", "same").exitCode()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void whatWasNotRunIsNotSaidToBeVerified() throws IOException {
    assertThat(suite.verify("--variants", "racy").out()).contains("verified: 2 of 5 cells, all as expected");
    assertThat(suite.verify("--only", "two--locked").out()).contains("verified: 1 of 5 cells, all as expected");
  }

  @Test
  void everyInquiryIsInEveryReport() throws IOException {
    Run run =
        suite.verify("--compare", "--mutants", "--repeat", "2", "--bisect", "--variants", "racy,locked",
            "--junit", "j.xml", "--sarif", "s.sarif", "--markdown", "m.md", "--json", "r.json");
    assertThat(run.exitCode()).isZero();
    JsonNode json = suite.json("r.json");
    assertThat(json.path("comparisons")).hasSize(2);
    assertThat(json.at("/mutations/0/isEnough").asBoolean()).isTrue();
    assertThat(json.at("/repetitions/0/done").asInt()).isEqualTo(1);
    assertThat(directory.resolve("m.md")).content()
        .contains("No longer possible in locked, two", "Verdicts from racy to locked", "strong enough:", "Repeated");
    assertThat(directory.resolve("j.xml")).content()
        .contains("<testsuite name=\"heddle inquiries\" tests=\"5\" failures=\"0\"");
    assertThat(suite.json("s.sarif").at("/runs/0/results"))
        .filteredOn(result -> result.path("kind").asText().equals("informational"))
        .hasSize(5);
  }

  @Test
  void necessityIsInEveryReport() throws IOException {
    Run run =
        suite.verify("--necessity", "locked", "--junit", "j.xml", "--sarif", "s.sarif", "--markdown", "m.md",
            "--json", "r.json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("answered: the hunks of locked");
    assertThat(suite.json("r.json").at("/necessity/0/needed").asBoolean()).isTrue();
    assertThat(directory.resolve("m.md")).content().containsPattern("Locked +violated +two");
    assertThat(directory.resolve("j.xml")).content().contains("tests=\"1\" failures=\"0\"");
    assertThat(suite.json("s.sarif").at("/runs/0/results/0/message/text").asText()).contains("the hunks of locked");
  }

  @Test
  void aHunkThatALimitLeavesOpenFailsTheGate() throws IOException {
    Run run = suite.verify("--necessity", "locked", "--max-states", "3", "--junit", "j.xml");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains("open: s: 1 hunk not decided");
    assertThat(directory.resolve("j.xml")).content().contains("failures=\"1\"");
  }

  @ParameterizedTest
  @CsvSource({"--accept, 2", "--compare, 2", "--bisect, 125", "--mutants, 2", "--repeat=2, 2"})
  void whatNecessityCannotDoIsRefused(String option, int exitCode) throws IOException {
    assertThat(suite.verify("--necessity", "locked", option).exitCode()).isEqualTo(exitCode);
  }

  @Test
  void aScoreThatIsNotReachedFailsTheGate() throws IOException {
    suite.edit("\"minScore\": 90", "\"minScore\": 100");
    Run run = suite.verify("--mutants", "--junit", "j.xml");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains("different: 5 cells as expected, but s: too weak:");
    assertThat(directory.resolve("j.xml")).content().contains("failures=\"1\"");
    assertThat(suite.verify().exitCode()).isZero();
  }

  @Test
  void mutantsThatTheTimeDidNotReachAreNotTakenForKilled() throws IOException {
    Run run = suite.verify("--mutants", "--run-timeout", "0s");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
    assertThat(run.out()).contains("0 killed");
  }

  @Test
  void mutantsOfASuiteWithoutAPlanAreRefused() throws IOException {
    suite.edit("\"mutation\": {\"variant\": \"locked\", \"minScore\": 90},", "");
    assertThat(suite.verify("--mutants").exitCode()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void noRunAtAllCannotBeAskedFor() throws IOException {
    assertThat(suite.verify("--repeat", "0").exitCode()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void theMutantsOfAModelAreWrittenAsJson() throws IOException {
    Run run =
        new CommandLineSession(directory)
            .run("mutate", ".", "--kind", "skip_assignment,drop_await", "--json", "m.json", "--lines", "1-15,18");
    assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
    JsonNode json = suite.json("m.json");
    assertThat(json.path("mutants")).isNotEmpty()
        .allSatisfy(mutant -> assertThat(mutant.path("line").asInt()).isIn(14, 18));
    assertThat(json.at("/mutants/0/labels/0").asText()).isEqualTo("acquire");
    assertThat(json.path("killed").asInt()).isPositive();
  }
}
