package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.heddle.cli.CommandLineSession.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heddle verify} on cells that hold because little or nothing happens. */
final class SuiteWarningsTest {
  private static final String MODEL =
      """
      ---- MODULE Gate ----
      EXTENDS Integers
      CONSTANT Start
      VARIABLE x
      Init == x = Start
      Count == x < 2 /\\ x' = x + 1
      Never == x > 5 /\\ x' = 0
      Next == Count \\/ Never
      Small == x <= 9
      Late == x > 3 => x = 4
      Spec == Init /\\ [][Next]_x
      ====
      """;

  private static final String SUITE =
      """
      {"name": "s", "model": "Gate.tla",
       "variants": {"open": {"constants": {"Start": "0"}}, "shut": {"constants": {"Start": "4"}}},
       "scenarios": {
        "small": {"invariants": ["Small"], "checkDeadlock": false,
         "expect": {"open": {"verdict": "holds"}, "shut": {"verdict": "holds"}}},
        "late": {"invariants": ["Late"], "checkDeadlock": false, "expect": {"open": {"verdict": "holds"}}}}}
      """;

  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(directory.resolve("Gate.tla"), MODEL);
    Files.writeString(directory.resolve("suite.json"), SUITE);
  }

  private Run verify(String... arguments) throws IOException {
    String[] words = Stream.concat(Stream.of("verify", "suite.json"), Stream.of(arguments)).toArray(String[]::new);
    return new CommandLineSession(directory).run(words);
  }

  private JsonNode cell(String variant, String scenario) throws IOException {
    for (JsonNode cell : new ObjectMapper().readTree(directory.resolve("r.json").toFile()).path("cells")) {
      if (cell.path("variant").asText().equals(variant) && cell.path("scenario").asText().equals(scenario)) {
        return cell;
      }
    }
    throw new AssertionError(scenario + "--" + variant);
  }

  @Test
  void aCellInWhichNothingHappensIsMarkedAndComesFirst() throws IOException {
    Run run = verify();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().filter(line -> line.contains("shut")).findFirst().orElseThrow())
        .endsWith("nothing happens");
    assertThat(run.out())
        .containsSubsequence(
            "Warnings", "Gate.tla:5:9: warning[W0601]: no action is ever enabled", "small--shut",
            "Gate.tla:7:10: warning[W0602]: action `Never` is never enabled in any state", "every cell that holds",
            "Gate.tla:10:9: warning[W0603]: invariant `Late`", "late--open",
            "verified: 3 cells, all as expected, 2 with warnings");
  }

  @Test
  void everyReportHasTheWarningsOfItsCells() throws IOException {
    verify("--json", "r.json", "--junit", "j.xml", "--sarif", "s.sarif", "--markdown", "m.md");
    assertThat(cell("open", "late").path("warnings")).extracting(warning -> warning.path("code").asText())
        .containsExactly("W0602", "W0603");
    assertThat(cell("shut", "small").at("/warnings/0/line").asInt()).isEqualTo(5);
    assertThat(directory.resolve("j.xml")).content().contains("warning[W0601]", "warning[W0603]");
    assertThat(directory.resolve("s.sarif")).content().contains("\"W0601\"", "\"level\" : \"warning\"");
    assertThat(directory.resolve("m.md")).content().contains("W0601", "nothing happens", "every cell that holds");
  }

  @Test
  void aCellFromTheCacheHasTheWarningsOfItsExploration() throws IOException {
    for (String file : new String[] {"Gate.tla", "suite.json"}) {
      Files.setLastModifiedTime(directory.resolve(file), FileTime.fromMillis(0));
    }
    String explored = warnings(verify("--cache", "c"));
    Run again = verify("--cache", "c");
    assertThat(again.out()).contains("3 from the cache, 2 with warnings");
    assertThat(warnings(again)).isEqualTo(explored).contains("W0601");
  }

  private static String warnings(Run run) {
    return run.out().substring(run.out().indexOf("Warnings"), run.out().indexOf("verified:"));
  }
}
