package dev.heddle.browse;

import com.google.common.collect.ImmutableList;
import dev.heddle.browse.Line.Look;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.TraceOrigin;
import dev.heddle.trace.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The traces of a directory: a list, or one of them opened.
 *
 * @param entries the traces
 * @param selected the one that is chosen
 * @param opened the browser of the chosen one, if it is open
 * @param end whether the user has had enough
 */
public record TraceList(ImmutableList<Entry> entries, int selected, Optional<BrowserState> opened, End end)
    implements TerminalBrowser.View {
  private static final int PAGE = 10;
  private static final int LEAST_WIDTH = 16;

  /** Whether there is more to show. */
  public enum End {
    NOT_YET,
    REACHED
  }

  /**
   * A trace of the list.
   *
   * @param name its file's name
   * @param columns verdict, property, variant and length
   * @param open opens it
   */
  public record Entry(String name, ImmutableList<String> columns, Supplier<BrowserState> open) {
    /** Returns the entry of a trace. */
    public static Entry of(String name, RecordedTrace trace, Supplier<BrowserState> open) {
      Optional<TraceOrigin.Finding> finding = trace.origin().finding();
      ImmutableList<String> columns =
          ImmutableList.of(
              finding.map(TraceOrigin.Finding::verdict).orElse("trace"),
              VisibleText.of(finding.map(TraceOrigin.Finding::property).orElse("")),
              VisibleText.of(trace.origin().place().map(TraceOrigin.SuiteCell::variant).orElse("")),
              (trace.length() - 1) + (trace.length() == 2 ? " step" : " steps"));
      return new Entry(VisibleText.of(name), columns, open);
    }
  }

  /** Returns the list of traces, none of them open. */
  public static TraceList of(ImmutableList<Entry> entries) {
    return new TraceList(entries, 0, Optional.empty(), End.NOT_YET);
  }

  @Override
  public boolean isEnded() {
    return end == End.REACHED;
  }

  @Override
  public TraceList press(String key) {
    if (opened.isPresent()) {
      BrowserState next = opened.get().press(key);
      return new TraceList(entries, selected, Optional.of(next).filter(state -> !state.isEnded()), end);
    }
    return switch (key) {
      case "j", "down" -> at(selected + 1);
      case "k", "up" -> at(selected - 1);
      case " ", "pagedown", "ctrl-d", "ctrl-f" -> at(selected + PAGE);
      case "b", "pageup", "ctrl-u", "ctrl-b" -> at(selected - PAGE);
      case "g", "home" -> at(0);
      case "G", "end" -> at(entries.size() - 1);
      case "enter", "right", "l" -> new TraceList(
          entries, selected, Optional.of(entries.get(selected).open().get()), end);
      case "q", "ctrl-c" -> new TraceList(entries, selected, opened, End.REACHED);
      default -> this;
    };
  }

  private TraceList at(int index) {
    return new TraceList(entries, Math.clamp(index, 0, entries.size() - 1), opened, end);
  }

  @Override
  public ImmutableList<Line> draw(int width, int height) {
    if (opened.isPresent()) {
      return opened.get().draw(width, height);
    }
    List<String> rows = rows(width);
    int room = Math.max(height - 2, 1);
    int first = Math.clamp((long) selected - room / 2, 0, Math.max(rows.size() - room, 0));
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(" " + entries.size() + (entries.size() == 1 ? " trace" : " traces"), Look.BAR).fit(width));
    for (int i = first; i < first + room; i++) {
      Line line = i < rows.size() ? Line.of(rows.get(i), Look.PLAIN) : Line.EMPTY;
      lines.add(i == selected ? line.fit(width).in(Look.CURSOR) : line.fit(width));
    }
    lines.add(Line.of(" j/k choose  Enter open  q quit", Look.BAR).fit(width));
    return ImmutableList.copyOf(lines);
  }

  /** Returns the list as lines of text, in columns as wide as they need. */
  public ImmutableList<String> rows() {
    return rows(Integer.MAX_VALUE);
  }

  /** Returns the list as lines in which names, and then properties, are cut where a line would be too long. */
  private ImmutableList<String> rows(int width) {
    int[] widths = new int[5];
    for (Entry entry : entries) {
      widths[0] = Math.max(widths[0], entry.name().length());
      for (int i = 0; i < entry.columns().size(); i++) {
        widths[i + 1] = Math.max(widths[i + 1], Math.min(entry.columns().get(i).length(), 48));
      }
    }
    int excess = 1 + 2 * (widths.length - 1) + IntStream.of(widths).sum() - width;
    excess = shrink(widths, 0, excess);
    shrink(widths, 2, excess);
    return entries.stream().map(entry -> row(entry, widths)).collect(ImmutableList.toImmutableList());
  }

  /** Narrows a column by an excess, and returns what is left of that. */
  private static int shrink(int[] widths, int column, int excess) {
    int less = Math.clamp(excess, 0, Math.max(widths[column] - LEAST_WIDTH, 0));
    widths[column] -= less;
    return excess - less;
  }

  private static String row(Entry entry, int[] widths) {
    StringBuilder row = new StringBuilder(" ").append(pad(entry.name(), widths[0]));
    for (int i = 0; i < entry.columns().size(); i++) {
      row.append("  ").append(pad(entry.columns().get(i), widths[i + 1]));
    }
    return row.toString().stripTrailing();
  }

  private static String pad(String text, int width) {
    String shown = text.length() > width ? text.substring(0, width - 1) + "…" : text;
    return shown + " ".repeat(width - shown.length());
  }
}
