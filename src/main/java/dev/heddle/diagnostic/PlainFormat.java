package dev.heddle.diagnostic;

import java.util.Formatter;
import java.util.Locale;

/** Formats numbers and texts the same everywhere: {@code 1,234.5}. */
public final class PlainFormat {
  // For a formatter with a locale, be it the root, the JDK reads its locale data before the first number.
  private static final Locale NONE = null;

  private PlainFormat() {}

  /** Returns what {@link String#format(String, Object...)} does, without a locale. */
  public static String of(String pattern, Object... values) {
    return new Formatter(NONE).format(pattern, values).toString();
  }
}
