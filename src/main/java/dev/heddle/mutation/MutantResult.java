package dev.heddle.mutation;

/**
 * What became of a mutant.
 *
 * @param mutant the mutant
 * @param fate whether the properties noticed
 * @param detail what noticed it, and in which check; why it is undecided or invalid; of a survivor, whether what
 *     processes share changes otherwise than in the model
 */
public record MutantResult(Mutant mutant, Fate fate, String detail) {

  /** Whether the properties noticed a mutant. */
  public enum Fate {
    /** A property, an assertion or a deadlock. */
    KILLED("killed"),
    /** Every check holds, on another state graph. */
    SURVIVED("survived"),
    /** Every check goes through the same state graph as the model does: there is nothing to notice. */
    EQUIVALENT("equivalent"),
    /** No process comes to its step in any check: nothing was asked about it. */
    UNREACHED("unreached"),
    /** It does not parse, or an expression has no value: no property had a say. */
    INVALID("invalid"),
    /** A limit was reached before a property failed. */
    UNDECIDED("undecided");

    private final String word;

    Fate(String word) {
      this.word = word;
    }

    /** {@return the word for it} */
    public String word() {
      return word;
    }
  }
}
