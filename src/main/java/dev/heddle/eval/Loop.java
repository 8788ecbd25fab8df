package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.operator.Refusal;
import dev.heddle.operator.Sets;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.ProductSetValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;

/** Binds names to the elements of their sets, one combination after the other, the last name fastest. */
final class Loop {
  private final Axis[] axes;

  Loop(ImmutableList<Axis> axes) {
    this.axes = axes.toArray(Axis[]::new);
  }

  /**
   * One name, or a tuple of names, that runs through a set.
   *
   * @param slots the slots of the names
   * @param isTuple whether the elements are tuples whose components the names are
   */
  record Axis(ImmutableList<Integer> slots, boolean isTuple, Node set, Span span) {
    SetValue elements(Frame frame) {
      try {
        return Sets.asSet("\\in", set.evaluate(frame));
      } catch (EvaluationException e) {
        throw e.at(span);
      }
    }

    void bind(Frame frame, Value element) {
      if (!isTuple) {
        frame.slots[slots.get(0)] = element;
        return;
      }
      if (!(element instanceof TupleValue tuple) || tuple.size() != slots.size()) {
        throw new EvaluationException(
            DiagnosticCode.TYPE,
            span,
            "cannot bind " + slots.size() + " names to " + Refusal.describe(element));
      }
      for (int i = 0; i < slots.size(); i++) {
        frame.slots[slots.get(i)] = tuple.element(i);
      }
    }
  }

  /** Runs the body for each combination until it returns true; returns whether it did. */
  boolean run(Frame frame, Step body) {
    if (axes.length == 1) {
      return runLast(frame, axes[0], axes[0].elements(frame), body);
    }
    SetValue[] sets = new SetValue[axes.length];
    for (int i = 0; i < axes.length; i++) {
      sets[i] = axes[i].elements(frame);
    }
    return runFrom(0, frame, sets, body);
  }

  private boolean runFrom(int index, Frame frame, SetValue[] sets, Step body) {
    Axis axis = axes[index];
    if (index == axes.length - 1) {
      return runLast(frame, axis, sets[index], body);
    }
    return runLast(frame, axis, sets[index], inner -> runFrom(index + 1, inner, sets, body));
  }

  private static boolean runLast(Frame frame, Axis axis, SetValue set, Step body) {
    if (set instanceof FiniteSetValue finite) {
      for (int i = 0; i < finite.size(); i++) {
        axis.bind(frame, finite.element(i));
        if (body.run(frame)) {
          return true;
        }
      }
      return false;
    }
    try {
      set.iterator();
    } catch (EvaluationException e) {
      throw e.at(axis.span());
    }
    for (Value element : set) {
      axis.bind(frame, element);
      if (body.run(frame)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the set of all combinations: the elements themselves for one axis, otherwise tuples. */
  SetValue domain(Frame frame) {
    if (axes.length == 1) {
      return axes[0].elements(frame);
    }
    SetValue[] sets = new SetValue[axes.length];
    for (int i = 0; i < axes.length; i++) {
      sets[i] = axes[i].elements(frame);
    }
    return ProductSetValue.of(sets);
  }

  /** Binds the names to one element of {@link #domain}. */
  void bind(Frame frame, Value element) {
    if (axes.length == 1) {
      axes[0].bind(frame, element);
      return;
    }
    TupleValue combination = (TupleValue) element;
    for (int i = 0; i < axes.length; i++) {
      axes[i].bind(frame, combination.element(i));
    }
  }
}
