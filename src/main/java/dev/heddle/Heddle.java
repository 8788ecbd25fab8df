package dev.heddle;

import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.UnsupportedException;
import dev.heddle.transition.Property;

/**
 * The checker as a library. An instance holds nothing but how models are loaded and is safe to share between threads;
 * any number of checks run side by side.
 */
public final class Heddle {
  private final ModelLoader loader;
  private final ModelExplorer explorer;

  /** Makes a checker that loads models from files. */
  public Heddle() {
    this(
        (request, engine) -> {
          throw new UnsupportedException(
              DiagnosticCode.UNSUPPORTED, Span.NONE, "this build of Heddle has no front end");
        },
        (system, request, listener, cancellation) -> {
          throw new UnsupportedException(
              DiagnosticCode.UNSUPPORTED, Span.NONE, "this build of Heddle has no explorer");
        });
  }

  Heddle(ModelLoader loader, ModelExplorer explorer) {
    this.loader = loader;
    this.explorer = explorer;
  }

  /**
   * Loads a model without exploring it.
   *
   * @throws dev.heddle.diagnostic.SpecException if the model or the request is wrong
   */
  public LoadedModel load(ModelRequest request, Engine engine) {
    return loader.load(request, engine);
  }

  /** Checks a model from beginning to end, unobserved. */
  public CheckResult check(CheckRequest request) {
    return check(request, CheckListener.SILENT, new Cancellation());
  }

  /**
   * Checks a model. A violated property, a limit and a stop are results.
   *
   * @throws dev.heddle.diagnostic.SpecException if the model or the request is wrong
   */
  public CheckResult check(CheckRequest request, CheckListener listener, Cancellation cancellation) {
    LoadedModel model = load(request.model(), request.engine());
    refuseTemporalProperties(model);
    listener.onLoaded(model);
    return new CheckResult(request, model, explorer.explore(model.system(), request, listener, cancellation));
  }

  /** A property that is not looked at must not pass for one that holds. */
  private static void refuseTemporalProperties(LoadedModel model) {
    for (Property.LivenessProperty property : model.system().livenessProperties()) {
      throw new UnsupportedException(
          DiagnosticCode.UNSUPPORTED,
          property.span(),
          "`" + property.name() + "` is a liveness property, and Heddle checks invariants, `[]P` and `[][A]_v` only");
    }
  }
}
