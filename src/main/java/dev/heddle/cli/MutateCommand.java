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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Tries whether a model's properties notice mistakes. */
final class MutateCommand implements Callable<Integer> {
  private Path place;
  private List<MutationKind> kinds = List.of();
  private List<String> lines = List.of();
  private Integer most;
  private Integer leastScore;
  private Duration timeout;
  private boolean showsAll;
  private Path json;

  private final SearchOptions searchOptions = new SearchOptions();
  private final StyleOptions styleOptions = new StyleOptions();

  private final Heddle heddle;
  private final Console console;
  private final Cancellation cancellation;

  MutateCommand(Heddle heddle, Console console, Cancellation cancellation) {
    this.heddle = heddle;
    this.console = console;
    this.cancellation = cancellation;
  }

  /** {@return what the command line may say} */
  CommandSpec spec() {
    Declaration to = Declaration.of("mutate", this);
    describe(to.usage());
    to.parameter(Path.class, value -> place = value, 0)
        .paramLabel("FILE.tla|SUITE")
        .description("A model, a suite, or a directory with one suite.");
    to.list(MutationKind.class, values -> kinds = values, "--kind")
        .paramLabel("KIND")
        .splitRegex(",")
        .description("Only such mistakes: ${COMPLETION-CANDIDATES}.");
    to.list(String.class, values -> lines = values, "--lines")
        .paramLabel("FROM-TO")
        .splitRegex(",")
        .description("Only mistakes in these lines.");
    to.option(Integer.class, value -> most = value, "--max-mutants")
        .paramLabel("N")
        .description("At most N mutants, spread evenly over all.");
    to.option(Integer.class, value -> leastScore = value, "--min-score")
        .paramLabel("N")
        .description("The score to demand, in place of the suite's.");
    to.option(Duration.class, value -> timeout = value, "--run-timeout")
        .paramLabel("TIME")
        .converters(new DurationConverter())
        .description("Begins no further mutant after this time, and says how many were not tried.");
    to.flag(value -> showsAll = value, "--all").description("Shows every mutant, with what killed it.");
    to.option(Path.class, value -> json = value, "--json")
        .paramLabel("FILE")
        .description("Writes every mutant and its fate as JSON.");
    searchOptions.declare(to);
    styleOptions.declare(to);
    return to.spec();
  }

  private static void describe(UsageMessageSpec usage) {
    usage
        .sortOptions(false)
        .description(
            "Makes mutants of a model, each with one mistake, and lists those that no property notices.",
            "The mistakes: a step is dropped, split or swapped with the next; an await dropped or weakened; a guard"
                + " negated or weakened; a lock, an unlock or a call dropped; an assignment skipped; a number off"
                + " by one.",
            "Each survivor is shown with its line. A mutant with the same state graph is equivalent; one in a step"
                + " to which no process comes is unreached. Neither counts for the score.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  heddle mutate Lock.tla                    with the configuration beside it",
            "  heddle mutate models/thp --max-mutants 50 --run-timeout 10m",
            "  heddle mutate models/thp --lines 300-340,512 --all",
            "  heddle mutate models/counter --min-score 90 --json mutants.json",
            "",
            "Exit codes:",
            "  0 the score is reached, or none is demanded    1 it is not    151 the model itself does not pass");
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
