package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.cli.CommandLineSession.Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code heddle verify} as a process that gets signals: what it leaves behind, and how it ends. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(120)
final class GateProcessTest {
  private static final String SHORT_SUITE =
      """
      {"name": "short", "model": "Counter.tla", "constants": {"Threads": "{t1, t2}"},
       "variants": {"locked": {"constants": {"Locked": "TRUE"}}},
       "scenarios": {"two": {"invariants": ["NoLostUpdate"], "expect": {"locked": {"verdict": "holds"}}}}}
      """;

  private static final String LONG_SUITE =
      """
      {"name": "long", "model": "Long.tla", "variants": {"v": {}},
       "scenarios": {"s": {"invariants": ["Holds"], "expect": {"v": {"verdict": "holds"}}}}}
      """;

  /** A model with more states than can be visited while a test waits. */
  private static final String MANY_STATES =
      """
      ---- MODULE Long ----
      EXTENDS Integers
      VARIABLE x
      Spec == x = 0 /\\ [][x' = x + 1 \\/ x' = x + 3]_x
      Holds == x >= 0
      ====
      """;

  /** A model with one expression that takes longer than a test waits, so that a search cannot end in between. */
  private static final String LONG_EXPRESSION =
      """
      ---- MODULE Long ----
      EXTENDS Integers
      VARIABLE x
      Spec == x = 0 /\\ [][x' = 1 - x]_x
      Holds == \\A s \\in SUBSET (1..60) : x \\notin s \\/ x > 0
      ====
      """;

  @TempDir private Path directory;
  private Process process;

  @BeforeEach
  void writeShortSuite() throws IOException {
    Files.createDirectories(directory.resolve("a"));
    Files.createDirectories(directory.resolve("b"));
    Files.copy(Path.of("models/counter/Counter.tla"), directory.resolve("a/Counter.tla"));
    Files.writeString(directory.resolve("a/suite.json"), SHORT_SUITE);
    Files.writeString(directory.resolve("b/suite.json"), LONG_SUITE);
  }

  @AfterEach
  void endProcess() {
    process.destroyForcibly();
  }

  @Test
  void theFirstSignalEndsTheRunWithReportsOfWhatIsKnown() throws Exception {
    startInLongSuite(MANY_STATES, "--junit", "j.xml", "--json", "r.json");
    signal("TERM");
    assertThat(exitCode()).isEqualTo(ExitCode.INTERRUPTED.code());
    assertThat(directory.resolve("j.xml")).content()
        .contains("<testsuite name=\"short\" tests=\"1\" failures=\"0\" errors=\"0\"")
        .contains("<testsuite name=\"long\" tests=\"1\" failures=\"0\" errors=\"1\"");
    assertThat(directory.resolve("r.json")).content().contains("\"asExpected\" : false");
  }

  @Test
  void theSecondSignalEndsTheProcessAtOnce() throws Exception {
    startInLongSuite(LONG_EXPRESSION, "--junit", "j.xml");
    signal("INT");
    signal("TERM");
    assertThat(exitCode()).isEqualTo(ExitCode.INTERRUPTED.code());
    assertThat(directory.resolve("j.xml")).doesNotExist();
  }

  @Test
  void aKilledRunLeavesACacheThatTheNextRunCanTrustAndNoReportOfAnEarlierRun() throws Exception {
    Files.writeString(directory.resolve("j.xml"), "an earlier run");
    startInLongSuite(MANY_STATES, "--junit", "j.xml", "--cache", "cache");
    process.destroyForcibly();
    assertThat(exitCode()).isNotZero();
    assertThat(directory.resolve("j.xml")).doesNotExist();
    Run next = new CommandLineSession(directory).run("verify", "a", "--cache", "cache");
    assertThat(next.exitCode()).isZero();
    assertThat(next.out()).contains("verified: 1 cell, all as expected");
    Run limited = new CommandLineSession(directory).run("verify", "b", "--cache", "cache", "--max-states", "10");
    assertThat(limited.exitCode()).isEqualTo(ExitCode.DIFFERENT.code());
  }

  @Test
  void processesThatShareACacheDoNotDisturbEachOther() throws Exception {
    Files.writeString(directory.resolve("b/suite.json"), SHORT_SUITE.replace("short", "other"));
    Files.copy(directory.resolve("a/Counter.tla"), directory.resolve("b/Counter.tla"));
    Process other = start("verify", "a", "b", "--cache", "cache", "--progress", "off");
    process = start("verify", "b", "a", "--cache", "cache", "--progress", "off");
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(List.of(process.exitValue(), other.exitValue())).containsOnly(0);
    } finally {
      other.destroyForcibly();
    }
    Run again = new CommandLineSession(directory).run("verify", "a", "b", "--cache", "cache");
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("cached");
  }

  /** Starts a run of both suites, and returns once the first is done and shown. */
  private void startInLongSuite(String model, String... options) throws IOException {
    Files.writeString(directory.resolve("b/Long.tla"), model);
    process =
        start(Stream.concat(Stream.of("verify", "a", "b", "--progress", "off"), Stream.of(options))
            .toArray(String[]::new));
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    while (line != null && !line.contains("holds")) {
      line = out.readLine();
    }
    assertThat(line).as("the first suite's row").isNotNull();
  }

  private Process start(String... words) throws IOException {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    return new ProcessBuilder(Stream.concat(java.stream(), Stream.of(words)).toList())
        .directory(directory.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void signal(String name) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor()).isZero();
  }

  private int exitCode() throws InterruptedException {
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
