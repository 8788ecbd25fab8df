package dev.heddle.mutation;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import dev.heddle.Verdict;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SystemException;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.mutation.MutantResult.Fate;
import dev.heddle.mutation.MutationRequest.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Makes the mutants of a model and checks each.
 *
 * <p>First the model itself is checked, and has to pass. A mutant is then checked for the same, the smallest state
 * graph first, until a check fails. It may have several times as many states as the model, and no more: the limit is
 * one of states, so that no result depends on the machine. Mutants run side by side, each with one worker.
 */
public final class MutationRun {
  private final MutationRequest request;
  private final Cancellation cancellation;
  private final String text;
  private final MutantCheck checks;

  /**
   * Makes a run.
   *
   * @throws SystemException if the model cannot be read
   */
  public MutationRun(Heddle heddle, MutationRequest request, Cancellation cancellation) {
    this.request = request;
    this.cancellation = cancellation;
    this.text = text(request.file());
    this.checks = new MutantCheck(heddle, request.run(), SharedVariables.of(text));
  }

  /**
   * Tries the mutants.
   *
   * @param listener hears of each mutant that is done, in no fixed order, from one thread at a time
   * @throws dev.heddle.diagnostic.SpecException if the model is wrong or does not pass its checks
   */
  public MutationResult run(Consumer<MutantResult> listener) {
    List<MutantCheck.Baseline> baselines = baselines();
    List<Mutant> mutants = chosen(mutants());
    List<MutantResult> results = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(request.run().workers())) {
      List<Future<MutantResult>> futures =
          mutants.stream().map(mutant -> pool.submit(() -> tried(mutant, baselines, listener))).toList();
      for (Future<MutantResult> future : futures) {
        MutantResult result = await(future);
        if (result != null) {
          results.add(result);
        }
      }
    }
    return new MutationResult(
        request.file(),
        baselines.stream().map(each -> each.check().name()).collect(ImmutableList.toImmutableList()),
        ImmutableList.copyOf(results),
        mutants.size() - results.size(),
        request.leastScore());
  }

  private List<MutantCheck.Baseline> baselines() {
    List<MutantCheck.Baseline> baselines = new ArrayList<>();
    for (Check check : request.checks()) {
      MutantCheck.Baseline baseline = checks.baseline(check, cancellation);
      if (baseline.verdict() != Verdict.HOLDS) {
        throw new ConfigurationException(
            DiagnosticCode.USAGE,
            Span.ofFile(request.file().toString()),
            "the model itself does not pass " + check.name() + " (" + baseline.verdict().word()
                + "), so that no mutant can be told from it");
      }
      baselines.add(baseline);
    }
    baselines.sort(Comparator.comparingLong(each -> each.counts().distinct()));
    return baselines;
  }

  private List<Mutant> mutants() {
    ImmutableList<Mutant> ofAlgorithm = PlusCalMutants.of(text);
    if (!ofAlgorithm.isEmpty()) {
      return ofAlgorithm;
    }
    Check any = request.checks().getFirst();
    return FormulaMutants.of(
        text, request.file().toString(), new SpecLoader().load(request.file(), any.model().options()).spec());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new SystemException(
          DiagnosticCode.SYSTEM, Span.ofFile(file.toString()), "the file cannot be read: " + e.getMessage());
    }
  }

  /** Returns the mutants that were asked for; of too many, ones that are spread evenly over all. */
  private List<Mutant> chosen(List<Mutant> all) {
    List<Mutant> wanted =
        all.stream()
            .filter(mutant -> request.kinds().isEmpty() || request.kinds().contains(mutant.kind()))
            .filter(
                mutant ->
                    request.lines().isEmpty()
                        || request.lines().stream().anyMatch(lines -> lines.contains(mutant.line())))
            .toList();
    int most = request.most().orElse(Integer.MAX_VALUE);
    if (wanted.size() <= most) {
      return wanted;
    }
    List<Mutant> spread = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      spread.add(wanted.get((int) ((long) i * wanted.size() / most)));
    }
    return spread;
  }

  /** Returns what became of a mutant, or nothing if the time was over before it was its turn. */
  private MutantResult tried(Mutant mutant, List<MutantCheck.Baseline> baselines, Consumer<MutantResult> listener) {
    if (cancellation.isRequested() || request.run().isOver()) {
      return null;
    }
    MutantResult result = checks.check(mutant, request.file(), baselines, cancellation);
    if (result.fate() == Fate.UNDECIDED && cancellation.isRequested()) {
      return null;
    }
    synchronized (this) {
      listener.accept(result);
    }
    return result;
  }

  private static MutantResult await(Future<MutantResult> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while mutants are checked", e);
    }
  }
}
