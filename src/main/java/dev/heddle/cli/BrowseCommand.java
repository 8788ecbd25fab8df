package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import dev.heddle.browse.BrowserState;
import dev.heddle.browse.TerminalBrowser;
import dev.heddle.browse.TerminalBrowser.Colours;
import dev.heddle.browse.TraceList;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SystemException;
import dev.heddle.report.TextStyle;
import dev.heddle.report.TraceText;
import dev.heddle.trace.ItfReader;
import dev.heddle.trace.RecordedTrace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** Opens traces in the terminal browser. */
final class BrowseCommand implements Callable<Integer> {
  private static final String ENDING = ".itf.json";

  /** What TERM says of a terminal that cannot move its cursor. */
  private static final String DUMB = "dumb";

  private Path place;

  private final StyleOptions styleOptions = new StyleOptions();

  private final Console console;
  private final Cancellation cancellation;

  BrowseCommand(Console console, Cancellation cancellation) {
    this.console = console;
    this.cancellation = cancellation;
  }

  /** {@return what the command line may say} */
  CommandSpec spec() {
    Declaration to = Declaration.of("browse", this);
    to.usage()
        .description(
            "Browses a counterexample on the terminal: steps in lanes, the state with what the step changes, the"
                + " source, and why the property is violated. ? lists the keys.",
            "Of a directory it lists the traces in it and below. Without a terminal it prints what `heddle trace show`"
                + " prints, or the list.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  heddle browse traces/Lock/Mutex.itf.json",
            "  heddle browse traces");
    to.parameter(Path.class, value -> place = value, 0)
        .paramLabel("FILE|DIR")
        .description("A trace in ITF JSON, of Heddle or of another tool, or a directory.");
    styleOptions.declare(to);
    return to.spec();
  }

  @Override
  public Integer call() {
    TextStyle style = styleOptions.style(console);
    if (Files.isDirectory(place)) {
      TraceList list = list();
      if (hasScreen()) {
        run(list, style);
      } else {
        list.rows().forEach(row -> console.out().println(row.stripLeading()));
      }
    } else {
      RecordedTrace trace = new ItfReader().read(place);
      if (hasScreen()) {
        run(BrowserState.of(trace, new TraceSources(place)), style);
      } else {
        console.out().print(TraceText.of(trace, style));
      }
    }
    return ExitCode.SUCCESS.code();
  }

  private boolean hasScreen() {
    return console.terminals().out() && !console.environment().getOrDefault("TERM", DUMB).equals(DUMB);
  }

  private void run(TerminalBrowser.View view, TextStyle style) {
    Colours colours = style.colour() == TextStyle.Colour.ON ? Colours.ON : Colours.OFF;
    try {
      TerminalBrowser.run(
          view, new TerminalBrowser.Host(colours, cancellation::isRequested, Interruption::suspend));
    } catch (IOException e) {
      throw new SystemException(
          DiagnosticCode.SYSTEM, Span.NONE, "the terminal cannot be used: " + e.getMessage());
    }
  }

  private TraceList list() {
    ImmutableList.Builder<TraceList.Entry> entries = ImmutableList.builder();
    for (Path file : files()) {
      RecordedTrace trace = new ItfReader().read(file);
      String name = place.relativize(file).toString().replace(ENDING, "");
      entries.add(TraceList.Entry.of(name, trace, () -> BrowserState.of(trace, new TraceSources(file))));
    }
    return TraceList.of(entries.build());
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(place)) {
      List<Path> found = all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
      if (found.isEmpty()) {
        throw new ConfigurationException(
            DiagnosticCode.FILE,
            Span.ofFile(place.toString()),
            "there is no trace, *" + ENDING + ", in this directory");
      }
      return found;
    } catch (IOException | UncheckedIOException e) {
      throw new ConfigurationException(
          DiagnosticCode.FILE, Span.ofFile(place.toString()), "the directory cannot be read: " + e.getMessage());
    }
  }
}
