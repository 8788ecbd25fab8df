package dev.heddle.report;

import com.google.common.collect.ImmutableSet;
import dev.heddle.mutation.MutantResult;
import dev.heddle.mutation.MutantResult.Fate;
import dev.heddle.mutation.MutationKind;
import dev.heddle.mutation.MutationResult;
import dev.heddle.report.Table.Entry;
import dev.heddle.report.Table.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fates of mutants for the console: how many of each kind, and each that no property noticed, by its line. */
public final class MutationText {
  private static final int WIDTH = 100;

  private MutationText() {}

  /** Returns the text, which ends with the verdict and a line feed. */
  public static String of(MutationResult result, TextStyle style) {
    StringBuilder out = new StringBuilder();
    out.append(style.paint(Hue.STRONG, "Mutants of " + result.file())).append("\n\n");
    out.append(kinds(result).render(style));
    for (Fate fate : List.of(Fate.SURVIVED, Fate.UNDECIDED)) {
      result.mutants().stream().filter(each -> each.fate() == fate).forEach(each -> mutant(out, result, each, style));
    }
    unreached(out, result);
    out.append("\nEach was checked for ").append(String.join(", ", result.checks())).append(".\n");
    if (result.untried() > 0) {
      out.append(VerdictLine.count(result.untried(), "mutant")).append(" not tried: the time was over.\n");
    }
    return out.append(verdict(result)).append('\n').toString();
  }

  /** Returns one mutant in a line, for those who want to see all. */
  public static String line(MutationResult result, MutantResult mutant) {
    String detail = mutant.detail().isEmpty() ? "" : ": " + mutant.detail();
    return result.file() + ":" + mutant.mutant().line() + ": " + mutant.mutant().kind().words() + ", "
        + mutant.fate().word() + detail + "\n  - " + mutant.mutant().before() + "\n  + " + mutant.mutant().after()
        + "\n";
  }

  private static void mutant(StringBuilder out, MutationResult result, MutantResult mutant, TextStyle style) {
    String line = line(result, mutant);
    int end = line.indexOf('\n');
    out.append('\n').append(style.paint(Hue.BAD, line.substring(0, end))).append(line.substring(end));
  }

  private static void unreached(StringBuilder out, MutationResult result) {
    ImmutableSet<String> labels =
        result.mutants().stream()
            .filter(each -> each.fate() == Fate.UNREACHED)
            .flatMap(each -> each.mutant().labels().stream())
            .collect(ImmutableSet.toImmutableSet());
    if (!labels.isEmpty()) {
      String sentence = "Unreached, since no process comes to their labels: " + String.join(", ", labels) + ".";
      out.append('\n').append(String.join("\n", Wrapping.wrap(sentence, WIDTH))).append('\n');
    }
  }

  private static Table kinds(MutationResult result) {
    Side[] sides = new Side[Fate.values().length + 1];
    Arrays.fill(sides, Side.RIGHT);
    sides[0] = Side.LEFT;
    Table table = new Table(sides);
    List<Entry> head = new ArrayList<>(List.of(new Entry("mistake", Hue.FAINT)));
    for (Fate fate : Fate.values()) {
      head.add(new Entry(fate.word(), Hue.FAINT));
    }
    table.add(head);
    for (MutationKind kind : MutationKind.values()) {
      List<MutantResult> own = result.mutants().stream().filter(each -> each.mutant().kind() == kind).toList();
      if (!own.isEmpty()) {
        List<Entry> row = new ArrayList<>(List.of(Entry.of(kind.words())));
        for (Fate fate : Fate.values()) {
          long count = own.stream().filter(each -> each.fate() == fate).count();
          row.add(Entry.of(count == 0 ? "" : Long.toString(count)));
        }
        table.add(row);
      }
    }
    return table;
  }

  /** Returns the line that says whether the model is strong enough, without a line feed. */
  public static String verdict(MutationResult result) {
    long noticeable = result.count(Fate.KILLED) + result.count(Fate.SURVIVED) + result.count(Fate.UNDECIDED);
    String figures =
        result.score() + " % of " + VerdictLine.count(noticeable, "mutant") + " that could be noticed: "
            + result.count(Fate.KILLED) + " killed, " + result.count(Fate.SURVIVED) + " survived, "
            + result.count(Fate.UNDECIDED) + " undecided; " + result.count(Fate.EQUIVALENT) + " equivalent, "
            + result.count(Fate.UNREACHED) + " unreached, "
            + result.count(Fate.INVALID) + " invalid";
    if (result.leastScore().isEmpty()) {
      return "score: " + figures;
    }
    String wanted = " (wanted " + result.leastScore().getAsInt() + " %)";
    return (result.isEnough() ? "strong enough: " : "too weak: ") + figures + wanted;
  }
}
