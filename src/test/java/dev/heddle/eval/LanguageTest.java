package dev.heddle.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.codegen.CompiledSystem;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.ir.Spec;
import dev.heddle.oracle.TlcOracle;
import dev.heddle.transition.TransitionSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every module under {@code language} on every engine and in TLC: the assumptions hold in all, and the counts of
 * those that have behaviors agree.
 */
@ResourceLock(TlcOracle.LOCK)
final class LanguageTest {
  private static final Path LANGUAGE = Path.of("src/test/resources/language");

  @TempDir Path temporary;

  /** The engines, one semantics behind all of them. */
  private enum Engine {
    EVALUATOR(spec -> EvaluatedSystem.of(spec, RunContext.silent())),
    COMPILED(spec -> CompiledSystem.of(spec, RunContext.silent()));

    private final Function<Spec, TransitionSystem> compile;

    Engine(Function<Spec, TransitionSystem> compile) {
      this.compile = compile;
    }
  }

  static Stream<Path> modules() throws IOException {
    return Files.walk(LANGUAGE)
        .filter(path -> path.toString().endsWith(".tla") && !path.endsWith("Counter.tla"))
        .sorted();
  }

  private static Path configuration(Path module) {
    return Path.of(module.toString().replaceAll("\\.tla$", ".cfg"));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void enginesAndTlcAgree(Path module) throws IOException {
    boolean hasBehaviors = Files.exists(configuration(module));
    TlcOracle.Answer tlc =
        TlcOracle.check(
            module, hasBehaviors ? configuration(module) : Files.createFile(temporary.resolve("empty.cfg")));
    assertThat(tlc.exitCode()).as(tlc.output()).isZero();
    Spec spec = new SpecLoader().load(module, LoadOptions.DEFAULT).spec();
    for (Engine engine : Engine.values()) {
      TransitionSystem system = engine.compile.apply(spec);
      assertThat(system.failedAssumptions()).as("%s", engine).isEmpty();
      if (hasBehaviors) {
        assertThat(StateGraph.of(system))
            .as("%s", engine)
            .isEqualTo(new StateGraph(tlc.generated(), tlc.distinct(), tlc.depth()));
      } else {
        assertThat(spec.assumptions()).isNotEmpty();
      }
    }
  }
}
