package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import dev.heddle.cli.ChosenCells.Selection;
import dev.heddle.comparison.VariantComparison;
import dev.heddle.mutation.MutationRequest;
import dev.heddle.mutation.MutationRun;
import dev.heddle.report.Inquiry;
import dev.heddle.suite.Necessity;
import dev.heddle.suite.Repetition;
import dev.heddle.suite.RunOptions;
import dev.heddle.suite.SuiteResult;
import dev.heddle.suite.SuiteRunner;
import dev.heddle.suite.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What {@code heddle verify} is asked beside the verdicts of cells: asks it, shows each answer and keeps it. */
final class SuiteInquiries {
  private final Heddle heddle;
  private final Console console;
  private final OutputOptions outputOptions;
  private final Cancellation cancellation;
  private final List<Inquiry> answers = new ArrayList<>();

  SuiteInquiries(Heddle heddle, Console console, OutputOptions outputOptions, Cancellation cancellation) {
    this.heddle = heddle;
    this.console = console;
    this.outputOptions = outputOptions;
    this.cancellation = cancellation;
  }

  /** {@return the answers so far} */
  ImmutableList<Inquiry> all() {
    return ImmutableList.copyOf(answers);
  }

  /** Compares the chosen cells with those of the old variant. */
  void compare(Selection selection, RunOptions options) {
    Progress progress = new Progress();
    progress
        .during(
            () ->
                new VariantComparison(heddle, options)
                    .of(
                        selection.suite(),
                        selection.cells(),
                        cell -> progress.show("compare " + cell.name()),
                        cancellation))
        .forEach(forbidden -> answer(new Inquiry.Forbids(forbidden)));
  }

  /** Shows where verdicts change over the chosen variants. */
  void follow(Selection selection, SuiteResult result, RunOptions options) {
    answer(
        new Inquiry.Changes(
            new SuiteRunner(heddle, options).history(result, selection.variants(), cancellation)));
  }

  /** Runs everything again, {@code times} times. */
  void repeat(SuiteResult result, int times, RunOptions options) {
    Progress progress = new Progress();
    Repetition.Result again =
        progress.during(() -> new Repetition(heddle, options).of(result, times, cancellation));
    answer(new Inquiry.Repeated(result.suite().name(), times, again.times(), again.differences()));
  }

  /** Turns off each hunk of the variant; returns whether the suite has such a variant with hunks. */
  boolean necessity(Selection selection, String name, RunOptions options) {
    Variant variant = selection.suite().variants().get(name);
    if (variant == null || Necessity.switches(selection.suite(), variant).isEmpty()) {
      return false;
    }
    Progress progress = new Progress();
    ImmutableList<Necessity.Hunk> hunks =
        progress.during(
            () ->
                new Necessity(heddle, options)
                    .of(selection.cells(), variant, hunk -> progress.show(hunk.constant()), cancellation));
    answer(new Inquiry.Needs(selection.suite().name(), name, hunks));
    return true;
  }

  /** Tries the mutants of a suite that demands a score. */
  void mutate(Selection selection, RunOptions options) {
    MutationRequest request =
        MutationRequest.of(
            selection.suite(),
            new MutationRequest.Run(
                options.engine(), options.workers(), options.limits(), options.budget().deadline()));
    Progress progress = new Progress();
    AtomicInteger done = new AtomicInteger();
    answer(
        new Inquiry.Strength(
            selection.suite().name(),
            progress.during(
                () ->
                    new MutationRun(heddle, request, cancellation)
                        .run(mutant -> progress.show(done.incrementAndGet() + " mutants")))));
  }

  private void answer(Inquiry inquiry) {
    answers.add(inquiry);
    if (outputOptions.format() == OutputOptions.Format.TEXT) {
      console.out().println(inquiry.text(outputOptions.style(console)));
      console.out().flush();
    }
  }

  /** The progress of one inquiry. */
  private final class Progress {
    private final ProgressLine line = new ProgressLine(console, outputOptions.showsProgress());
    private final long start = System.nanoTime();

    void show(String text) {
      line.show(text, Duration.ofNanos(System.nanoTime() - start));
    }

    <T> T during(Supplier<T> work) {
      try {
        return work.get();
      } finally {
        line.clear();
      }
    }
  }
}
