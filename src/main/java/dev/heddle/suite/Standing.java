package dev.heddle.suite;

/** What is known of a property in a variant. */
public enum Standing {
  HOLDS("holds"),
  VIOLATED("violated"),
  UNKNOWN("?");

  private final String word;

  Standing(String word) {
    this.word = word;
  }

  /** {@return the word for it} */
  public String word() {
    return word;
  }
}
