package dev.heddle.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.eval.RunContext;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.transition.StateLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which slots a variable gets, by the values it begins with and those it is given. */
final class SlotLayoutTest {
  @TempDir Path temporary;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; (v + 1) % 3; 1; 0",
        "TRUE; ~v; 1; 0",
        "\"a\"; IF v = \"a\" THEN \"b\" ELSE v; 1; 0",
        "{}; {1, 2} \\ v; 1; 0",
        "[i \\in 1 .. 4 |-> 0]; [v EXCEPT ![2] = 1 - @]; 4; 0",
        "[i \\in {\"p\", \"q\"} |-> {}]; [v EXCEPT ![\"p\"] = {\"p\"}]; 2; 0",
        "[a |-> 0, b |-> FALSE]; [v EXCEPT !.b = ~@]; 2; 0",
        "<<>>; Append(v, 1); 1; 0",
        "<<>>; Append(v, {Len(v)}); 1; 1",
        "{}; v \\cup {<<Cardinality(v)>>}; 1; 1",
      })
  void aVariableHasTheSlotsOfItsShape(String first, String next, int slots, int interned) throws IOException {
    Path module = temporary.resolve("Layout.tla");
    Files.writeString(module, """
        ---- MODULE Layout ----
        EXTENDS Integers, Sequences, FiniteSets
        VARIABLE v
        Init == v = %s
        Next == v' = %s
        ====
        """.formatted(first, next));
    Files.writeString(temporary.resolve("Layout.cfg"), "INIT Init\nNEXT Next\n");
    StateLayout layout =
        CompiledSystem.of(new SpecLoader().load(module, LoadOptions.DEFAULT).spec(), RunContext.silent()).layout();
    assertThat(layout.slotCount()).isEqualTo(slots);
    int internedSlots = 0;
    for (int slot = 0; slot < slots; slot++) {
      internedSlots += layout.isInterned(slot) ? 1 : 0;
    }
    assertThat(internedSlots).isEqualTo(interned);
  }
}
