package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.heddle.diagnostic.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TlcArgumentsTest {
  private static String translated(String line) {
    return String.join(" ", TlcArguments.of(line.split(" ")).arguments());
  }

  @ParameterizedTest
  @CsvSource({
    "check A -config B.cfg -workers auto -deadlock, check A --config B.cfg --workers auto --no-deadlock",
    "check -continue -inv Inv A, check --continue --invariant Inv A",
    "check -fp 3 -fpmem .5 -aril 4 -metadir /tmp -noGenerateSpecTE A, check A",
    "check -tool -nowarning -view -userFile out A, check --format tlc --no-warnings --show-view --print-to out A",
    "check -dfid 5 A, check --max-depth 5 A",
    "check -help A, check --help A",
    "check -difftrace -lncheck off A, check --changes-only --no-liveness A",
    "check -lncheck seqfinal A, check A",
    "check -depth 5 -seed 7 A, check A",
    "check A -simulate num=9 -depth 5 -seed 7, simulate A --runs 9 --depth 5 --seed 7",
    "check -simulate A, simulate A",
    "check -c N=1 --timeout 5s A, check -c N=1 --timeout 5s A",
    "check -dump all A, check --dump all.dump A",
    "check -dump dot g A, check --dump-dot g.dot --dump-details none A",
    "check -coverage 1 A, check --coverage A",
    "check -dumpTrace JSON a -dumptrace tlcplain b A, check --dump-trace json=a --dump-trace tlcplain=b A",
    "check A.tla -generateSpecTE -teSpecOutDir out, check A.tla --dump-trace tlcTESpec=out/A_TTrace.tla",
    "check -postCondition Done A, check --postcondition Done A",
    "verify -deadlock, verify -deadlock"
  })
  void anOptionOfTlcBecomesWhatItMeansHere(String given, String wanted) {
    assertThat(translated(given)).isEqualTo(wanted);
  }

  @Test
  void suppressedMessagesAreAList() {
    assertThat(TlcArguments.of("check", "-suppressMessages", "2200,2201", "A").arguments())
        .containsExactly("check", "--suppress", "2200,2201", "A");
  }

  @Test
  void theLevelOfInvlevelIsAnInvariant() {
    assertThat(TlcArguments.of("check", "-invlevel", "4", "A").arguments())
        .containsExactly(
            "check",
            "--invariant",
            "LET Tlc__ == INSTANCE TLC Naturals__ == INSTANCE Naturals IN Naturals__!<(Tlc__!TLCGet(\"level\"), 4)",
            "A");
  }

  @Test
  void whatChangesNothingIsTold() {
    assertThat(TlcArguments.of("check", "-fp", "3", "A").notes())
        .containsExactly("-fp changes nothing: states are compared whole; there are no fingerprints");
  }

  @ParameterizedTest
  @EnumSource
  void everyOptionIsTakenOrRefusedByName(TlcOption option) {
    try {
      TlcArguments taken = TlcArguments.of("check", option.spelling(), "1", "Spec");
      assertThat(taken.arguments()).doesNotContain(option == TlcOption.CONFIG ? "" : option.spelling());
      assertThat(taken.arguments()).contains("Spec");
    } catch (ConfigurationException refused) {
      assertThat(refused.diagnostic().message()).startsWith("TLC's `" + option.spelling() + "` is not done here: ");
    }
  }

  @Test
  void theDetailsOfAGraphAreThoseOfTlc() {
    assertThat(TlcArguments.of("check", "-dump", "dot,colorize,snapshot,actionlabels", "g.dot", "A").arguments())
        .containsExactly("check", "--dump-dot", "g.dot", "--dump-details", "colorize,actionlabels", "A");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> TlcArguments.of("check", "-dump", "dot,stuttering", "g", "A"))
        .withMessageContaining("colorize, actionlabels and snapshot");
  }

  @Test
  void aPostconditionOfAnotherModuleIsAnInstance() {
    assertThat(TlcArguments.of("check", "-postCondition", "M!Op", "A").arguments())
        .containsExactly("check", "--postcondition", "LET Module__ == INSTANCE M IN Module__!Op", "A");
  }

  @Test
  void someAreKnownInAnyCase() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> TlcArguments.of("check", "-LOADTRACE", "json", "a.json", "A"));
    assertThat(translated("check -DEADLOCK A")).isEqualTo("check -DEADLOCK A");
  }
}
