package dev.heddle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.heddle.Cancellation;
import dev.heddle.CheckRequest;
import dev.heddle.CheckResult;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.ModelRequest;
import dev.heddle.checker.Counts;
import dev.heddle.checker.Limits;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.frontend.TlcInput;
import dev.heddle.report.OracleText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is made of the words of TLC. */
final class OracleReportTest {
  private static final Path COUNTER = Path.of("models/counter/Counter.tla");
  private static final String DONE =
      message(2199, 0, "19 states generated, 17 distinct states found, 0 states left on queue.")
          + message(2194, 0, "The depth of the complete state graph search is 9.");

  private static String message(int number, int severity, String text) {
    return "@!@!@STARTMSG " + number + ":" + severity + " @!@!@\n" + text + "\n@!@!@ENDMSG " + number + " @!@!@\n";
  }

  private static CheckResult check(String locked) {
    LoadOptions options = LoadOptions.builder().constants(Map.of("Locked", locked)).build();
    return new Heddle().check(new CheckRequest(new ModelRequest(COUNTER, options), Engine.COMPILED, 1, Limits.NONE));
  }

  private static OracleReport report(CheckResult result, int exitCode, String output) {
    return OracleReport.of(result, TlcOutput.answer(exitCode, output), ImmutableMap.of());
  }

  @Test
  void equalCountsAgree() {
    OracleReport report = report(check("TRUE"), 0, DONE);
    assertThat(report.agrees()).isTrue();
    assertThat(OracleText.of(report)).isEqualTo("TLC agrees: holds, 19 generated, 17 distinct, depth 9");
  }

  @Test
  void everyOtherCountIsADifference() {
    OracleReport report =
        report(check("TRUE"), 0, DONE.replace("19 states", "1,020 states").replace("17", "18").replace("is 9", "is 8"));
    assertThat(report.agrees()).isFalse();
    assertThat(OracleText.of(report))
        .isEqualTo("TLC disagrees: generated 19, TLC 1020; distinct 17, TLC 18; depth 9, TLC 8");
  }

  @Test
  void anotherVerdictIsADifference() {
    assertThat(report(check("TRUE"), 11, message(2114, 1, "Deadlock reached.")).differences())
        .containsExactly("verdict holds, TLC deadlock");
    assertThat(report(check("FALSE"), 0, DONE).differences()).containsExactly("verdict violated, TLC holds");
  }

  @Test
  void anotherPropertyAndAnotherLengthAreDifferences() {
    CheckResult result = check("FALSE");
    String output = message(2110, 1, "Invariant NoLostUpdate is violated.") + message(2217, 4, "1: <Init>\n/\\ x = 1");
    assertThat(report(result, 12, output).differences()).containsExactly("trace length 9, TLC 1");
    assertThat(report(result, 12, output.replaceAll("@!@!@STARTMSG 2217(?s:.*)", "")).agrees()).isTrue();
    OracleAnswer named = TlcOutput.answer(12, output.replace("NoLostUpdate", "renamed__1"));
    OracleReport renamed = OracleReport.of(result, named, ImmutableMap.of("renamed__1", "NoLostUpdate"));
    assertThat(((OracleAnswer.Decided) renamed.answer()).property()).contains("NoLostUpdate");
    assertThat(renamed.differences())
        .containsExactly("trace length 9, TLC 1");
  }

  @Test
  void whatTlcDoesNotEvaluateIsNoVerdict() {
    OracleReport report = report(check("TRUE"), 75, message(1000, 1, "Overflow when computing\n 2147483647+1"));
    assertThat(report.agrees()).isFalse();
    assertThat(OracleText.of(report)).isEqualTo("TLC could not decide: Overflow when computing 2147483647+1");
    assertThat(OracleText.of(report(check("TRUE"), 0, ""))).isEqualTo("TLC could not decide: it printed no counts");
    assertThat(OracleText.of(report(check("TRUE"), 9, "")))
        .isEqualTo("TLC could not decide: it ended with exit code 9 and said nothing");
  }

  @Test
  void statesLeftOnTheQueueMeanThatItWasNotDone() {
    assertThat(TlcOutput.answer(0, DONE))
        .isInstanceOfSatisfying(
            OracleAnswer.Decided.class, decided -> assertThat(decided.counts()).contains(new Counts(19, 17, 9)));
    assertThat(TlcOutput.answer(0, DONE.replace(" 0 states", " 3 states")))
        .isInstanceOfSatisfying(OracleAnswer.Decided.class, decided -> assertThat(decided.counts()).isEmpty());
  }

  @Test
  void aProcessThatFailsOrIsStoppedIsNoVerdict() {
    TlcInput input = new SpecLoader().tlcInput(COUNTER, LoadOptions.DEFAULT);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    TlcProcess broken = new TlcProcess(java, "nowhere.jar", Duration.ofMinutes(1));
    assertThat(broken.run(input, new Cancellation()))
        .isInstanceOfSatisfying(
            OracleAnswer.Undecided.class, answer -> assertThat(answer.reason()).contains("tlc2.TLC"));
    Cancellation cancelled = new Cancellation();
    cancelled.request();
    assertThat(broken.run(input, cancelled)).isEqualTo(new OracleAnswer.Undecided("interrupted"));
  }
}
