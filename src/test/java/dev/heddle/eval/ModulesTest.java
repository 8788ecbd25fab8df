package dev.heddle.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.codegen.CompiledSystem;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.ir.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The assumptions under {@code modules}, of operators for which TLC has no definition that it can evaluate. */
final class ModulesTest {
  static Stream<Path> modules() throws IOException {
    return Files.list(Path.of("src/test/resources/modules")).filter(path -> path.toString().endsWith(".tla")).sorted();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void theAssumptionsHoldOnBothEngines(Path module) {
    Spec spec = new SpecLoader().load(module, LoadOptions.DEFAULT).spec();
    assertThat(spec.assumptions()).isNotEmpty();
    assertThat(EvaluatedSystem.of(spec, RunContext.silent()).failedAssumptions()).isEmpty();
    assertThat(CompiledSystem.of(spec, RunContext.silent()).failedAssumptions()).isEmpty();
  }
}
