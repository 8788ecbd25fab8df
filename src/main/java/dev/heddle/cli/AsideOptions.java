package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.CheckResult;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SystemException;
import dev.heddle.report.StatesShown;
import dev.heddle.report.TextStyle;
import dev.heddle.report.ToolText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/** The options about what is said beside the result of one check: warnings, and what the model prints. */
final class AsideOptions {
  private boolean warningsUnsaid;
  private Path file;
  private boolean viewShown;
  private StatesShown states = StatesShown.WHOLE;
  private List<Integer> unsaid = List.of();

  /** Declares these options. */
  void declare(Declaration to) {
    to.flag(value -> warningsUnsaid = value, "--no-warnings")
        .description("Prints no warnings. The verdict still counts them.");
    to.option(Path.class, value -> file = value, "--print-to")
        .paramLabel("FILE")
        .description("Writes what Print and PrintT print to FILE, instead of stderr.");
    to.flag(value -> viewShown = value, "--show-view")
        .description("Shows the VIEW of each state of a counterexample in place of the variables, if there is one.");
    to.flag(value -> states = value ? StatesShown.CHANGES : StatesShown.WHOLE, "--changes-only")
        .description(
            "Shows of the states of a counterexample after the first only what changed; with --format tlc as well.");
    to.list(Integer.class, values -> unsaid = values, "--suppress")
        .paramLabel("NUMBER")
        .splitRegex(",")
        .description("With --format tlc: leaves out the messages with these numbers.");
  }

  /** {@return the messages of TLC, with the time of day} */
  ToolText toolText() {
    return new ToolText(LocalDateTime::now, states, ImmutableSet.copyOf(unsaid));
  }

  /** Returns a style with as much of the states as is to be shown. */
  TextStyle style(TextStyle usual) {
    return usual.showing(states);
  }

  /** Prints warnings. */
  void warn(ImmutableList<Diagnostic> warnings, Console console) {
    if (!warningsUnsaid) {
      console.err().print(DiagnosticText.of(warnings, console));
      console.err().flush();
    }
  }

  /** Returns the result with its counterexample as it is to be shown. */
  CheckResult shown(CheckResult result) {
    return viewShown ? result.showingView() : result;
  }

  /** Where the lines that a model prints go. */
  interface Printed extends AutoCloseable {
    /** Takes a line, from any thread. */
    void line(String text);

    @Override
    void close();
  }

  /**
   * Returns where the lines that a model prints go: to the file that is asked for, or else to {@code usual}.
   *
   * @throws SystemException if the file cannot be written
   */
  Printed printed(Consumer<String> usual) {
    return file == null ? new ToConsole(usual) : ToFile.open(file);
  }

  private record ToConsole(Consumer<String> lines) implements Printed {
    @Override
    public void line(String text) {
      lines.accept(text);
    }

    @Override
    public void close() {}
  }

  private record ToFile(Path file, PrintWriter writer) implements Printed {
    static ToFile open(Path file) {
      try {
        return new ToFile(file, new PrintWriter(Files.newBufferedWriter(file)));
      } catch (IOException e) {
        throw refusal(file, e.getMessage());
      }
    }

    @Override
    public void line(String text) {
      writer.print(text + "\n");
    }

    @Override
    public void close() {
      writer.close();
      if (writer.checkError()) {
        throw refusal(file, "the system refused a line");
      }
    }

    private static SystemException refusal(Path file, String why) {
      return new SystemException(DiagnosticCode.SYSTEM, Span.NONE, "cannot write `" + file + "`: " + why);
    }
  }
}
