package dev.heddle.mutation;

import com.google.common.collect.ImmutableList;
import dev.heddle.mutation.MutantResult.Fate;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What became of the mutants of a model.
 *
 * @param file the root module
 * @param checks the names of the checks that each mutant had to pass
 * @param mutants the mutants that were tried
 * @param untried how many were not
 * @param leastScore the score that is demanded
 */
public record MutationResult(
    Path file, ImmutableList<String> checks, ImmutableList<MutantResult> mutants, int untried, OptionalInt leastScore) {
  private static final int PERCENT = 100;

  /** Returns how many have a fate. */
  public long count(Fate fate) {
    return mutants.stream().filter(mutant -> mutant.fate() == fate).count();
  }

  /** {@return of the mutants that a property could notice, how many in a hundred one did; rounded down} */
  public int score() {
    long killed = count(Fate.KILLED);
    long all = killed + count(Fate.SURVIVED) + count(Fate.UNDECIDED);
    return all == 0 ? 0 : (int) (PERCENT * killed / all);
  }

  /**
   * {@return whether the score is what is demanded, or nothing is; there is no score without a mutant killed, or while
   * mutants are untried}
   */
  public boolean isEnough() {
    return leastScore.isEmpty() || untried == 0 && count(Fate.KILLED) > 0 && score() >= leastScore.getAsInt();
  }
}
