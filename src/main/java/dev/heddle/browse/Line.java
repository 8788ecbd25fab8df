package dev.heddle.browse;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/** A line of the screen: stretches of text, each in one look. */
public record Line(ImmutableList<Part> parts) {
  /** A stretch of text. */
  public record Part(String text, Look look) {}

  /** How text looks; the shell knows how a terminal shows it. */
  public enum Look {
    PLAIN,
    STRONG,
    FAINT,
    CURSOR,
    MARK,
    BAD,
    BEFORE,
    AFTER,
    BAR,
    THREAD_1,
    THREAD_2,
    THREAD_3,
    THREAD_4,
    THREAD_5,
    THREAD_6;

    private static final int THREADS = 6;

    /** Returns the look of the {@code index}-th thread. */
    static Look ofThread(int index) {
      return index < 0 ? PLAIN : values()[THREAD_1.ordinal() + index % THREADS];
    }
  }

  /** The empty line. */
  static final Line EMPTY = new Line(ImmutableList.of());

  /** Returns a line in one look. */
  static Line of(String text, Look look) {
    return new Line(ImmutableList.of(new Part(text, look)));
  }

  /** {@return the text alone} */
  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  /** Returns the line with another stretch behind it. */
  Line with(String text, Look look) {
    return new Line(ImmutableList.<Part>builder().addAll(parts).add(new Part(text, look)).build());
  }

  /** Returns the line with all of another behind it. */
  Line with(Line other) {
    return new Line(ImmutableList.<Part>builder().addAll(parts).addAll(other.parts).build());
  }

  /** Returns the line in one look. */
  Line in(Look look) {
    return of(text(), look);
  }

  /** Returns the line cut or filled with spaces to exactly {@code width} columns. */
  Line fit(int width) {
    ImmutableList.Builder<Part> fitted = ImmutableList.builder();
    int room = Math.max(width, 0);
    boolean isCut = text().length() > room;
    for (Part part : parts) {
      int left = isCut ? room - 1 : room;
      if (part.text().length() >= left && isCut) {
        fitted.add(new Part(part.text().substring(0, Math.max(left, 0)) + (room > 0 ? "…" : ""), part.look()));
        return new Line(fitted.build());
      }
      fitted.add(part);
      room -= part.text().length();
    }
    return room > 0 ? new Line(fitted.add(new Part(" ".repeat(room), lastLook())).build()) : new Line(fitted.build());
  }

  private Look lastLook() {
    boolean isBar = !parts.isEmpty() && (parts.getLast().look() == Look.CURSOR || parts.getLast().look() == Look.BAR);
    return isBar ? parts.getLast().look() : Look.PLAIN;
  }
}
