package dev.heddle.suite;

/**
 * What became of a property from the old variant to another.
 *
 * @param scenario the scenario's name
 * @param variant the other variant's name
 * @param property the property's name; empty for all that the scenario checks
 * @param word the word for it
 */
public record Judgement(String scenario, String variant, String property, Word word) {

  /** The words that a reviewer can quote. */
  public enum Word {
    /** Violated in the old variant, not in the other. */
    FIXED("FIXED"),
    /** Violated in both. */
    STILL_BROKEN("STILL BROKEN"),
    /** Violated in the other variant, not in the old one. */
    REGRESSION("REGRESSION"),
    /** Violated in neither: the model does not show the bug. */
    NOT_REPRODUCED("NOT REPRODUCED"),
    /** One of the runs ended before the property was decided. */
    NOT_JUDGED("not judged");

    private final String text;

    Word(String text) {
      this.text = text;
    }

    /** {@return the word as it is printed} */
    public String text() {
      return text;
    }
  }
}
