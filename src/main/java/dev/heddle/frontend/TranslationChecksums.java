package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Vector;
import pcal.Validator;

/**
 * The checksums that the translator writes beside {@code BEGIN TRANSLATION}.
 *
 * @param algorithm the checksum of the algorithm, if there is one
 * @param translation the checksum of the translation, if there is one
 */
record TranslationChecksums(Optional<String> algorithm, Optional<String> translation) {
  /** Reads the checksums from the line {@code \* BEGIN TRANSLATION (chksum(pcal) = "..." /\ chksum(tla) = "...")}. */
  static TranslationChecksums parse(String line) {
    return new TranslationChecksums(after(line, "(pcal)", "(pluscal)"), after(line, "(tla)", "(tla+)"));
  }

  private static Optional<String> after(String line, String... markers) {
    for (String marker : markers) {
      int at = line.toLowerCase(Locale.ROOT).indexOf(marker);
      String rest = at < 0 ? "" : line.substring(at + marker.length()).stripLeading();
      int opening = rest.indexOf('"');
      int closing = rest.indexOf('"', opening + 1);
      if (rest.startsWith("=") && opening > 0 && closing > opening) {
        return Optional.of(rest.substring(opening + 1, closing));
      }
    }
    return Optional.empty();
  }

  /** Returns the checksum of a translation's lines. */
  static String ofTranslation(List<String> lines) {
    return Validator.checksum(new Vector<>(ImmutableList.copyOf(lines)));
  }
}
