package dev.heddle.transition;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.diagnostic.Span;
import dev.heddle.value.Value;
import java.util.Optional;

/**
 * A named disjunct of Next, its constant quantifiers unrolled.
 *
 * @param index its position among the actions, from 0, in the order of Next
 * @param name the operator that defines it: a PlusCal label, or the name in Next
 * @param context the values of the quantified names around it, outermost first, such as {@code self = 1}
 * @param label the PlusCal label that it is, if it is one
 * @param reads the variables that it may read in the current state
 * @param writes the variables that it may change
 * @param span its text
 */
public record Action(
    int index,
    String name,
    ImmutableMap<String, Value> context,
    Optional<Label> label,
    ImmutableSet<Integer> reads,
    ImmutableSet<Integer> writes,
    Span span) {

  /**
   * A PlusCal label.
   *
   * @param owner the process or procedure in which it stands
   * @param description the author's comment at the label, such as the C statement it models; may be empty
   * @param lines the PlusCal lines of the step
   */
  public record Label(String owner, String description, Span lines) {}

  /** {@return the process that takes the step: the value of {@code self}, if it is in the context} */
  public Optional<Value> process() {
    return Optional.ofNullable(context.get("self"));
  }
}
