package dev.heddle.checker.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.CheckRequest;
import dev.heddle.CheckResult;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.ModelRequest;
import dev.heddle.checker.Limits;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.oracle.TlcOracle;
import dev.heddle.trace.Counterexample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks every property of the modules under {@code liveness} under each of their specifications. A {@code .verdicts}
 * file says what is expected: {@code error} where TLC refuses a formula.
 */
@ResourceLock(TlcOracle.LOCK)
final class LivenessModelsTest {
  private static final Path MODELS = Path.of("src/test/resources/liveness");

  private static final String REFUSED = "error";

  @TempDir Path temporary;

  /** A line of a {@code .verdicts} file: of a module, a specification and a property, and what TLC says of them. */
  private record Case(Path module, String specification, String property, String tlc) {
    static Case parse(Path verdicts, String line) {
      String[] words = line.split(" ");
      return new Case(Path.of(verdicts.toString().replace(".verdicts", ".tla")), words[0], words[1], words[2]);
    }

    Map<String, String> constants() {
      return module.endsWith("Strength.tla") ? Map.of("Procs", "{1, 2}") : Map.of();
    }

    @Override
    public String toString() {
      return module.getFileName() + " " + specification + " " + property;
    }
  }

  static Stream<Path> verdicts() throws IOException {
    return Files.list(MODELS).filter(path -> path.toString().endsWith(".verdicts")).sorted();
  }

  static Stream<Case> cases() throws IOException {
    return verdicts().flatMap(file -> cases(file).stream());
  }

  private static List<Case> cases(Path verdicts) {
    try {
      return Files.readAllLines(verdicts).stream().map(line -> Case.parse(verdicts, line)).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CheckResult check(Case model, Engine engine, int workers) {
    LoadOptions options =
        LoadOptions.builder()
            .config(new ConfigurationSource.None())
            .specification(model.specification())
            .properties(List.of(model.property()))
            .constants(model.constants())
            .checkDeadlock(Optional.of(false))
            .build();
    ModelRequest request = new ModelRequest(model.module(), options);
    return new Heddle().check(new CheckRequest(request, engine, workers, Limits.NONE));
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void verdictsAreAsExpectedOnEveryEngine(Path verdicts) {
    for (Case model : cases(verdicts)) {
      if (!model.tlc().equals(REFUSED)) {
        for (Engine engine : Engine.values()) {
          assertThat(check(model, engine, 1).verdict().word()).as("%s, %s", model, engine).isEqualTo(model.tlc());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void anyNumberOfWorkersFindsTheSameLasso(Path verdicts) {
    for (Case model : cases(verdicts)) {
      if (model.tlc().equals("violated")) {
        Optional<Counterexample> one = check(model, Engine.COMPILED, 1).counterexample();
        Optional<Counterexample> three = check(model, Engine.COMPILED, 3).counterexample();
        assertThat(one).as("%s", model).isPresent();
        assertThat(three.equals(one)).as("%s", model).isTrue();
      }
    }
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("cases")
  void theExpectedVerdictIsThatOfTlc(Case model) throws IOException {
    String text =
        "SPECIFICATION " + model.specification() + "\nPROPERTY " + model.property() + "\nCHECK_DEADLOCK FALSE\n";
    StringBuilder configuration = new StringBuilder(text);
    model.constants().forEach((name, value) -> configuration.append("CONSTANT " + name + " = " + value + "\n"));
    Path file = Files.writeString(temporary.resolve("model.cfg"), configuration);
    int exitCode = TlcOracle.check(model.module(), file).exitCode();
    assertThat(exitCode == 0 ? "holds" : exitCode == 12 || exitCode == 13 ? "violated" : REFUSED)
        .isEqualTo(model.tlc());
  }
}
