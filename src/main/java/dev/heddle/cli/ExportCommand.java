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
import picocli.CommandLine.Model.CommandSpec;

/** Writes a trace in other forms. */
final class ExportCommand implements Callable<Integer> {
  private Path file;

  private final Forms forms = new Forms();

  private final Console console;

  /** The forms that are asked for. */
  private static final class Forms {
    private Path html;
    private Path markdown;
    private Path dot;
    private Path graphml;
    private Path tla;
    private Path shiviz;

    void declare(Declaration to) {
      to.option(Path.class, value -> html = value, "--html")
          .paramLabel("OUT")
          .description("One web page with everything in it.");
      to.option(Path.class, value -> markdown = value, "--markdown")
          .paramLabel("OUT")
          .description("72 columns, for a reply to a mail or a commit message.");
      to.option(Path.class, value -> dot = value, "--dot")
          .paramLabel("OUT")
          .description("A graph of the steps, for Graphviz.");
      to.option(Path.class, value -> graphml = value, "--graphml")
          .paramLabel("OUT")
          .description("The same graph as GraphML.");
      to.option(Path.class, value -> tla = value, "--tla")
          .paramLabel("OUT")
          .description("A TLA+ module whose one behavior is the trace, and its .cfg beside it.");
      to.option(Path.class, value -> shiviz = value, "--shiviz")
          .paramLabel("OUT")
          .description("A log for ShiViz.");
    }
  }

  ExportCommand(Console console) {
    this.console = console;
  }

  /** {@return what the command line may say} */
  CommandSpec spec() {
    Declaration to = Declaration.of("export", this);
    to.usage()
        .sortOptions(false)
        .description("Writes a trace in other forms; `-` stands for stdout.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  heddle trace export traces/Lock/Mutex.itf.json --html mutex.html",
            "  heddle trace export traces/Lock/Mutex.itf.json --markdown - --tla LockTrace.tla");
    to.parameter(Path.class, value -> file = value, 0)
        .paramLabel("FILE")
        .description("The trace, in ITF JSON, of Heddle or of another tool.");
    to.oneOrMore(forms::declare);
    return to.spec();
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
