package dev.heddle.checker.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.CheckRequest;
import dev.heddle.CheckResult;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.ModelRequest;
import dev.heddle.Verdict;
import dev.heddle.checker.Limits;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large formulas and little memory. */
final class LivenessLimitsTest {
  private static final Path TICKET = Path.of("models/locks/ticket/Ticket.tla");

  @TempDir Path temporary;

  private static CheckResult check(Path module, LoadOptions.Builder options, OptionalLong memory) {
    LoadOptions all =
        options.config(new ConfigurationSource.None()).specification("Spec").checkDeadlock(Optional.of(false)).build();
    Limits limits = new Limits(OptionalLong.empty(), OptionalInt.empty(), Optional.empty(), memory);
    return new Heddle().check(new CheckRequest(new ModelRequest(module, all), Engine.COMPILED, 1, limits));
  }

  @Test
  void aFormulaMayHaveMoreEventualitiesThanAWordHasBits() throws IOException {
    String module =
        """
        ---- MODULE Many ----
        EXTENDS Integers
        VARIABLE x
        Spec == x = 0 /\\ [][x < 70 /\\ x' = x + 1]_x /\\ WF_x(x < 70 /\\ x' = x + 1)
        All == \\A i \\in 1..70 : <>(x = i)
        ToTheLast == All => <>(x = 70)
        BeyondTheLast == All => <>(x = 71)
        ====
        """;
    Path file = Files.writeString(temporary.resolve("Many.tla"), module);

    for (Map.Entry<String, Verdict> expected :
        Map.of("ToTheLast", Verdict.HOLDS, "BeyondTheLast", Verdict.VIOLATED).entrySet()) {
      LoadOptions.Builder options = LoadOptions.builder().properties(List.of(expected.getKey()));
      assertThat(check(file, options, OptionalLong.empty()).verdict()).isEqualTo(expected.getValue());
    }
  }

  @Test
  void theGraphCountsAgainstTheMemoryLimit() {
    OptionalLong limit = OptionalLong.of(400_000);
    Map<String, String> constants = Map.of("Threads", "{1, 2, 3}", "Kind", "\"ticket\"");
    LoadOptions.Builder safety = LoadOptions.builder().constants(constants).invariants(List.of("Exclusive"));
    LoadOptions.Builder liveness = LoadOptions.builder().constants(constants).properties(List.of("SomebodyGetsIn"));

    assertThat(check(TICKET, safety, limit).verdict()).isEqualTo(Verdict.HOLDS);
    CheckResult limited = check(TICKET, liveness, limit);
    assertThat(limited.verdict()).isEqualTo(Verdict.LIMIT);
    assertThat(limited.counts().distinct()).isPositive();
    assertThat(check(TICKET, liveness, OptionalLong.of(3_000_000)).verdict()).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void theLettersOfManyAtomsCountAgainstTheMemoryLimit() throws IOException {
    String module =
        """
        ---- MODULE Letters ----
        EXTENDS Integers
        VARIABLE x
        Spec == x = 0 /\\ [][\\E n \\in 0..1 : x' = (2 * x + n) % 4096]_x
        Few == \\A i \\in 2..3 : (x % i = 0) ~> (x >= 0)
        Many == \\A i \\in 2..450 : (x % i = 0) ~> (x >= 0)
        ====
        """;
    Path file = Files.writeString(temporary.resolve("Letters.tla"), module);
    OptionalLong limit = OptionalLong.of(550_000);
    LoadOptions.Builder few = LoadOptions.builder().properties(List.of("Few"));
    LoadOptions.Builder many = LoadOptions.builder().properties(List.of("Many"));

    assertThat(check(file, few, limit).verdict()).isEqualTo(Verdict.HOLDS);
    CheckResult limited = check(file, many, limit);
    assertThat(limited.verdict()).isEqualTo(Verdict.LIMIT);
    assertThat(limited.counts().distinct()).isPositive();
    assertThat(check(file, many, OptionalLong.of(16_000_000)).verdict()).isEqualTo(Verdict.HOLDS);
  }
}
