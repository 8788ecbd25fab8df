package dev.heddle.ir.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.ir.NamedExpr;
import dev.heddle.ir.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which expressions have an effect. */
final class EffectsTest {
  private static final String MODULE =
      """
      ---- MODULE Asking ----
      EXTENDS Integers, TLC, SequencesExt
      VARIABLE x
      Init == x = 0
      Next == x' = x
      RECURSIVE Asked(_), Other(_)
      Other(n) == IF n = 0 THEN TRUE ELSE Asked(n - 1)
      Asked(n) == IF n = 0 THEN Other(n) ELSE TLCGet("level") > n
      RECURSIVE Plain(_)
      Plain(n) == n = 0 \\/ Plain(n - 1)
      Loud(n) == Print(n, TRUE)
      First == Asked(1)
      Second == Other(1)
      Third == Plain(3)
      Fourth == Plain(4)
      Passed == SelectSeq(<<x>>, Loud) = <<>>
      ====
      """;

  @TempDir private Path directory;

  @Test
  void aRecursiveOperatorThatReachesAnEffectHasOneWhoeverIsAskedFirst() throws IOException {
    assertThat(areIn("First", "Second")).containsExactly(true, true);
    assertThat(areIn("Second", "First")).containsExactly(true, true);
  }

  @Test
  void recursionIsNoEffect() throws IOException {
    assertThat(areIn("Third", "First", "Fourth")).containsExactly(false, true, false);
  }

  @Test
  void anOperatorThatIsPassedOnCounts() throws IOException {
    assertThat(areIn("Passed")).containsExactly(true);
  }

  /** Returns for each of these invariants whether it has an effect, as one instance tells it in this order. */
  private List<Boolean> areIn(String... invariants) throws IOException {
    Path file = Files.writeString(directory.resolve("Asking.tla"), MODULE);
    LoadOptions options =
        LoadOptions.builder()
            .config(new ConfigurationSource.None())
            .init("Init")
            .next("Next")
            .invariants(ImmutableList.copyOf(invariants))
            .build();
    Spec spec = new SpecLoader().load(file, options).spec();
    Effects effects = new Effects(spec.definitions());
    return spec.invariants().stream().map(NamedExpr::expression).map(effects::areIn).toList();
  }
}
