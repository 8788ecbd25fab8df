package dev.heddle.mutation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.heddle.Cancellation;
import dev.heddle.CheckRequest;
import dev.heddle.CheckResult;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.LoadedModel;
import dev.heddle.ModelRequest;
import dev.heddle.Verdict;
import dev.heddle.checker.Counts;
import dev.heddle.checker.Explorer;
import dev.heddle.checker.ExplorerOptions;
import dev.heddle.checker.Limits;
import dev.heddle.checker.Profiling;
import dev.heddle.checker.ProgressListener;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.FreshFiles;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.diagnostic.SystemException;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.TranslateMode;
import dev.heddle.mutation.MutantResult.Fate;
import dev.heddle.mutation.MutationRequest.Check;
import dev.heddle.mutation.MutationRequest.Run;
import dev.heddle.transition.TransitionSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Checks the model or one mutant of it. */
final class MutantCheck {
  /** How many times as many states as the model a mutant may have before it is given up. */
  private static final long STATES_FACTOR = 4;

  private static final long LEAST_STATES = 20_000;

  /** Up to so many states the evaluator is done before a compiled system would be generated and warm. */
  private static final long STATES_TO_COMPILE_FOR = 50_000;

  private final Heddle heddle;
  private final Run run;
  private final SharedVariables shared;

  MutantCheck(Heddle heddle, Run run, SharedVariables shared) {
    this.heddle = heddle;
    this.run = run;
    this.shared = shared;
  }

  /** What a check of the model itself comes to, and what was seen of its state graph. */
  record Baseline(Check check, Verdict verdict, Counts counts, Graph graph) {}

  /**
   * What was seen of a state graph.
   *
   * @param hash its digest
   * @param labels the labels at which processes stand in it
   * @param changes the changes of what processes share
   */
  record Graph(long hash, ImmutableSet<String> labels, ImmutableSet<Long> changes) {
    static Graph of(GraphDigest digest) {
      return new Graph(digest.value(), digest.labels(), digest.changes());
    }
  }

  /** What a check of a mutant comes to. */
  private record Outcome(CheckResult result, Graph graph) {}

  /** Checks the model itself. */
  Baseline baseline(Check check, Cancellation cancellation) {
    Outcome outcome = explore(check.model(), run.engine(), run.limits(), cancellation);
    return new Baseline(check, outcome.result().verdict(), outcome.result().counts(), outcome.graph());
  }

  /** Checks a mutant of the module in {@code file}. */
  MutantResult check(Mutant mutant, Path file, List<Baseline> baselines, Cancellation cancellation) {
    if (isUnreached(mutant, baselines)) {
      return new MutantResult(mutant, Fate.UNREACHED, "no process comes to " + String.join(", ", mutant.labels()));
    }
    try {
      Path directory = FreshFiles.temporaryDirectory("heddle-mutant");
      try {
        Path copy = Files.writeString(directory.resolve(file.getFileName()), mutant.text());
        return judge(mutant, copy, file, baselines, cancellation);
      } finally {
        MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException e) {
      throw new SystemException(
          DiagnosticCode.SYSTEM, Span.NONE, "cannot keep a mutant in a temporary file: " + e.getMessage());
    }
  }

  /** Returns whether the mistake is in steps at which no process stands in any check, so that the graphs are equal. */
  private static boolean isUnreached(Mutant mutant, List<Baseline> baselines) {
    return !mutant.labels().isEmpty()
        && baselines.stream()
            .allMatch(
                baseline ->
                    !baseline.graph().labels().isEmpty()
                        && mutant.labels().stream().noneMatch(baseline.graph().labels()::contains));
  }

  private MutantResult judge(
      Mutant mutant, Path copy, Path file, List<Baseline> baselines, Cancellation cancellation) {
    Unnoticed unnoticed = new Unnoticed();
    for (Baseline baseline : baselines) {
      Outcome outcome;
      try {
        ModelRequest model = of(baseline.check().model(), copy, file);
        outcome = explore(model, engine(baseline), limits(baseline), cancellation);
      } catch (SpecException mistake) {
        return new MutantResult(mutant, Fate.INVALID, mistake.diagnostic().message());
      }
      String check = baseline.check().name();
      switch (outcome.result().verdict()) {
        case VIOLATED, DEADLOCK, ASSUMPTION, POSTCONDITION -> {
          String noticed = outcome.result().property().orElse("deadlock");
          return new MutantResult(mutant, Fate.KILLED, noticed + ", " + check);
        }
        case ERROR -> {
          return new MutantResult(mutant, Fate.INVALID, "an expression has no value, " + check);
        }
        case LIMIT, INTERRUPTED, SIMULATED -> unnoticed.leaveOpen("a limit was reached, " + check);
        case HOLDS, EXPLORED -> unnoticed.compare(outcome, baseline);
      }
    }
    return unnoticed.result(mutant);
  }

  /** What is known of a mutant in whose checks nothing was violated. */
  private static final class Unnoticed {
    private boolean isSame = true;
    private String undecided = "";
    private int added;
    private int lost;

    void leaveOpen(String reason) {
      undecided = reason;
    }

    /** Takes a check that visited every state, and the same check of the model. */
    void compare(Outcome outcome, Baseline baseline) {
      ImmutableSet<Long> before = baseline.graph().changes();
      ImmutableSet<Long> after = outcome.graph().changes();
      added += Sets.difference(after, before).size();
      lost += Sets.difference(before, after).size();
      isSame &=
          outcome.result().counts().equals(baseline.counts()) && outcome.graph().hash() == baseline.graph().hash();
    }

    MutantResult result(Mutant mutant) {
      if (!undecided.isEmpty()) {
        return new MutantResult(mutant, Fate.UNDECIDED, undecided);
      }
      return isSame
          ? new MutantResult(mutant, Fate.EQUIVALENT, "")
          : new MutantResult(mutant, Fate.SURVIVED, changes());
    }

    private String changes() {
      if (added == 0 && lost == 0) {
        return "what processes share changes as in the model";
      }
      return "of the changes of what processes share, " + added + " are new and " + lost + " do not occur";
    }
  }

  private Limits limits(Baseline baseline) {
    long states = Math.max(LEAST_STATES, STATES_FACTOR * baseline.counts().distinct());
    Limits own = run.limits();
    return new Limits(
        OptionalLong.of(Math.min(states, own.maxStates().orElse(states))),
        own.maxDepth(),
        own.timeout(),
        own.maxMemoryBytes());
  }

  /**
   * Returns the request for the copy, which finds beside the original what the original finds beside itself. A
   * translation in the file is that of the algorithm as it was, so the mutant's is made anew.
   */
  private static ModelRequest of(ModelRequest model, Path copy, Path file) {
    Path beside = file.getParent() == null ? Path.of("") : file.getParent();
    LoadOptions options = model.options();
    ImmutableList<Path> libraries =
        ImmutableList.<Path>builder().add(beside).addAll(options.libraries()).build();
    return new ModelRequest(copy, options.withLibraries(libraries).withTranslate(TranslateMode.ALWAYS));
  }

  private Engine engine(Baseline baseline) {
    return baseline.counts().distinct() < STATES_TO_COMPILE_FOR ? Engine.EVALUATOR : run.engine();
  }

  private Outcome explore(ModelRequest model, Engine engine, Limits limits, Cancellation cancellation) {
    CheckRequest request = new CheckRequest(model, engine, 1, limits);
    LoadedModel loaded = heddle.load(model, engine, _ -> {});
    GraphDigest digest = new GraphDigest(shared);
    TransitionSystem system = digest.watching(loaded.system());
    Explorer explorer = new Explorer(system, new ExplorerOptions(1, limits, ProgressListener.SILENT, Profiling.OFF));
    try (Cancellation.Registration _ = cancellation.whenRequested(explorer::cancel)) {
      CheckResult result =
          new CheckResult(request, loaded, explorer.explore(), explorer.coverage(), explorer.profile());
      return new Outcome(result, Graph.of(digest));
    }
  }
}
