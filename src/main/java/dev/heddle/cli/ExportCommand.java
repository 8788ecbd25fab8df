package dev.heddle.cli;

import dev.heddle.report.TraceGraph;
import dev.heddle.report.TraceMarkdown;
import dev.heddle.report.TraceModule;
import dev.heddle.report.TracePage;
import dev.heddle.report.TraceShiViz;
import dev.heddle.trace.ItfReader;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.WholeFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a trace in other forms. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Writes a trace in other forms; `-` stands for stdout.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  heddle trace export traces/Lock/Mutex.itf.json --html mutex.html",
      "  heddle trace export traces/Lock/Mutex.itf.json --markdown - --tla LockTrace.tla"
    })
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The trace, in ITF JSON, of Heddle or of another tool.")
  private Path file;

  @ArgGroup(exclusive = false, multiplicity = "1")
  private Forms forms;

  private final Console console;

  /** The forms that are asked for. */
  private static final class Forms {
    @Option(names = "--html", paramLabel = "OUT", description = "One web page with everything in it.")
    private Path html;

    @Option(
        names = "--markdown",
        paramLabel = "OUT",
        description = "72 columns, for a reply to a mail or a commit message.")
    private Path markdown;

    @Option(names = "--dot", paramLabel = "OUT", description = "A graph of the steps, for Graphviz.")
    private Path dot;

    @Option(names = "--graphml", paramLabel = "OUT", description = "The same graph as GraphML.")
    private Path graphml;

    @Option(
        names = "--tla",
        paramLabel = "OUT",
        description = "A TLA+ module whose one behavior is the trace, and its .cfg beside it.")
    private Path tla;

    @Option(names = "--shiviz", paramLabel = "OUT", description = "A log for ShiViz.")
    private Path shiviz;
  }

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RecordedTrace trace = new ItfReader().read(file);
    write(forms.html, trace, this::page);
    write(forms.markdown, trace, TraceMarkdown::of);
    write(forms.dot, trace, TraceGraph::dot);
    write(forms.graphml, trace, TraceGraph::graphml);
    write(forms.shiviz, trace, TraceShiViz::of);
    if (forms.tla != null) {
      module(trace);
    }
    return ExitCode.SUCCESS.code();
  }

  private String page(RecordedTrace trace) {
    return TracePage.of(trace, new TraceSources(file));
  }

  private void write(Path out, RecordedTrace trace, Function<RecordedTrace, String> form) {
    if (out != null) {
      write(out, form.apply(trace));
    }
  }

  private void write(Path out, String text) {
    if (out.endsWith("-")) {
      console.out().print(text);
    } else {
      new WholeFile().write(out, text);
    }
  }

  private void module(RecordedTrace trace) {
    String name = forms.tla.getFileName().toString().replaceFirst("\\.tla$", "").replaceAll("\\W", "_");
    write(forms.tla, TraceModule.of(trace, name));
    if (!forms.tla.endsWith("-")) {
      write(forms.tla.resolveSibling(name + ".cfg"), TraceModule.configuration(trace));
    }
  }
}
