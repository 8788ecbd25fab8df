package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import dev.heddle.ModelRequest;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.mutation.MutantResult;
import dev.heddle.mutation.MutationKind;
import dev.heddle.mutation.MutationRequest;
import dev.heddle.mutation.MutationRequest.Check;
import dev.heddle.mutation.MutationRequest.Lines;
import dev.heddle.mutation.MutationResult;
import dev.heddle.mutation.MutationRun;
import dev.heddle.report.MutationJson;
import dev.heddle.report.MutationText;
import dev.heddle.suite.SuiteFiles;
import dev.heddle.suite.SuiteReader;
import dev.heddle.trace.WholeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries whether a model's properties notice mistakes. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Makes mutants of a model, each with one mistake, and lists those that no property notices.",
      "The mistakes: a step is dropped, split or swapped with the next; an await dropped or weakened; a guard negated"
          + " or weakened; a lock, an unlock or a call dropped; an assignment skipped; a number off by one.",
      "Each survivor is shown with its line. A mutant with the same state graph is equivalent; one in a step to which"
          + " no process comes is unreached. Neither counts for the score."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  heddle mutate Lock.tla                    with the configuration beside it",
      "  heddle mutate models/thp --max-mutants 50 --run-timeout 10m",
      "  heddle mutate models/thp --lines 300-340,512 --all",
      "  heddle mutate models/counter --min-score 90 --json mutants.json",
      "",
      "Exit codes:",
      "  0 the score is reached, or none is demanded    1 it is not    151 the model itself does not pass"
    })
final class MutateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.tla|SUITE", description = "A model, a suite, or a directory with one suite.")
  private Path place;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description = "Only such mistakes: ${COMPLETION-CANDIDATES}.")
  private List<MutationKind> kinds = List.of();

  @Option(names = "--lines", paramLabel = "FROM-TO", split = ",", description = "Only mistakes in these lines.")
  private List<String> lines = List.of();

  @Option(names = "--max-mutants", paramLabel = "N", description = "At most N mutants, spread evenly over all.")
  private Integer most;

  @Option(names = "--min-score", paramLabel = "N", description = "The score to demand, in place of the suite's.")
  private Integer leastScore;

  @Option(
      names = "--run-timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Begins no further mutant after this time, and says how many were not tried.")
  private Duration timeout;

  @Option(names = "--all", description = "Shows every mutant, with what killed it.")
  private boolean showsAll;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes every mutant and its fate as JSON.")
  private Path json;

  @Mixin private SearchOptions searchOptions;
  @Mixin private StyleOptions styleOptions;

  private final Heddle heddle;
  private final Console console;
  private final Cancellation cancellation;

  MutateCommand(Heddle heddle, Console console, Cancellation cancellation) {
    this.heddle = heddle;
    this.console = console;
    this.cancellation = cancellation;
  }

  @Override
  public Integer call() {
    if (json != null) {
      new WholeFile().requireWritable(json);
    }
    MutationRequest request = request();
    ProgressLine progress = new ProgressLine(console, true);
    AtomicInteger done = new AtomicInteger();
    long start = System.nanoTime();
    MutationResult result =
        new MutationRun(heddle, request, cancellation)
            .run(mutant -> show(progress, mutant, done.incrementAndGet(), System.nanoTime() - start));
    progress.clear();
    if (json != null) {
      new WholeFile().write(json, MutationJson.of(result));
    }
    if (showsAll) {
      result.mutants().forEach(mutant -> console.out().print(MutationText.line(result, mutant)));
      console.out().println();
    }
    console.out().print(MutationText.of(result, styleOptions.style(console)));
    if (cancellation.isRequested()) {
      return ExitCode.INTERRUPTED.code();
    }
    return (result.isEnough() ? ExitCode.SUCCESS : ExitCode.DIFFERENT).code();
  }

  private static void show(ProgressLine progress, MutantResult mutant, int count, long nanos) {
    String text = count + " mutants; line " + mutant.mutant().line() + ": " + mutant.fate().word();
    progress.show(text, Duration.ofNanos(nanos));
  }

  private MutationRequest request() {
    MutationRequest whole = place.toString().endsWith(".tla") ? ofModel() : ofSuite();
    MutationRequest narrowed =
        whole.narrowed(
            lines(), ImmutableList.copyOf(kinds), most == null ? OptionalInt.empty() : OptionalInt.of(most));
    return leastScore == null ? narrowed : narrowed.demanding(leastScore);
  }

  private MutationRequest ofModel() {
    String name = place.getFileName().toString();
    Path config = place.resolveSibling(name.substring(0, name.length() - ".tla".length()) + ".cfg");
    LoadOptions options =
        Files.isRegularFile(config)
            ? LoadOptions.builder().config(new ConfigurationSource.File(config)).build()
            : LoadOptions.DEFAULT;
    return new MutationRequest(
        place,
        ImmutableList.of(new Check("its configuration", new ModelRequest(place, options))),
        ImmutableList.of(),
        ImmutableList.of(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        howToRun());
  }

  private MutationRequest ofSuite() {
    List<Path> files = SuiteFiles.find(List.of(place));
    if (files.size() != 1) {
      throw new ConfigurationException(
          DiagnosticCode.USAGE, Span.NONE, "there are " + files.size() + " suites in `" + place + "`; name one");
    }
    return MutationRequest.of(SuiteReader.read(files.getFirst()), howToRun());
  }

  private MutationRequest.Run howToRun() {
    return new MutationRequest.Run(
        searchOptions.engine(),
        searchOptions.workers(),
        searchOptions.limits(),
        timeout == null ? OptionalLong.empty() : OptionalLong.of(System.nanoTime() + timeout.toNanos()));
  }

  private ImmutableList<Lines> lines() {
    ImmutableList.Builder<Lines> stretches = ImmutableList.builder();
    for (String stretch : lines) {
      if (!stretch.matches("\\d{1,8}(-\\d{1,8})?")) {
        throw new ConfigurationException(
            DiagnosticCode.USAGE,
            Span.NONE,
            "got `" + stretch + "` for --lines, wanted one line or two, such as 300-340");
      }
      String[] ends = stretch.split("-");
      stretches.add(new Lines(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
    }
    return stretches.build();
  }
}
