package dev.heddle.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heddle.oracle.OracleAnswer;
import dev.heddle.oracle.OracleReport;

/** What TLC says beside a check, as one line and as a member of the check's document. */
public final class OracleText {
  private OracleText() {}

  /** Returns the line, without a line feed. */
  public static String of(OracleReport report) {
    return switch (report.answer()) {
      case OracleAnswer.Undecided undecided -> "TLC could not decide: " + undecided.reason();
      case OracleAnswer.Decided decided ->
          report.agrees()
              ? "TLC agrees: " + found(decided)
              : "TLC disagrees: " + String.join("; ", report.differences());
    };
  }

  private static String found(OracleAnswer.Decided decided) {
    StringBuilder line = new StringBuilder(decided.verdict().word());
    decided.property().ifPresent(name -> line.append(' ').append(name));
    decided
        .counts()
        .ifPresent(
            counts ->
                line.append(
                    String.format(
                        ", %d generated, %d distinct, depth %d",
                        counts.generated(), counts.distinct(), counts.depth())));
    decided.traceLength().ifPresent(length -> line.append(", trace of ").append(VerdictLine.states(length)));
    return line.toString();
  }

  static void put(OracleReport report, ObjectNode node) {
    node.put("name", "tlc");
    node.put("agrees", report.agrees());
    node.put("message", of(report));
    ArrayNode differences = node.putArray("differences");
    report.differences().forEach(differences::add);
    switch (report.answer()) {
      case OracleAnswer.Undecided undecided -> node.putNull("verdict").put("reason", undecided.reason());
      case OracleAnswer.Decided decided -> {
        node.put("verdict", decided.verdict().word());
        node.put("property", decided.property().orElse(null));
        decided.counts().ifPresent(counts ->
            node.put("generatedStates", counts.generated())
                .put("distinctStates", counts.distinct())
                .put("depth", counts.depth()));
        decided.traceLength().ifPresent(length -> node.put("traceLength", length));
      }
    }
  }
}
