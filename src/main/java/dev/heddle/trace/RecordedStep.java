package dev.heddle.trace;

import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.Action;
import dev.heddle.value.Value;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A step in words.
 *
 * @param action the action's name: a PlusCal label, or the name in Next
 * @param context the values of the quantified names around it, such as {@code self = 1}
 * @param owner the PlusCal process or procedure in which the label stands; empty for a plain action
 * @param description the author's comment at the label, such as the C statement it models; may be empty
 * @param span the PlusCal lines of the step, or the action's text
 */
public record RecordedStep(
    String action, ImmutableMap<String, Value> context, String owner, String description, Span span) {

  /** Returns the record of a step by {@code action}. */
  public static RecordedStep of(Action action) {
    Optional<Action.Label> label = action.label();
    return new RecordedStep(
        action.name(),
        action.context(),
        label.map(Action.Label::owner).orElse(""),
        label.map(Action.Label::description).orElse(""),
        label.map(Action.Label::lines).orElse(action.span()));
  }

  /** Returns this step at another place. */
  public RecordedStep at(Span place) {
    return new RecordedStep(action, context, owner, description, place);
  }

  /** Returns this step with its path replaced by another. */
  RecordedStep relocated(UnaryOperator<String> path) {
    return span.isKnown()
        ? at(new Span(path.apply(span.file()), span.line(), span.column(), span.endLine(), span.endColumn()))
        : this;
  }

  /**
   * {@return who takes the step: the process or, without one, the PlusCal owner or the first of the quantified values;
   * empty where there is nobody to name}
   */
  public String thread() {
    if (process().isPresent() || !owner.isEmpty()) {
      return process().map(Value::toString).orElse(owner);
    }
    return context.values().stream().findFirst().map(Value::toString).orElse("");
  }

  /** {@return the process that takes the step: the value of {@code self}, if it is known} */
  public Optional<Value> process() {
    return Optional.ofNullable(context.get("self"));
  }
}
