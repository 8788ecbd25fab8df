package dev.heddle.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.differential.TypedModule;
import dev.heddle.eval.EvaluatedSystem;
import dev.heddle.eval.RunContext;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.ir.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the engines on random specifications; the seed is in the name of the test and in the message. */
final class RandomModuleTest {
  private static final long FIRST_SEED = Long.getLong("heddle.random.seed", 1);
  private static final long COUNT = Long.getLong("heddle.random.count", 25);
  private static final int MAX_STATES = 150;
  private static final String BEHAVIOR =
      "INIT Init\nNEXT Next\nINVARIANT Inv\nPROPERTY Step\nCHECK_DEADLOCK FALSE\n";
  private static final String CONSTRAINED =
      "CONSTRAINT Con\nACTION_CONSTRAINT ActionCon\n" + TypedModule.CONSTANTS;

  @TempDir Path temporary;

  static LongStream seeds() {
    return LongStream.range(FIRST_SEED, FIRST_SEED + COUNT);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void enginesAgree(long seed) throws IOException {
    compare(seed, new RandomModule(seed).text(), "");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void enginesAgreeOnVariablesOfAnyTypes(long seed) throws IOException {
    compare(seed, TypedModule.of(seed).text(), CONSTRAINED);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void enginesAgreeWhereAnEngineChangesHowItHoldsAValue(long seed) throws IOException {
    compare(seed, TypedModule.atBorders(seed).text(), CONSTRAINED);
  }

  private void compare(long seed, String text, String configuration) throws IOException {
    Path module = Files.writeString(temporary.resolve("Random.tla"), text);
    Files.writeString(temporary.resolve("Random.cfg"), BEHAVIOR + configuration);
    Spec spec = new SpecLoader().load(module, LoadOptions.DEFAULT).spec();
    CompiledSystem compiled = CompiledSystem.of(spec, RunContext.silent());
    assertThat(compiled.actions()).as("seed %s", seed).isNotEmpty();
    Lockstep.compare(EvaluatedSystem.of(spec, RunContext.silent()), compiled, MAX_STATES);
  }
}
