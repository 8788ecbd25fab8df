package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.heddle.oracle.TlcOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a check writes of the states and of the counterexample when TLC's options ask for it. */
final class DumpTest {
  private static final String MODULE =
      """
      ---- MODULE Lost ----
      EXTENDS Integers, TLC
      VARIABLES x, pc
      Init == x = 0 /\\ pc = <<"read", "read">>
      Read(self) == pc[self] = "read" /\\ x' = x + self /\\ pc' = [pc EXCEPT ![self] = "write"]
      Write(self) == pc[self] = "write" /\\ x' = x /\\ pc' = [pc EXCEPT ![self] = "read"]
      Next == \\E self \\in {1, 2} : Read(self) \\/ Write(self)
      Small == x < 5
      Inv == x < 3
      ====
      """;

  @TempDir private Path directory;
  private Path module;

  @BeforeEach
  void write() throws IOException {
    module = Files.writeString(directory.resolve("Lost.tla"), MODULE);
    Files.writeString(directory.resolve("Lost.cfg"), "INIT Init NEXT Next CONSTRAINT Small\n");
  }

  private CommandLineSession.Run check(String... options) throws IOException {
    String[] words = new String[options.length + 2];
    words[0] = "check";
    words[1] = module.toString();
    System.arraycopy(options, 0, words, 2, options.length);
    return new CommandLineSession(directory).run(words);
  }

  private String text(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }

  private static Set<String> states(String dump) {
    Set<String> states = new TreeSet<>();
    for (String state : dump.split("State \\d+:")) {
      states.add(state.strip());
    }
    return states;
  }

  @Test
  @ResourceLock(TlcOracle.LOCK)
  void theStatesWrittenAreThoseThatTlcWrites() throws IOException {
    assertThat(check("-dump", directory.resolve("ours").toString()).exitCode()).isZero();
    Path theirs = directory.resolve("theirs");
    TlcOracle.check(module, directory.resolve("Lost.cfg"), "-dump", theirs.toString());
    assertThat(states(text("ours.dump"))).hasSizeGreaterThan(10).isEqualTo(states(text("theirs.dump")));
  }

  @Test
  void aGraphShowsOfStepsWhatIsAskedFor() throws IOException {
    check("-dump", "dot,actionlabels", directory.resolve("g").toString());
    assertThat(text("g.dot")).contains("1: Read").doesNotContain("color=");
    check("-dump", "dot,colorize", directory.resolve("g").toString());
    assertThat(text("g.dot")).contains("color=").doesNotContain("1: Read");
  }

  @Test
  void theJsonOfACounterexampleHasStatesAndStepsAsTlcNumbersThem() throws IOException {
    CommandLineSession.Run run = check("-inv", "Inv", "-dumpTrace", "json", directory.resolve("t.json").toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INVARIANT.code());
    JsonNode trace = new ObjectMapper().readTree(text("t.json"));
    assertThat(trace.at("/vars").toString()).isEqualTo("[\"x\",\"pc\"]");
    assertThat(trace.at("/counterexample/state/2/0").intValue()).isEqualTo(3);
    assertThat(trace.at("/counterexample/state/2/1/x").intValue()).isEqualTo(3);
    assertThat(trace.at("/counterexample/action/0/1/name").textValue()).isEqualTo("Read");
    assertThat(trace.at("/counterexample/action/0/1/context/self").intValue()).isEqualTo(1);
    assertThat(trace.at("/counterexample/action/0/1/location/module").textValue()).isEqualTo("Lost");
    assertThat(trace.at("/counterexample/action/0/2")).isEqualTo(trace.at("/counterexample/action/1/0"));
  }

  @Test
  void theModuleOfACounterexampleIsReadAgain() throws IOException {
    check("-inv", "Inv", "-dumpTrace", "tla", directory.resolve("Ce.tla").toString());
    CommandLineSession.Run run =
        new CommandLineSession(directory)
            .run("eval", "Cardinality(CounterExample.state)", "--module", directory.resolve("Ce.tla").toString());
    assertThat(run.out()).as(run.err()).isEqualTo("3\n");
  }

  @Test
  void theSequenceOfStatesIsReadAgain() throws IOException {
    check("-inv", "Inv", "-dumpTrace", "tlcplain", directory.resolve("Plain.tla").toString());
    CommandLineSession.Run run =
        new CommandLineSession(directory)
            .run("eval", "Trace[3].x", "--module", directory.resolve("Plain.tla").toString());
    assertThat(run.out()).as(run.err()).isEqualTo("3\n");
  }

  @Test
  @ResourceLock(TlcOracle.LOCK)
  void theTraceSpecificationHasTheStatesOfTheTraceInTlc() throws IOException {
    check("-inv", "Inv", "-generateSpecTE", "-teSpecOutDir", directory.toString());
    Path specification = directory.resolve("Lost_TTrace.tla");
    assertThat(TlcOracle.check(specification, directory.resolve("Lost_TTrace.cfg")).distinct()).isEqualTo(3);
  }

  @Test
  void aPostconditionMayBeOfAModuleThatIsNotExtended() throws IOException {
    Files.writeString(
        directory.resolve("After.tla"),
        "---- MODULE After ----\nEXTENDS TLC, Naturals\nFew == TLCGet(\"distinct\") < 3\n====\n");
    CommandLineSession.Run run = check("-postCondition", "After!Few");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.ASSUMPTION.code());
  }
}
