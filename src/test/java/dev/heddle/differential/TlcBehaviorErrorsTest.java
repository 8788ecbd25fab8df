package dev.heddle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.CheckRequest;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.ModelRequest;
import dev.heddle.checker.Limits;
import dev.heddle.checker.Outcome;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.oracle.TlcOracle;
import dev.heddle.trace.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For each way in which TLC reports that Init or Next is wrong, some that TLC and both engines reject. The table names
 * a piece of TLC's message, so that a line that fails for another reason is told.
 */
@ResourceLock(TlcOracle.LOCK)
final class TlcBehaviorErrorsTest {
  private static final Path TABLE = Path.of("src/test/resources/differential/tlc-behavior-errors.txt");
  private static final String HEADING = "== ";

  @TempDir Path temporary;

  static Stream<Arguments> behaviors() throws IOException {
    List<Arguments> behaviors = new ArrayList<>();
    String message = "";
    for (String line : Files.readAllLines(TABLE)) {
      if (line.startsWith(HEADING)) {
        message = line.substring(HEADING.length());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] formulas = line.split(" --- ");
        behaviors.add(Arguments.of(message, formulas[0], formulas[1]));
      }
    }
    return behaviors.stream();
  }

  @ParameterizedTest
  @MethodSource("behaviors")
  void whatTlcRejectsNeitherEngineExplores(String message, String init, String next) throws IOException {
    Path module = temporary.resolve("Wrong.tla");
    Files.writeString(
        module,
        """
        ---- MODULE Wrong ----
        EXTENDS Naturals
        VARIABLES x, y
        Init == %s
        Next == %s
        ====
        """
            .formatted(init, next));
    Path configuration = temporary.resolve("Wrong.cfg");
    Files.writeString(configuration, "INIT Init\nNEXT Next\n");
    TlcOracle.Answer tlc = TlcOracle.check(module, configuration);
    assertThat(tlc.exitCode()).as(tlc.output()).isNotZero();
    assertThat(tlc.output()).contains(message);
    for (Engine engine : Engine.values()) {
      assertThat(error(module, engine)).hasValueSatisfying(error -> assertThat(error.span().isKnown()).isTrue());
    }
  }

  private static Optional<Diagnostic> error(Path module, Engine engine) {
    try {
      Outcome outcome =
          new Heddle().check(new CheckRequest(ModelRequest.of(module), engine, 1, Limits.NONE)).outcome();
      return outcome instanceof Outcome.Violated violated
              && violated.counterexample().violation() instanceof Violation.EvaluationFailed failed
          ? Optional.of(failed.diagnostic())
          : Optional.empty();
    } catch (EvaluationException e) {
      return Optional.of(e.diagnostic());
    }
  }
}
