package dev.heddle.browse;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.heddle.browse.TerminalBrowser.Colours;
import dev.heddle.browse.TerminalBrowser.Host;
import dev.heddle.browse.TerminalBrowser.View;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;

/** What the browser writes to a terminal, and how it leaves it. */
final class TerminalBrowserTest {
  private static final String ENTER_SCREEN = "\u001b[?1049h";
  private static final String LEAVE_SCREEN = "\u001b[?1049l";
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_Z = "\u001a";

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final List<String> writtenWhenSuspended = new ArrayList<>();

  /** Shows one line; when it is drawn first somebody types. */
  private record Typed(LineDisciplineTerminal terminal, String keys, boolean isEnded) implements View {
    @Override
    public ImmutableList<Line> draw(int width, int height) {
      try {
        terminal.processInputBytes(keys.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return ImmutableList.of(Line.of("│ ● 1 → 2 …", Line.Look.BAD).fit(width));
    }

    @Override
    public View press(String key) {
      return new Typed(terminal, "", key.equals("ctrl-c") || key.equals("q"));
    }
  }

  private LineDisciplineTerminal terminal(Charset charset) throws IOException {
    LineDisciplineTerminal terminal = new LineDisciplineTerminal("test", "xterm-256color", written, charset);
    terminal.setSize(new Size(40, 10));
    return terminal;
  }

  private String show(Charset charset, String keys, Colours colours) throws IOException {
    try (LineDisciplineTerminal terminal = terminal(charset)) {
      Host host = new Host(colours, () -> false, () -> writtenWhenSuspended.add(written.toString(charset)));
      TerminalBrowser.run(terminal, new Typed(terminal, keys, false), host);
      assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ISIG)).isTrue();
      assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ECHO)).isTrue();
    }
    return written.toString(charset);
  }

  private static boolean isLeft(String shown) {
    return shown.contains(ENTER_SCREEN) && shown.lastIndexOf(LEAVE_SCREEN) > shown.lastIndexOf(ENTER_SCREEN);
  }

  @Test
  void ctrlCIsAKeyAndTheScreenIsLeft() throws IOException {
    String shown = show(StandardCharsets.UTF_8, CTRL_C, Colours.ON);
    assertThat(shown).contains(ENTER_SCREEN, "● 1 → 2 …").matches(TerminalBrowserTest::isLeft);
  }

  @Test
  void ctrlZLeavesTheScreenWhileTheProcessIsStopped() throws IOException {
    String shown = show(StandardCharsets.UTF_8, CTRL_Z + "q", Colours.ON);
    assertThat(writtenWhenSuspended).hasSize(1).allMatch(TerminalBrowserTest::isLeft);
    assertThat(shown.substring(writtenWhenSuspended.getFirst().length())).startsWith(ENTER_SCREEN).contains("1 → 2")
        .matches(TerminalBrowserTest::isLeft);
  }

  @Test
  void aProcessThatIsAskedToEndLeavesTheScreen() throws IOException {
    try (LineDisciplineTerminal terminal = terminal(StandardCharsets.UTF_8)) {
      TerminalBrowser.run(terminal, new Typed(terminal, "", false), new Host(Colours.ON, () -> true, () -> {}));
    }
    assertThat(written.toString(StandardCharsets.UTF_8)).matches(TerminalBrowserTest::isLeft);
  }

  @Test
  void aTerminalWithoutUnicodeGetsPlainCharacters() throws IOException {
    assertThat(show(StandardCharsets.US_ASCII, "q", Colours.ON)).contains("* 1 > 2 ~").doesNotContain("?  ");
  }

  @Test
  void withoutColoursThereAreNone() throws IOException {
    assertThat(show(StandardCharsets.UTF_8, "q", Colours.ON)).contains("[31;1m");
    written.reset();
    assertThat(show(StandardCharsets.UTF_8, "q", Colours.OFF)).doesNotContain("[31").contains("1 → 2");
  }
}
