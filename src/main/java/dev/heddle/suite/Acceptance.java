package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import dev.heddle.suite.Expectation.ExpectedVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes what was found what is expected. Only the expectations of cells that are not as expected change, and in each
 * only what it pins: verdict and property, and those counts that it has. A cell that came to no verdict cannot be
 * accepted.
 *
 * @param text the text of the suite with the new expectations
 * @param changes what was changed
 */
public record Acceptance(String text, ImmutableList<Change> changes) {
  private static final ImmutableList<String> COUNTS = ImmutableList.of("distinctStates", "generatedStates", "depth");

  /**
   * A changed expectation.
   *
   * @param place where it stands
   * @param cell the cell's name
   * @param before its text before, in one line
   * @param after its text now, in one line
   */
  public record Change(Span place, String cell, String before, String after) {}

  /** Returns the acceptance of {@code results}, cells of one suite, whose file has the text {@code text}. */
  public static Acceptance of(String text, List<CellResult> results) {
    List<CellResult> due =
        results.stream()
            .filter(cell -> !cell.isAsExpected() && verdict(cell).isPresent())
            .sorted(Comparator.comparingInt((CellResult cell) -> offset(text, place(cell))).reversed())
            .toList();
    String changed = text;
    List<Change> changes = new ArrayList<>();
    for (CellResult cell : due) {
      int start = offset(text, place(cell));
      JsonObjectText object = JsonObjectText.at(changed, start);
      String before = object.toString();
      change(object, cell.finding().orElseThrow(), cell.cell().expectation());
      changed = changed.substring(0, start) + object + changed.substring(start + before.length());
      changes.add(new Change(place(cell), cell.cell().name(), oneLine(before), oneLine(object.toString())));
    }
    return new Acceptance(changed, ImmutableList.copyOf(changes).reverse());
  }

  /** Returns whether what was found of a cell can be expected of it. */
  public static boolean isPossible(CellResult cell) {
    return verdict(cell).isPresent();
  }

  private static void change(JsonObjectText object, CellFinding found, Expectation expectation) {
    ExpectedVerdict verdict = verdict(found).orElseThrow();
    boolean pinned = object.has("traceLength") || COUNTS.stream().anyMatch(object::has);
    object.put("verdict", quoted(verdict.word()), "verdict");
    if (verdict != expectation.verdict()) {
      COUNTS.forEach(object::remove);
      object.remove("traceLength");
      object.remove("property");
    }
    if (verdict == ExpectedVerdict.VIOLATED) {
      object.put("property", quoted(found.property().orElseThrow()), "verdict");
    }
    String last = verdict == ExpectedVerdict.VIOLATED ? "property" : "verdict";
    boolean isNew = verdict != expectation.verdict() && pinned;
    if (object.has("traceLength") || isNew && verdict != ExpectedVerdict.HOLDS) {
      object.put("traceLength", Integer.toString(found.traceLength()), last);
    }
    for (String count : COUNTS.reversed()) {
      if (object.has(count) || isNew && verdict == ExpectedVerdict.HOLDS) {
        object.put(count, Long.toString(count(count, found)), last);
      }
    }
    if (expectation.minStates().orElse(0) > found.counts().distinct()) {
      object.put("minStates", Long.toString(found.counts().distinct()), last);
    }
  }

  private static long count(String name, CellFinding found) {
    return switch (name) {
      case "distinctStates" -> found.counts().distinct();
      case "generatedStates" -> found.counts().generated();
      default -> found.counts().depth();
    };
  }

  private static Optional<ExpectedVerdict> verdict(CellResult cell) {
    return cell.finding().flatMap(Acceptance::verdict);
  }

  private static Optional<ExpectedVerdict> verdict(CellFinding found) {
    return switch (found.verdict()) {
      case HOLDS -> found.counts().distinct() > 0 ? Optional.of(ExpectedVerdict.HOLDS) : Optional.empty();
      case VIOLATED -> Optional.of(ExpectedVerdict.VIOLATED);
      case DEADLOCK -> Optional.of(ExpectedVerdict.DEADLOCK);
      case EXPLORED, SIMULATED, ASSUMPTION, POSTCONDITION, ERROR, LIMIT, INTERRUPTED -> Optional.empty();
    };
  }

  private static Span place(CellResult cell) {
    return cell.cell().expectation().place();
  }

  private static int offset(String text, Span place) {
    int start = 0;
    for (int line = 1; line < place.line(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start + place.column() - 1;
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + "\"";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
