package dev.heddle.diagnostic;

/** How grave a diagnostic is: an error stops the work at hand, a warning does not. */
public enum Severity {
  ERROR,
  WARNING;

  /** {@return the word that stands before the code, in lower case} */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
