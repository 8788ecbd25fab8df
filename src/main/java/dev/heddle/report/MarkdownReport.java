package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.PlainFormat;
import dev.heddle.suite.CellFinding;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.Judgement;
import dev.heddle.suite.SuiteResult;

/**
 * The results of suites as a page for people: what is not as expected first, with its counterexample; then all cells.
 */
public final class MarkdownReport {
  private final StringBuilder out = new StringBuilder();

  private MarkdownReport() {}

  /** Returns the page, which ends with a line feed. */
  public static String of(GateReport report) {
    return new MarkdownReport().render(report);
  }

  private String render(GateReport report) {
    out.append("## heddle verify\n\n");
    out.append("**").append(escaped(SuiteText.verdict(report))).append("**\n");
    report.failures().forEach(this::failure);
    report.cells().filter(cell -> !cell.isAsExpected()).forEach(this::difference);
    report.results().forEach(this::suite);
    report.inquiries().forEach(this::inquiry);
    return out.toString();
  }

  private void failure(Diagnostic failure) {
    out.append("\n* `").append(failure.span()).append("`: ").append(escaped(failure.message())).append('\n');
  }

  private void difference(CellResult cell) {
    out.append("\n### ").append(escaped(cell.cell().suite().name() + ": " + cell.cell().name())).append("\n\n");
    cell.differences().forEach(difference -> out.append("* ").append(escaped(difference)).append('\n'));
    out.append("\n`").append(ReproduceCommand.of(cell.cell().request())).append("`\n");
    CellWords.trace(cell).ifPresent(
        trace -> {
          out.append("\n<details><summary>").append(escaped(CellWords.found(cell))).append("</summary>\n\n");
          fenced(trace);
          out.append("\n</details>\n");
        });
  }

  private void suite(SuiteResult result) {
    out.append("\n### ").append(escaped(result.suite().name()));
    out.append(result.suite().title().isEmpty() ? "" : ": " + escaped(result.suite().title())).append("\n\n");
    out.append("| scenario | variant | verdict | property | trace | states | |\n|---|---|---|---|--:|--:|---|\n");
    for (CellResult cell : result.cells()) {
      row(
          cell.cell().scenario().id(),
          cell.cell().variant().name(),
          cell.verdict().word(),
          cell.property().orElse(""),
          cell.finding().flatMap(CellFinding::counterexample).map(trace -> Integer.toString(trace.length())).orElse(""),
          cell.finding().map(found -> PlainFormat.of("%,d", found.counts().distinct())).orElse(""),
          cell.isAsExpected() ? SuiteWarnings.mark(cell) : "not as expected");
    }
    warnings(result);
    if (!result.judgements().isEmpty()) {
      String old = result.suite().old().orElse("");
      out.append("\n| scenario | variant | against ").append(escaped(old)).append(" | property |\n|---|---|---|---|\n");
      for (Judgement judgement : result.judgements()) {
        String property = judgement.property().isEmpty() ? "every property" : judgement.property();
        row(judgement.scenario(), judgement.variant(), judgement.word().text(), property);
      }
    }
  }

  private void warnings(SuiteResult result) {
    ImmutableList<SuiteWarnings.Shared> all = SuiteWarnings.of(result);
    out.append(all.isEmpty() ? "" : "\n");
    for (SuiteWarnings.Shared shared : all) {
      out.append("* ").append(escaped(SuiteWarnings.line(shared.warning()))).append(": ");
      out.append(escaped(shared.cellNames())).append('\n');
    }
  }

  private void inquiry(Inquiry inquiry) {
    out.append("\n### ").append(escaped(inquiry.suite() + ": " + inquiry.title())).append("\n\n");
    inquiry.problem().ifPresent(problem -> out.append("* ").append(escaped(problem)).append("\n\n"));
    fenced(inquiry.text(TextStyle.PLAIN));
  }

  /** Appends a text as it is, in a fence that is longer than any run of back-quotes in it. */
  private void fenced(String text) {
    int longest = 3;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    out.append(fence).append('\n').append(text).append(text.endsWith("\n") ? "" : "\n").append(fence).append('\n');
  }

  private void row(String... cells) {
    for (String cell : cells) {
      out.append("| ").append(escaped(cell)).append(' ');
    }
    out.append("|\n");
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1").replace('\n', ' ');
  }
}
