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
import dev.heddle.report.MutationText;
import dev.heddle.suite.Cell;
import dev.heddle.suite.Expectation.ExpectedVerdict;
import dev.heddle.suite.MutationPlan;
import dev.heddle.suite.Suite;
import dev.heddle.suite.SuiteFiles;
import dev.heddle.suite.SuiteReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
      "Each survivor is shown with its line."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  heddle mutate Lock.tla                    with the configuration beside it",
      "  heddle mutate models/thp --max-mutants 50 --run-timeout 10m",
      "  heddle mutate models/thp --lines 300-340 --all",
      "",
      "Exit codes:",
      "  0 the score is reached, or none is demanded    1 it is not    151 the model itself does not pass"
    })
final class MutateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.tla|SUITE", description = "A model, a suite, or a directory with one suite.")
  private Path place;

  @Option(names = "--kind", paramLabel = "KIND", description = "Only such mistakes: ${COMPLETION-CANDIDATES}.")
  private List<MutationKind> kinds = List.of();

  @Option(names = "--lines", paramLabel = "FROM-TO", description = "Only mistakes in these lines.")
  private String lines;

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
    MutationRequest request = place.toString().endsWith(".tla") ? ofModel() : ofSuite();
    ProgressLine progress = new ProgressLine(console, true);
    AtomicInteger done = new AtomicInteger();
    long start = System.nanoTime();
    MutationResult result =
        new MutationRun(heddle, request, cancellation)
            .run(mutant -> show(progress, mutant, done.incrementAndGet(), System.nanoTime() - start));
    progress.clear();
    if (showsAll) {
      result.mutants().forEach(mutant -> console.out().print(MutationText.line(result, mutant)));
      console.out().println();
    }
    console.out().print(MutationText.of(result, styleOptions.style(console)));
    if (cancellation.isRequested()) {
      return ExitCode.INTERRUPTED.code();
    }
    boolean isEnough = result.isEnough() && (request.leastScore().isEmpty() || result.untried() == 0);
    return (isEnough ? ExitCode.SUCCESS : ExitCode.DIFFERENT).code();
  }

  private static void show(ProgressLine progress, MutantResult mutant, int count, long nanos) {
    String text = count + " mutants; line " + mutant.mutant().line() + ": " + mutant.fate().word();
    progress.show(text, Duration.ofNanos(nanos));
  }

  private MutationRequest ofModel() {
    String name = place.getFileName().toString();
    Path config = place.resolveSibling(name.substring(0, name.length() - ".tla".length()) + ".cfg");
    LoadOptions options =
        Files.isRegularFile(config)
            ? LoadOptions.builder().config(new ConfigurationSource.File(config)).build()
            : LoadOptions.DEFAULT;
    return request(
        place, ImmutableList.of(new Check("its configuration", new ModelRequest(place, options))), OptionalInt.empty());
  }

  private MutationRequest ofSuite() {
    List<Path> files = SuiteFiles.find(List.of(place));
    if (files.size() != 1) {
      throw new ConfigurationException(
          DiagnosticCode.USAGE, Span.NONE, "there are " + files.size() + " suites in `" + place + "`; name one");
    }
    Suite suite = SuiteReader.read(files.getFirst());
    MutationPlan plan =
        suite.mutation()
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        DiagnosticCode.SUITE,
                        Span.ofFile(suite.file().toString()),
                        "the suite has no `mutation`, which names the variant of which mutants are made"));
    List<Cell> cells =
        suite.cells().stream()
            .filter(cell -> cell.variant().name().equals(plan.variant()))
            .filter(cell -> plan.scenarios().isEmpty() || plan.scenarios().contains(cell.scenario().id()))
            .filter(cell -> cell.expectation().verdict() == ExpectedVerdict.HOLDS)
            .toList();
    if (cells.isEmpty()) {
      throw new ConfigurationException(
          DiagnosticCode.SUITE,
          Span.ofFile(suite.file().toString()),
          "there is no cell that `" + plan.variant() + "` is expected to hold in: nothing could notice a mutant");
    }
    ImmutableList<Check> checks =
        cells.stream()
            .map(cell -> new Check(cell.scenario().id(), cell.request()))
            .collect(ImmutableList.toImmutableList());
    return request(cells.getFirst().variant().model(), checks, plan.leastScore());
  }

  private MutationRequest request(Path file, ImmutableList<Check> checks, OptionalInt demanded) {
    return new MutationRequest(
        file,
        checks,
        lines(),
        ImmutableList.copyOf(kinds),
        most == null ? OptionalInt.empty() : OptionalInt.of(most),
        leastScore == null ? demanded : OptionalInt.of(leastScore),
        new MutationRequest.Run(
            searchOptions.engine(),
            searchOptions.workers(),
            searchOptions.limits(),
            timeout == null
                ? OptionalLong.empty()
                : OptionalLong.of(System.nanoTime() + timeout.toNanos())));
  }

  private Optional<Lines> lines() {
    if (lines == null) {
      return Optional.empty();
    }
    if (!lines.matches("\\d{1,8}(-\\d{1,8})?")) {
      throw new ConfigurationException(
          DiagnosticCode.USAGE, Span.NONE, "got `" + lines + "` for --lines, wanted one line or two, such as 300-340");
    }
    String[] ends = lines.split("-");
    return Optional.of(new Lines(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
  }
}
