package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.Verdict;
import dev.heddle.diagnostic.PlainFormat;
import dev.heddle.report.Table.Entry;
import dev.heddle.report.Table.Side;
import dev.heddle.suite.CellFinding;
import dev.heddle.suite.CellFinding.Provenance;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.Judgement;
import dev.heddle.suite.Judgement.Word;
import dev.heddle.suite.SuiteResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The result of a suite for the console: the cells, old against patched, what differs from the expectation. */
public final class SuiteText {
  private static final int LONGEST_PROPERTY = 44;
  private static final int MOST_WARNINGS = 8;

  private SuiteText() {}

  /** Returns the text, which ends with a line feed. */
  public static String of(SuiteResult result, TextStyle style) {
    StringBuilder out = new StringBuilder();
    String title = result.suite().title().isEmpty() ? "" : ": " + result.suite().title();
    out.append(style.paint(Hue.STRONG, result.suite().name() + title)).append("\n\n");
    out.append(cells(result).render(style));
    if (!result.judgements().isEmpty()) {
      String old = result.suite().old().orElse("");
      out.append('\n').append(style.paint(Hue.STRONG, "Against " + old)).append("\n\n");
      out.append(judgements(result).render(style));
    }
    out.append(warnings(result, style));
    out.append(differences(result, style));
    return out.toString();
  }

  /** Returns the line with which the run of suites ends, without a line feed. */
  public static String verdict(GateReport report) {
    if (!report.failures().isEmpty()) {
      return "failed: " + report.failures().getFirst().message();
    }
    List<String> problems = problems(report);
    if (report.results().isEmpty() && !report.inquiries().isEmpty()) {
      String titles = report.inquiries().stream().map(Inquiry::title).distinct().collect(Collectors.joining("; "));
      return problems.isEmpty() ? "answered: " + titles : "open: " + String.join("; ", problems);
    }
    long cells = report.cells().count();
    long interrupted = report.cells().filter(SuiteText::isInterrupted).count();
    long different = report.cells().filter(cell -> !cell.isAsExpected() && !isInterrupted(cell)).count();
    if (interrupted > 0) {
      return "interrupted: " + interrupted + " of " + VerdictLine.count(cells, "cell") + " undecided, " + different
          + " not as expected";
    }
    if (different > 0) {
      return "different: " + different + " of " + VerdictLine.count(cells, "cell") + " not as expected";
    }
    if (!problems.isEmpty()) {
      return "different: " + VerdictLine.count(cells, "cell") + " as expected, but " + String.join("; ", problems);
    }
    return "verified: " + chosen(report, cells) + ", all as expected" + asides(report);
  }

  private static List<String> problems(GateReport report) {
    return report.inquiries().stream()
        .flatMap(inquiry -> inquiry.problem().map(problem -> inquiry.suite() + ": " + problem).stream())
        .toList();
  }

  private static String chosen(GateReport report, long cells) {
    long all = report.results().stream().mapToLong(result -> result.suite().cells().size()).sum();
    return cells == all ? VerdictLine.count(cells, "cell") : cells + " of " + VerdictLine.count(all, "cell");
  }

  /** Returns what a reader of the verdict should know beside it. */
  private static String asides(GateReport report) {
    long undecided = report.cells().filter(CellWords::isUndecided).count();
    long cached = report.cells().filter(SuiteText::isCached).count();
    long doubtful = report.cells().filter(SuiteWarnings::isDoubtful).count();
    return (undecided == 0 ? "" : ", " + undecided + " of them undecided")
        + (cached == 0 ? "" : ", " + cached + " from the cache")
        + (doubtful == 0 ? "" : ", " + doubtful + " with warnings");
  }

  private static boolean isCached(CellResult cell) {
    return cell.finding().filter(found -> found.provenance() == Provenance.CACHED).isPresent();
  }

  private static boolean isInterrupted(CellResult cell) {
    return cell.verdict() == Verdict.INTERRUPTED;
  }

  private static Table cells(SuiteResult result) {
    Table table = new Table(Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.LEFT);
    table.add(
        ImmutableList.of("scenario", "variant", "verdict", "property", "trace", "states", "time", "").stream()
            .map(text -> new Entry(text, Hue.FAINT))
            .toList());
    String last = "";
    for (CellResult cell : result.cells()) {
      String scenario = cell.cell().scenario().id();
      table.add(row(cell, scenario.equals(last) ? "" : scenario));
      last = scenario;
    }
    return table;
  }

  private static List<Entry> row(CellResult cell, String scenario) {
    Verdict verdict = cell.verdict();
    return ImmutableList.of(
        Entry.of(scenario),
        Entry.of(cell.cell().variant().name()),
        new Entry(verdict.word(), CheckText.hue(verdict)),
        Entry.of(Wrapping.shorten(cell.property().orElse(""), LONGEST_PROPERTY)),
        Entry.of(cell.finding().flatMap(CellFinding::counterexample)
            .map(trace -> Integer.toString(trace.length())).orElse("")),
        Entry.of(cell.finding().map(found -> PlainFormat.of("%,d", found.counts().distinct())).orElse("")),
        Entry.of(cell.finding().map(SuiteText::time).orElse("")),
        cell.isAsExpected() || isInterrupted(cell) ? mark(cell) : new Entry("not as expected", Hue.BAD));
  }

  private static Entry mark(CellResult cell) {
    return new Entry(SuiteWarnings.mark(cell), SuiteWarnings.isEmpty(cell) ? Hue.DOUBT : Hue.FAINT);
  }

  private static String time(CellFinding finding) {
    return switch (finding.provenance()) {
      case EXPLORED -> CheckText.time(finding.elapsed());
      case CACHED -> "cached";
      case REPLAYED -> "replayed";
    };
  }

  /** Returns the words as a matrix: a line for each property that was violated, a column for each variant. */
  private static Table judgements(SuiteResult result) {
    ImmutableSet<String> variants =
        result.judgements().stream().map(Judgement::variant).collect(ImmutableSet.toImmutableSet());
    Map<Line, Map<String, Word>> words = new LinkedHashMap<>();
    for (Judgement judgement : result.judgements()) {
      Line line = new Line(judgement.scenario(), judgement.property());
      words.computeIfAbsent(line, _ -> new HashMap<>()).put(judgement.variant(), judgement.word());
    }
    Side[] sides = new Side[variants.size() + 2];
    Arrays.fill(sides, Side.LEFT);
    Table table = new Table(sides);
    List<Entry> head = new ArrayList<>(List.of(new Entry("scenario", Hue.FAINT)));
    variants.forEach(variant -> head.add(new Entry(variant, Hue.FAINT)));
    head.add(new Entry("property", Hue.FAINT));
    table.add(head);
    words.forEach((line, row) -> table.add(entries(line, variants, row)));
    return table;
  }

  /** What a line of the matrix is about; the property is empty for all that the scenario checks. */
  private record Line(String scenario, String property) {}

  private static List<Entry> entries(Line line, Set<String> variants, Map<String, Word> words) {
    List<Entry> entries = new ArrayList<>(List.of(Entry.of(line.scenario())));
    for (String variant : variants) {
      Word word = words.get(variant);
      entries.add(word == null ? Entry.of("") : new Entry(word.text(), hue(word)));
    }
    String property = line.property().isEmpty() ? "every property" : line.property();
    entries.add(Entry.of(Wrapping.shorten(property, LONGEST_PROPERTY)));
    return entries;
  }

  private static Hue hue(Word word) {
    return switch (word) {
      case FIXED -> Hue.GOOD;
      case STILL_BROKEN, REGRESSION -> Hue.BAD;
      case NOT_REPRODUCED, NOT_JUDGED -> Hue.DOUBT;
    };
  }

  private static String warnings(SuiteResult result, TextStyle style) {
    List<SuiteWarnings.Shared> all = SuiteWarnings.of(result);
    if (all.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    out.append('\n').append(style.paint(Hue.STRONG, "Warnings")).append("\n\n");
    for (SuiteWarnings.Shared shared : all.subList(0, Math.min(MOST_WARNINGS, all.size()))) {
      out.append("  ").append(SuiteWarnings.line(shared.warning())).append('\n');
      out.append("    ").append(style.paint(Hue.FAINT, shared.cellNames())).append('\n');
    }
    if (all.size() > MOST_WARNINGS) {
      int more = all.size() - MOST_WARNINGS;
      out.append("  ").append(VerdictLine.count(more, "more warning")).append("; --json lists all by cell\n");
    }
    return out.toString();
  }

  private static String differences(SuiteResult result, TextStyle style) {
    StringBuilder out = new StringBuilder();
    for (CellResult cell : result.cells()) {
      if (!cell.isAsExpected() && !isInterrupted(cell)) {
        out.append('\n').append(style.paint(Hue.BAD, cell.cell().name() + " is not as expected")).append('\n');
        cell.differences().forEach(difference -> out.append("  ").append(difference).append('\n'));
        out.append("  Reproduce: ").append(ReproduceCommand.of(cell.cell().request())).append('\n');
      }
    }
    return out.toString();
  }
}
