package dev.heddle.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.differential.Seeds;
import dev.heddle.differential.TypedModule;
import dev.heddle.eval.EvaluatedSystem;
import dev.heddle.eval.RunContext;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.ir.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Compares the engines on random specifications; the seed is in the name of the test and in the message. */
final class RandomModuleTest {
  private static final String COUNT = "heddle.random.count";
  private static final int MAX_STATES = 150;
  private static final String BEHAVIOR =
      "INIT Init\nNEXT Next\nINVARIANT Inv\nPROPERTY Step\nCHECK_DEADLOCK FALSE\n";
  private static final String CONSTRAINED =
      "CONSTRAINT Con\nACTION_CONSTRAINT ActionCon\n" + TypedModule.CONSTANTS;

  @TempDir Path temporary;

  @Seeds(property = COUNT, usual = 25)
  void enginesAgree(long seed) throws IOException {
    compare(seed, new RandomModule(seed).text(), "");
  }

  @Seeds(property = COUNT, usual = 25)
  void enginesAgreeOnVariablesOfAnyTypes(long seed) throws IOException {
    compare(seed, TypedModule.of(seed).text(), CONSTRAINED);
  }

  @Seeds(property = COUNT, usual = 25)
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
