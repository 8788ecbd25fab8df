package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.checker.Limits;
import dev.heddle.frontend.LoadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A state is judged by the invariants that the step to it may have made false: no violation is lost by that. */
final class ConcernedInvariantsTest {
  private static final int MANY = 80;
  private static final String MODULE =
      """
      ---- MODULE Two ----
      EXTENDS Naturals
      VARIABLES x, y
      Init == x = 0 /\\ y = 0
      Next == \\/ x < 3 /\\ x' = x + 1 /\\ UNCHANGED y
              \\/ y < 3 /\\ y' = y + 1 /\\ UNCHANGED x
      %s
      ====
      """;

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void eachOfManyInvariantsIsJudged(Engine engine) throws IOException {
    String sound =
        IntStream.range(0, MANY)
            .mapToObj(i -> "Inv%d == %s < 4 + %d".formatted(i, i % 2 == 0 ? "x" : "y", i))
            .collect(Collectors.joining("\n"));
    String names = IntStream.range(0, MANY).mapToObj(i -> "Inv" + i).collect(Collectors.joining(" "));
    assertThat(violated(sound + "\nLast == y < 3", names + " Last", engine)).isEqualTo("Last");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatEnabledComparesConcernsAnInvariant(Engine engine) throws IOException {
    String canStay = "CanStay == ENABLED (UNCHANGED x /\\ x' = 0 /\\ y' = 0)";
    assertThat(violated(canStay, "CanStay", engine)).isEqualTo("CanStay");
  }

  private String violated(String definitions, String invariants, Engine engine) throws IOException {
    Path module = directory.resolve("Two.tla");
    Files.writeString(module, MODULE.formatted(definitions));
    Files.writeString(
        directory.resolve("Two.cfg"), "INIT Init NEXT Next CHECK_DEADLOCK FALSE INVARIANTS " + invariants + "\n");
    ModelRequest model = new ModelRequest(module, LoadOptions.DEFAULT);
    CheckResult result = new Heddle().check(new CheckRequest(model, engine, 1, Limits.NONE));
    return result.property().orElse("nothing");
  }
}
