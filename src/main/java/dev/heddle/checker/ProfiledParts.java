package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Part;
import dev.heddle.transition.TransitionSystem;

/** The numbers under which a profile counts: the initial predicate, the actions, the predicates. */
final class ProfiledParts {
  private final TransitionSystem system;
  private final int invariants;
  private final int initialProperties;
  private final int actionProperties;
  private final int constraints;

  ProfiledParts(TransitionSystem system) {
    this.system = system;
    this.invariants = 1 + system.actions().size();
    this.initialProperties = invariants + system.invariants().size();
    this.actionProperties = initialProperties + system.initialProperties().size();
    this.constraints = actionProperties + system.actionProperties().size();
  }

  int count() {
    return constraints + 2;
  }

  int init() {
    return 0;
  }

  int number(Part part) {
    return switch (part) {
      case Part.OfAction action -> action(action.index());
      case Part.OfInvariant invariant -> invariant(invariant.index());
      case Part.OfInitialProperty property -> initialProperties + property.index();
      case Part.OfActionProperty property -> actionProperty(property.index());
      case Part.StateConstraints _ -> constraints;
      case Part.ActionConstraints _ -> constraints + 1;
    };
  }

  int action(int index) {
    return 1 + index;
  }

  int invariant(int index) {
    return invariants + index;
  }

  int initialProperty(int index) {
    return initialProperties + index;
  }

  int actionProperty(int index) {
    return actionProperties + index;
  }

  int stateConstraints() {
    return constraints;
  }

  int actionConstraints() {
    return constraints + 1;
  }

  /** {@return the predicates that there are, properties first} */
  ImmutableList<Part> predicates() {
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    for (int i = 0; i < system.invariants().size(); i++) {
      parts.add(new Part.OfInvariant(i));
    }
    for (int i = 0; i < system.initialProperties().size(); i++) {
      parts.add(new Part.OfInitialProperty(i));
    }
    for (int i = 0; i < system.actionProperties().size(); i++) {
      parts.add(new Part.OfActionProperty(i));
    }
    if (system.hasStateConstraints()) {
      parts.add(new Part.StateConstraints());
    }
    if (system.hasActionConstraints()) {
      parts.add(new Part.ActionConstraints());
    }
    return parts.build();
  }
}
