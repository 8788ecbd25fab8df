package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.Span;
import java.util.Map;

/** Places in the suite file what is wrong with a name that the suite gave to the front end. */
final class SuiteMistake {
  private SuiteMistake() {}

  /** Returns the same mistakes; one that stands in no file is placed where the suite has the name that it quotes. */
  static ConfigurationException located(ConfigurationException mistake, Suite suite) {
    return new ConfigurationException(
        mistake.diagnostics().stream()
            .map(diagnostic -> isInAFile(diagnostic.span()) ? diagnostic : placed(diagnostic, suite))
            .collect(ImmutableList.toImmutableList()));
  }

  /** The front end gives what it did not read from a file a name in angle brackets. */
  private static boolean isInAFile(Span span) {
    return span.isKnown() && !span.file().startsWith("<");
  }

  private static Diagnostic placed(Diagnostic diagnostic, Suite suite) {
    return new Diagnostic(diagnostic.code(), diagnostic.message(), place(diagnostic, suite), diagnostic.notes());
  }

  private static Span place(Diagnostic diagnostic, Suite suite) {
    return suite.places().entrySet().stream()
        .filter(entry -> diagnostic.message().contains("`" + entry.getKey() + "`"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> Span.ofFile(suite.file().toString()));
  }
}
