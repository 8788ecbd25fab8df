package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.checker.Limits;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Properties that hold because a part of them is never put to the test. */
final class VacuousPropertiesTest {
  private static final String MODULE =
      """
      ---- MODULE Vacuous ----
      EXTENDS Integers
      VARIABLES x, y
      vars == <<x, y>>
      Inc == x' = (x + 1) % 3 /\\ UNCHANGED y
      Spec == x = 0 /\\ y = 0 /\\ [][Inc]_vars /\\ WF_vars(Inc)
      Demanding == Spec /\\ SF_vars(x = 5 /\\ Inc) /\\ \\A n \\in 1..3 : WF_vars(x = n /\\ Inc)
      IsLarge(n) == n > 5
      LeadsTo == (y = 1) ~> (x = 2)
      Always == [](y > 0 => <>(x = 2))
      Instances == \\A n \\in 4..6 : (x = n) ~> (y = n)
      Nobody == \\A n \\in {} : (x = n) ~> (y = n)
      Step == [][x = 7 => y' = 1]_vars
      Otherwise == [](IF y = 0 THEN x < 3 ELSE IsLarge(x))
      Within == [](x >= 0 /\\ (IsLarge(x) => <>(x = 2))) /\\ <>(x = 1)
      SomeInstance == \\A n \\in 2..6 : (x = n) ~> (x = 0)
      Sometimes == [](x = 1 => <>(x = 2)) /\\ (x = 2 ~> x = 0)
      Branches == [](IF x = 0 THEN y = 0 ELSE x < 3)
      Constant == [](IF 1 = 2 THEN x = 5 ELSE x < 3)
      AtFirst == x = 1 => <>(y = 2)
      Afterwards == [][x' = 7 => y' = 1]_vars
      Temporal == []((<>(x = 7)) => (x = 2 ~> x = 1))
      Enabling == [](ENABLED (x = 7 /\\ x' = 8 /\\ y' = y) => <>(x = 9))
      Cases == [](CASE x = 0 -> y = 0 [] x = 7 -> y = 1 [] x = 1 -> y = 0 [] OTHER -> x = 2)
      NoOther == [](CASE x < 2 -> y = 0 [] x > 1 -> y = 0 [] OTHER -> FALSE)
      InCase == [](CASE x = 0 -> (y = 1 => x = 1) [] OTHER -> y = 0)
      Alternatives == [](y = 0 \\/ x = 5)
      LaterAlternative == [](x = 0 \\/ (x \\in 1..2 /\\ y = 0) \\/ x = 7)
      Needed == [](x = 0 \\/ x = 9 \\/ x \\in 1..2)
      AllCases == [](CASE x = 0 -> y = 0 [] OTHER -> x > 0)
      Enabled == [](ENABLED Inc => y = 0)
      ====
      """;

  @TempDir Path temporary;

  private List<String> warnings(String property, Engine engine) throws IOException {
    return warnings("Spec", property, engine);
  }

  private List<String> warnings(String specification, String property, Engine engine) throws IOException {
    Path file = Files.writeString(temporary.resolve("Vacuous.tla"), MODULE);
    LoadOptions options =
        LoadOptions.builder()
            .config(new ConfigurationSource.None())
            .specification(specification)
            .properties(List.of(property))
            .build();
    CheckResult result =
        new Heddle().check(new CheckRequest(new ModelRequest(file, options), engine, 1, Limits.NONE));
    assertThat(result.verdict()).isEqualTo(Verdict.HOLDS);
    return result.warnings().stream()
        .filter(warning -> warning.code() == DiagnosticCode.VACUOUS)
        .map(warning -> warning.span().line() + ": " + warning.message())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LeadsTo   |  9: property   | the left side of `~>` is never true in any of the 3 states",
        "Always    | 10: property   | the left side of `=>` is never true in any of the 3 states",
        "Instances | 11: property   | the left side of `~>` is never true in any of the 3 states",
        "Nobody    | 12: property   | there is nothing to quantify over in any of the 3 states",
        "Step      | 13: property   | the left side of `=>` is never true in any of the 3 states",
        "Otherwise|14: invariant|this condition is TRUE whenever it is evaluated: what follows ELSE is never looked at",
        "Enabling | 23: property | the left side of `=>` is never true in any of the 3 states",
        "Cases | 24: invariant | this case never applies in any of the 3 states",
        "NoOther | 25: invariant | this case never applies in any of the 3 states",
        "InCase | 26: invariant | the left side of `=>` is never true in any of the 3 states",
        "Alternatives|27: invariant|this alternative is TRUE whenever it is evaluated: those after it are never"
            + " looked at",
        "LaterAlternative|28: invariant|this alternative is TRUE whenever it is evaluated: those after it are never"
            + " looked at",
        "Within    | 15: property   | the left side of `=>` is never true in any of the 3 states",
      })
  void aPartThatIsNeverPutToTheTestIsAWarning(String property, String kind, String says) throws IOException {
    for (Engine engine : Engine.values()) {
      assertThat(warnings(property, engine))
          .as("%s", engine)
          .containsExactly(kind + " `" + property + "` says less than it seems: " + says);
    }
  }

  @Test
  void fairnessOfAnActionThatIsNeverEnabledIsAWarning() throws IOException {
    for (Engine engine : Engine.values()) {
      assertThat(warnings("Demanding", "Sometimes", engine))
          .containsExactly("7: SF demands nothing here: the action is never enabled in any of the 3 states");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SomeInstance", "Sometimes", "Branches", "Constant", "AtFirst", "Afterwards", "Temporal", "Needed", "AllCases",
    "Enabled"
  })
  void whatIsPutToTheTestOrCannotBeToldIsNone(String property) throws IOException {
    for (Engine engine : Engine.values()) {
      assertThat(warnings(property, engine)).as("%s", engine).isEmpty();
    }
  }
}
