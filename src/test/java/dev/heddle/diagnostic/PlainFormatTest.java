package dev.heddle.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class PlainFormatTest {
  @Test
  void numbersAreThoseOfTheRootLocaleWhereverTheProcessRuns() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(PlainFormat.of("%,d %.1f %,.0f %5d %s", 1_234_567, 0.25, 1234.5, -7, "x"))
          .isEqualTo(String.format(Locale.ROOT, "%,d %.1f %,.0f %5d %s", 1_234_567, 0.25, 1234.5, -7, "x"))
          .isEqualTo("1,234,567 0.3 1,235    -7 x");
    } finally {
      Locale.setDefault(before);
    }
  }
}
