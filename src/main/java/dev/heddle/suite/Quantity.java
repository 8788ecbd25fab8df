package dev.heddle.suite;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and amounts of memory as command lines and suites write them. */
public final class Quantity {
  /** The form of a time, for messages. */
  public static final String TIMES = "a time such as 90s, 10m or 2h";

  /** The form of an amount of memory, for messages. */
  public static final String MEMORY = "an amount of memory such as 512M or 4G";

  private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m|h|)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([KMGT])B?");
  private static final String UNITS = "KMGT";
  private static final int BITS_PER_UNIT = 10;

  private Quantity() {}

  /** Reads a time such as {@code 90s}, {@code 10m}, {@code 2h} or {@code 500ms}; a bare number means seconds. */
  public static Optional<Duration> time(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(amount);
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          default -> Duration.ofSeconds(amount);
        });
  }

  /** Reads an amount of memory in bytes: {@code 512M}, {@code 4G}; the units are powers of 1024. */
  public static OptionalLong bytes(String text) {
    Matcher matcher = SIZE.matcher(text.toUpperCase(Locale.ROOT));
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)) << (BITS_PER_UNIT * (1 + UNITS.indexOf(matcher.group(2)))))
        : OptionalLong.empty();
  }
}
