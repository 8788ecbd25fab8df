package dev.heddle.cli;

import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.TraceOrigin;
import java.util.Locale;

/** How the file of a counterexample is named, its ending aside. */
final class TraceFileName {
  private static final int LONGEST = 60;

  private TraceFileName() {}

  /** Returns the name for the counterexample of a check: that of the property, as far as a file name can be it. */
  static String of(RecordedTrace trace) {
    return slug(trace.origin().finding().map(TraceFileName::title).orElse("trace"));
  }

  private static String title(TraceOrigin.Finding finding) {
    return switch (finding.kind()) {
      case ASSERTION -> "assertion-" + finding.property().toLowerCase(Locale.ROOT);
      case INVARIANT, INITIAL_PROPERTY, ACTION_PROPERTY, LIVENESS_PROPERTY, DEADLOCK, EVALUATION, ASSUMPTION ->
          finding.property();
    };
  }

  /** Returns {@code title} as far as a file name can be it. */
  static String slug(String title) {
    String slug = title.replaceAll("[^A-Za-z0-9_.]+", "-").replaceAll("^-|-$", "");
    return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST);
  }
}
