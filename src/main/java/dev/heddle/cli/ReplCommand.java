package dev.heddle.cli;

import dev.heddle.Heddle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Model.CommandSpec;

/** Evaluates expressions as they are typed. */
final class ReplCommand implements Callable<Integer> {
  private static final String PROMPT = "> ";
  private static final String CONTINUED = ". ";

  private final ExpressionOptions options = new ExpressionOptions();

  private final Heddle heddle;
  private final Console console;

  ReplCommand(Heddle heddle, Console console) {
    this.heddle = heddle;
    this.console = console;
  }

  /** {@return what the command line may say} */
  CommandSpec spec() {
    Declaration to = Declaration.of("repl", this);
    to.usage()
        .sortOptions(false)
        .description(
            "Evaluates expressions as they are typed, and keeps definitions. `:help` tells more.",
            "Ctrl-C clears the line, Ctrl-D ends. The history is kept in $XDG_STATE_HOME/heddle, else"
                + " ~/.local/state/heddle.",
            "Without a terminal, lines are read from stdin.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  heddle repl",
            "  heddle repl --module Lock.tla -c N=3");
    options.declare(to);
    return to.spec();
  }

  @Override
  public Integer call() {
    try (ExpressionSession session = new ExpressionSession(heddle, console.err()::println)) {
      options.module().ifPresent(session::load);
      Conversation conversation = new Conversation(session, options, console);
      if (System.console() != null && System.console().isTerminal()) {
        onTerminal(conversation, session);
      } else {
        onStream(conversation);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.SUCCESS.code();
  }

  private static void onStream(Conversation conversation) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && conversation.take(line)) {
      line = lines.readLine();
    }
  }

  private void onTerminal(Conversation conversation, ExpressionSession session) throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .variable(LineReader.HISTORY_FILE, history())
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .completer(
                  (line, word, found) -> {
                    new StringsCompleter(Conversation.COMMANDS).complete(line, word, found);
                    new StringsCompleter(session.names()).complete(line, word, found);
                    new StringsCompleter(Conversation.WORDS).complete(line, word, found);
                  })
              .build();
      read(reader, conversation);
    }
  }

  private static void read(LineReader reader, Conversation conversation) {
    boolean goesOn = true;
    while (goesOn) {
      try {
        goesOn = conversation.take(reader.readLine(conversation.isWaiting() ? CONTINUED : PROMPT));
      } catch (UserInterruptException _) {
        conversation.clear();
      } catch (EndOfFileException _) {
        goesOn = false;
      }
    }
  }

  private Path history() {
    String state = console.environment().getOrDefault("XDG_STATE_HOME", "");
    Path directory =
        state.isEmpty()
            ? Path.of(console.environment().getOrDefault("HOME", "."), ".local", "state")
            : Path.of(state);
    return directory.resolve("heddle").resolve("history");
  }
}
