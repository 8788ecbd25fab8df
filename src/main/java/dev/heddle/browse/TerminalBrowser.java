package dev.heddle.browse;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/** Shows a {@link View} on the terminal of this process until it has ended, and leaves the terminal as it was. */
public final class TerminalBrowser {
  private static final int FIRST_WAIT_MILLIS = 100;
  private static final int ESCAPE_MILLIS = 50;
  private static final int ESCAPE = 27;
  private static final String SUSPEND = "ctrl-z";

  /** Keys of most views: a step down, its ways on, a search, another pane. */
  private static final ImmutableList<String> REHEARSED = ImmutableList.of("j", "down", "s", "tab", "/");

  /** What follows an escape character, up to the character that ends it, for the keys that have names. */
  private static final ImmutableMap<String, String> SEQUENCES =
      ImmutableMap.<String, String>builder()
          .put("[A", "up").put("[B", "down").put("[C", "right").put("[D", "left").put("OA", "up").put("OB", "down")
          .put("OC", "right").put("OD", "left").put("[H", "home").put("[F", "end").put("OH", "home").put("OF", "end")
          .put("[1~", "home").put("[4~", "end").put("[5~", "pageup").put("[6~", "pagedown").put("[Z", "backtab")
          .buildOrThrow();

  private static final ImmutableMap<Integer, String> CONTROLS =
      ImmutableMap.<Integer, String>builder()
          .put(2, "ctrl-b").put(3, "ctrl-c").put(4, "ctrl-d").put(6, "ctrl-f").put(8, "backspace").put(9, "tab")
          .put(10, "enter").put(13, "enter").put(21, "ctrl-u").put(26, SUSPEND).put(127, "backspace")
          .buildOrThrow();

  private static final ImmutableMap<Line.Look, Integer> COLOURS =
      ImmutableMap.<Line.Look, Integer>builder()
          .put(Line.Look.BAD, AttributedStyle.RED).put(Line.Look.BEFORE, AttributedStyle.RED)
          .put(Line.Look.AFTER, AttributedStyle.GREEN).put(Line.Look.THREAD_1, AttributedStyle.BLUE)
          .put(Line.Look.THREAD_2, AttributedStyle.MAGENTA).put(Line.Look.THREAD_3, AttributedStyle.CYAN)
          .put(Line.Look.THREAD_4, AttributedStyle.GREEN).put(Line.Look.THREAD_5, AttributedStyle.YELLOW)
          .put(Line.Look.THREAD_6, AttributedStyle.RED)
          .buildOrThrow();

  /** What stands for characters that the encoding of a terminal lacks. */
  private static final ImmutableMap<Character, Character> PLAIN_CHARACTERS =
      ImmutableMap.<Character, Character>builder()
          .put('●', '*').put('│', '|').put('─', '-').put('→', '>').put('…', '~').put('·', '.').put('↺', '^')
          .buildOrThrow();

  private final Terminal terminal;
  private final Host host;
  private final AtomicBoolean resized = new AtomicBoolean();

  /** Whether to colour. */
  public enum Colours {
    ON,
    OFF
  }

  /** Something to show: lines for a size of the screen, and what a key makes of it. */
  public interface View {
    /** Returns the lines of a screen of this size. */
    ImmutableList<Line> draw(int width, int height);

    /** Returns what is to be shown after a key. */
    View press(String key);

    /** {@return whether there is nothing more to show} */
    boolean isEnded();
  }

  /**
   * The process that shows a view.
   *
   * @param isAskedToEnd whether somebody wants the process to end
   * @param suspend stops the process until it is continued
   */
  public record Host(Colours colours, BooleanSupplier isAskedToEnd, Runnable suspend) {}

  private TerminalBrowser(Terminal terminal, Host host) {
    this.terminal = terminal;
    this.host = host;
  }

  /**
   * Shows {@code first}, and what keys make of it, until it has ended.
   *
   * @throws IOException if the terminal cannot be used
   */
  public static void run(View first, Host host) throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(false).build()) {
      run(terminal, first, host);
    }
  }

  /** Shows {@code first}, and what keys make of it, on a terminal. */
  static void run(Terminal terminal, View first, Host host) throws IOException {
    new TerminalBrowser(terminal, host).run(first);
  }

  private void run(View first) throws IOException {
    Attributes before = terminal.getAttributes();
    terminal.handle(Terminal.Signal.WINCH, _ -> resized.set(true));
    try {
      enter();
      loop(first, before);
    } finally {
      leave(before);
    }
  }

  /** Takes the screen, and every key: those that send signals, too. */
  private void enter() {
    terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlag(LocalFlag.ISIG, false);
    terminal.setAttributes(raw);
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.keypad_xmit);
    terminal.puts(Capability.cursor_invisible);
    terminal.flush();
  }

  private void leave(Attributes before) {
    terminal.puts(Capability.cursor_normal);
    terminal.puts(Capability.keypad_local);
    terminal.puts(Capability.exit_ca_mode);
    terminal.flush();
    terminal.setAttributes(before);
  }

  private void loop(View first, Attributes before) throws IOException {
    Display display = new Display(terminal, true);
    NonBlockingReader reader = terminal.reader();
    View view = first;
    Size drawn = new Size();
    while (!view.isEnded() && !host.isAskedToEnd().getAsBoolean()) {
      Size size = terminal.getSize();
      if (!size.equals(drawn) || resized.getAndSet(false)) {
        display.clear();
        display.resize(size.getRows(), size.getColumns());
        terminal.puts(Capability.clear_screen);
        drawn = new Size(size.getColumns(), size.getRows());
      }
      display.update(styled(view.draw(size.getColumns(), size.getRows())), -1);
      if (view == first && reader.peek(1) == NonBlockingReader.READ_EXPIRED) {
        rehearse(view, size);
      }
      String key = key(reader);
      while (key.isEmpty() && terminal.getSize().equals(drawn) && !host.isAskedToEnd().getAsBoolean()) {
        key = key(reader);
      }
      if (key.equals(SUSPEND)) {
        leave(before);
        host.suspend().run();
        enter();
        drawn = new Size();
      } else if (!key.isEmpty()) {
        view = view.press(key);
      }
    }
  }

  /** Draws what some keys would show and drops it, so that the first key does not wait for code to be loaded. */
  private void rehearse(View view, Size size) {
    for (String key : REHEARSED) {
      styled(view.press(key).draw(size.getColumns(), size.getRows()));
    }
  }

  /** Returns the next key; empty if none comes for a while. */
  private static String key(NonBlockingReader reader) throws IOException {
    int character = reader.read(FIRST_WAIT_MILLIS);
    if (character == NonBlockingReader.READ_EXPIRED) {
      return "";
    }
    if (character == NonBlockingReader.EOF) {
      return "ctrl-c";
    }
    if (character == ESCAPE) {
      return sequence(reader);
    }
    return CONTROLS.getOrDefault(character, Character.toString(character));
  }

  private static String sequence(NonBlockingReader reader) throws IOException {
    StringBuilder sequence = new StringBuilder();
    int character = reader.read(ESCAPE_MILLIS);
    while (character >= 0) {
      sequence.append((char) character);
      boolean isEnd = sequence.length() > 1 && (Character.isLetter(character) || character == '~');
      character = isEnd ? NonBlockingReader.READ_EXPIRED : reader.read(ESCAPE_MILLIS);
    }
    return SEQUENCES.getOrDefault(sequence.toString(), "escape");
  }

  private List<AttributedString> styled(ImmutableList<Line> lines) {
    List<AttributedString> styled = new ArrayList<>();
    for (Line line : lines) {
      AttributedStringBuilder builder = new AttributedStringBuilder();
      line.parts().forEach(part -> builder.styled(style(part.look()), encodable(part.text())));
      styled.add(builder.toAttributedString());
    }
    return styled;
  }

  /** Returns a text as long as the given one, with plain characters for those that the terminal cannot show. */
  private String encodable(String text) {
    CharsetEncoder encoder = terminal.outputEncoding().newEncoder();
    return encoder.canEncode(text) ? text : plain(text, encoder);
  }

  private static String plain(String text, CharsetEncoder encoder) {
    StringBuilder plain = new StringBuilder();
    for (char character : text.toCharArray()) {
      plain.append(encoder.canEncode(character) ? character : PLAIN_CHARACTERS.getOrDefault(character, '?'));
    }
    return plain.toString();
  }

  /** Returns how a look is shown: in the terminal's own colours, so that light and dark ones are served. */
  private AttributedStyle style(Line.Look look) {
    AttributedStyle plain = AttributedStyle.DEFAULT;
    AttributedStyle marked = switch (look) {
      case PLAIN -> plain;
      case FAINT -> plain.faint();
      case STRONG, AFTER, BAD -> plain.bold();
      case CURSOR, BAR -> plain.inverse();
      case MARK -> plain.bold().underline();
      case BEFORE, THREAD_1, THREAD_2, THREAD_3, THREAD_4, THREAD_5, THREAD_6 -> plain;
    };
    Integer colour = COLOURS.get(look);
    return host.colours() == Colours.ON && colour != null ? marked.foreground(colour) : marked;
  }
}
