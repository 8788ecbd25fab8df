package dev.heddle.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.util.LoggingLevel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The interner against a list, under interleavings that Lincheck chooses and judges: what concurrent calls return, the
 * same calls on the list must return in some order.
 */
@Tag("interleavings")
final class InternerConcurrencyTest {
  // All values have the same hash code, so that each walks past the others; a table of two places grows with the
  // second, third and fifth value, so within what three threads do.
  private static final List<String> TEXTS =
      List.of("AaAaAa", "AaAaBB", "AaBBAa", "AaBBBB", "BBAaAa", "BBAaBB", "BBBBAa", "BBBBBB");
  private static final int SMALLEST_TABLE = 2;
  private static final int NO_VALUE = -1;

  @Test
  void theValuesCollide() {
    assertThat(TEXTS.stream().map(text -> new StringValue(text).hashCode()).distinct()).hasSize(1);
  }

  @Test
  void everyInterleavingThatIsTriedIsLinearizable() {
    new ModelCheckingOptions()
        .threads(3)
        .actorsPerThread(3)
        .actorsBefore(1)
        .actorsAfter(2)
        .iterations(10)
        .invocationsPerIteration(200)
        .logLevel(LoggingLevel.ERROR)
        .sequentialSpecification(Listed.class)
        .check(Interned.class);
  }

  /** What Lincheck calls on an interner. */
  @Param(name = "text", gen = IntGen.class, conf = "0:7")
  @Param(name = "id", gen = IntGen.class, conf = "0:5")
  public static final class Interned {
    private final Interner interner = new Interner(SMALLEST_TABLE);

    /** Interns a value, made anew so that the interner has to compare contents. */
    @Operation
    public int intern(@Param(name = "text") int text) {
      return interner.intern(new StringValue(TEXTS.get(text)));
    }

    /** Returns the value that has a number. */
    @Operation
    public int text(@Param(name = "id") int id) {
      return id < interner.size() ? TEXTS.indexOf(((StringValue) interner.value(id)).text()) : NO_VALUE;
    }

    /** Returns whether the fingerprint of a number is that of its value. */
    @Operation
    public boolean fingerprinted(@Param(name = "id") int id) {
      return id >= interner.size() || interner.fingerprint(id) == Fingerprint.of(interner.value(id));
    }

    /** Returns how many values there are. */
    @Operation
    public int size() {
      return interner.size();
    }
  }

  /** The same operations on a list, for one thread. */
  public static final class Listed {
    private final List<Integer> texts = new ArrayList<>();

    /** Returns the place of a value, the next one if it is new. */
    public int intern(int text) {
      if (!texts.contains(text)) {
        texts.add(text);
      }
      return texts.indexOf(text);
    }

    /** Returns the value at a place. */
    public int text(int id) {
      return id < texts.size() ? texts.get(id) : NO_VALUE;
    }

    /** Returns that fingerprints are right. */
    public boolean fingerprinted(int id) {
      return true;
    }

    /** Returns how many values there are. */
    public int size() {
      return texts.size();
    }
  }
}
