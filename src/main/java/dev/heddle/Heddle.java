package dev.heddle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.checker.Exploration;
import dev.heddle.checker.Explorer;
import dev.heddle.checker.ExplorerOptions;
import dev.heddle.checker.Limits;
import dev.heddle.checker.Outcome;
import dev.heddle.checker.Profiling;
import dev.heddle.checker.Simulator;
import dev.heddle.checker.Strategy;
import dev.heddle.codegen.CompiledSystem;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.eval.EvaluatedSystem;
import dev.heddle.eval.Evaluator;
import dev.heddle.eval.HistoryUse;
import dev.heddle.eval.RunContext;
import dev.heddle.eval.RunProgress;
import dev.heddle.eval.SpecRecord;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.LoadedSpec;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Spec;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.Normalization;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The checker as a library. Safe to share between threads; any number of checks run side by side. */
public final class Heddle {
  private final SpecLoader loader = new SpecLoader();

  /**
   * Loads a model without exploring it.
   *
   * @param output takes what the model prints when it is run
   * @throws dev.heddle.diagnostic.SpecException if the model or the request is wrong
   */
  public LoadedModel load(ModelRequest request, Engine engine, Consumer<String> output) {
    return load(new CheckRequest(request, engine, 1, Limits.NONE), RunContext.printingTo(output));
  }

  private LoadedModel load(CheckRequest request, RunContext unseeded) {
    LoadedSpec loaded = loader.load(request.model().file(), request.model().options());
    RunContext run =
        switch (request.strategy()) {
          case Strategy.Exhaustive _ -> unseeded;
          case Strategy.RandomWalks walks -> unseeded.withSeed(walks.seed());
        };
    SpecReduction reduction = new SpecReduction(loaded.spec(), run);
    TransitionSystem all = system(loaded.spec(), request.engine(), run);
    TransitionSystem system =
        switch (request.strategy()) {
          case Strategy.Exhaustive _ -> reduction.reduce(all);
          case Strategy.RandomWalks _ -> all;
        };
    run.progress().specified(() -> SpecRecord.of(loaded.spec(), all.actions()));
    ImmutableList<Diagnostic> warnings =
        ImmutableList.<Diagnostic>builder().addAll(loaded.warnings()).addAll(reduction.warnings()).build();
    return new LoadedModel(
        system,
        initSpan(loaded.spec()),
        loaded.config(),
        loaded.files(),
        warnings,
        reduction.alias(),
        reduction.view(),
        new Postconditions(loaded.spec(), run));
  }

  /**
   * Evaluates a constant expression with the names and constants of a module. Finite sets in the value are listed.
   *
   * @param output takes what the expression prints
   * @throws dev.heddle.diagnostic.SpecException if the module or the expression is wrong, or has no value
   */
  public Value evaluate(ModelRequest module, String expression, Consumer<String> output) {
    LoadOptions options = module.options().evaluating(expression);
    Spec spec = loader.load(module.file(), options).spec();
    Evaluator evaluator = Evaluator.of(spec, RunContext.printingTo(output));
    return Normalization.of(evaluator.constant(spec.postconditions().getLast().expression()));
  }

  /** Returns where the initial predicate is written out rather than named. */
  private static Span initSpan(Spec spec) {
    return spec.init() instanceof Expr.OperatorApplication named
        ? spec.definitions().get(named.definition()).body().span()
        : spec.init().span();
  }

  private static TransitionSystem system(Spec spec, Engine engine, RunContext run) {
    return switch (engine) {
      case EVALUATOR -> EvaluatedSystem.of(spec, run);
      // How a state was reached is known to the evaluator alone.
      case COMPILED -> HistoryUse.asksForPast(spec) ? EvaluatedSystem.of(spec, run) : CompiledSystem.of(spec, run);
    };
  }

  /** Checks a model from beginning to end, unobserved. */
  public CheckResult check(CheckRequest request) {
    return check(request, CheckListener.SILENT, new Cancellation());
  }

  /**
   * Checks a model. A violated property, a limit and a stop are results. What the model prints is heard while it is
   * explored, not when the result's model is asked again, such as for an explanation.
   *
   * @throws dev.heddle.diagnostic.SpecException if the model or the request is wrong
   */
  public CheckResult check(CheckRequest request, CheckListener listener, Cancellation cancellation) {
    RunProgress progress = new RunProgress();
    AtomicBoolean isOver = new AtomicBoolean();
    Consumer<String> printed =
        line -> {
          if (!isOver.get()) {
            listener.onPrinted(line);
          }
        };
    RunContext run = RunContext.printingTo(printed, progress);
    LoadedModel model = load(request, run);
    listener.onLoaded(model);
    Exploration exploration = exploration(request, model.system(), listener, run);
    progress.onExit(exploration::cancel);
    progress.configured(settings(request, model.system()));
    try (Cancellation.Registration _ = cancellation.whenRequested(exploration::cancel)) {
      Outcome outcome = exploration.explore();
      progress.counted(outcome.counts().generated(), outcome.counts().distinct(), 0);
      Outcome concluded = model.postconditions().apply(outcome);
      return new CheckResult(request, model, concluded, exploration.coverage(), exploration.profile());
    } catch (EvaluationException e) {
      throw e.at(model.init());
    } finally {
      isOver.set(true);
    }
  }

  /** Returns what {@code TLCGet("config")} tells of a run. */
  private static RecordValue settings(CheckRequest request, TransitionSystem system) {
    ImmutableMap.Builder<String, Value> settings = ImmutableMap.builder();
    settings.put("worker", IntegerValue.of(system.isSequential() ? 1 : request.workers()));
    settings.put("deadlock", BooleanValue.of(system.checksDeadlock()));
    switch (request.strategy()) {
      case Strategy.Exhaustive _ -> settings.put("mode", new StringValue("bfs"));
      case Strategy.RandomWalks walks ->
          settings
              .put("mode", new StringValue("simulate"))
              .put("sched", new StringValue("random"))
              .put("depth", IntegerValue.of(walks.depth()))
              .put("seed", IntegerValue.of(walks.seed()))
              .put("traces", IntegerValue.of(walks.runs().orElse(-1)));
    }
    return RecordValue.of(settings.buildOrThrow());
  }

  private static Exploration exploration(
      CheckRequest request, TransitionSystem system, CheckListener listener, RunContext run) {
    RunProgress progress = run.progress();
    return switch (request.strategy()) {
      case Strategy.Exhaustive(Profiling profiling) -> {
        progress.atLevel(0);
        ProgressTeller teller = new ProgressTeller(listener, progress, run.registers());
        yield new Explorer(system, new ExplorerOptions(request.workers(), request.limits(), teller, profiling));
      }
      case Strategy.RandomWalks walks -> {
        progress.atLevel(0);
        yield new Simulator(system, walks, request.workers(), new SimulationTeller(listener, progress));
      }
    };
  }
}
