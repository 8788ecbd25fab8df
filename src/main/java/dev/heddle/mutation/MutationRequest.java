package dev.heddle.mutation;

import com.google.common.collect.ImmutableList;
import dev.heddle.Engine;
import dev.heddle.ModelRequest;
import dev.heddle.checker.Limits;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Which mutants to try, and how.
 *
 * @param file the root module
 * @param checks what each mutant is checked for; the model itself passes
 * @param lines only mutants of these lines, if any are given
 * @param kinds only mutants of these kinds, if any are given
 * @param most at most so many mutants, spread over all
 * @param leastScore the score that is demanded
 * @param run how the checks are run
 */
public record MutationRequest(
    Path file,
    ImmutableList<Check> checks,
    Optional<Lines> lines,
    ImmutableList<MutationKind> kinds,
    OptionalInt most,
    OptionalInt leastScore,
    Run run) {

  /** A check, by the name under which results speak of it. */
  public record Check(String name, ModelRequest model) {}

  /** A stretch of lines, both ends included. */
  public record Lines(int first, int last) {
    boolean contains(int line) {
      return first <= line && line <= last;
    }
  }

  /**
   * How checks are run.
   *
   * @param workers how many mutants are checked at a time
   * @param limits limits of each check
   * @param deadline when no further mutant is begun, as {@link System#nanoTime} tells the time
   */
  public record Run(Engine engine, int workers, Limits limits, OptionalLong deadline) {
    boolean isOver() {
      return deadline.isPresent() && System.nanoTime() >= deadline.getAsLong();
    }
  }
}
