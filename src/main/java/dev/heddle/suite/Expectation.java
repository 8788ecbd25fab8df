package dev.heddle.suite;

import dev.heddle.diagnostic.Span;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a cell is expected to come to. What is absent may be anything.
 *
 * @param verdict the verdict
 * @param property the property that is violated
 * @param distinctStates the number of distinct states
 * @param generatedStates the number of generated states
 * @param depth the depth
 * @param traceLength the number of states of the counterexample
 * @param minStates the least number of distinct states, so that a model that has shrunk does not pass
 * @param limits where the check ends undecided, and what the cell is then
 * @param place where it stands in the suite file
 */
public record Expectation(
    ExpectedVerdict verdict,
    Optional<String> property,
    OptionalLong distinctStates,
    OptionalLong generatedStates,
    OptionalInt depth,
    OptionalInt traceLength,
    OptionalLong minStates,
    CellLimits limits,
    Span place) {

  /** The verdicts that can be expected. */
  public enum ExpectedVerdict {
    HOLDS,
    VIOLATED,
    DEADLOCK;

    /** {@return the word for it} */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** {@return verdict and property in words} */
  public String summary() {
    return verdict.word() + property.map(name -> ": " + name).orElse("");
  }
}
