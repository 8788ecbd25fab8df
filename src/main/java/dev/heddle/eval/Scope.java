package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Local;
import java.util.Optional;

/** The names that are visible where an expression stands, innermost first, and where their values lie. */
final class Scope {
  private final Scope outer;
  private final FrameLayout layout;
  private final Entry entry;

  private Scope(Scope outer, FrameLayout layout, Entry entry) {
    this.outer = outer;
    this.layout = layout;
    this.entry = entry;
  }

  /** What one link of the chain adds. */
  private sealed interface Entry {}

  /** The beginning of the code of an operator, which has a frame of its own. */
  private record Beginning() implements Entry {}

  private record Name(Local local, int slot) implements Entry {}

  private record LetValue(Definition definition, int slot) implements Entry {}

  private record LetOperator(Definition definition, OperatorCode code) implements Entry {}

  /** Where a name's value lies: the number of frames outwards, and the slot. */
  record Place(int depth, int slot) {}

  /** A LET definition in scope, with the scope in which it stands. */
  sealed interface LetPlace {
    /** One without parameters, which lies in a slot. */
    record OfValue(Definition definition, Scope scope, Place place) implements LetPlace {}

    /** One with parameters, defined in the frame that lies {@code depth} frames outwards. */
    record OfOperator(Definition definition, Scope scope, int depth, OperatorCode code) implements LetPlace {}
  }

  /** Returns the scope of code that sees nothing but the module. */
  static Scope ofModule(FrameLayout layout) {
    return new Scope(null, layout, new Beginning());
  }

  /** Returns the scope inside an operator whose definition stands here. */
  Scope inside(FrameLayout inner) {
    return new Scope(this, inner, new Beginning());
  }

  /** Returns this scope with one more name. */
  Scope with(Local local) {
    return new Scope(this, layout, new Name(local, layout.newSlot()));
  }

  /** Returns this scope with a LET definition without parameters. */
  Scope withLet(Definition definition) {
    return new Scope(this, layout, new LetValue(definition, layout.newSlot()));
  }

  /** Returns this scope with a LET definition that has parameters. */
  Scope withLet(Definition definition, OperatorCode code) {
    return new Scope(this, layout, new LetOperator(definition, code));
  }

  FrameLayout layout() {
    return layout;
  }

  /** Returns the slot of a name of this very frame. */
  int slot(Local local) {
    return find(local).filter(place -> place.depth() == 0).orElseThrow().slot();
  }

  /** Returns where the value of a name lies. */
  Optional<Place> find(Local local) {
    int depth = 0;
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.entry instanceof Name name && name.local().equals(local)) {
        return Optional.of(new Place(depth, name.slot()));
      }
      depth += scope.entry instanceof Beginning ? 1 : 0;
    }
    return Optional.empty();
  }

  /** Returns where the values of all names lie, innermost first. */
  ImmutableList<Place> names() {
    ImmutableList.Builder<Place> places = ImmutableList.builder();
    int depth = 0;
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.entry instanceof Name name) {
        places.add(new Place(depth, name.slot()));
      }
      depth += scope.entry instanceof Beginning ? 1 : 0;
    }
    return places.build();
  }

  /** Returns the LET definition with the given id, if it is in scope. */
  Optional<LetPlace> findLet(int definition) {
    int depth = 0;
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.entry instanceof LetValue let && let.definition().id() == definition) {
        return Optional.of(new LetPlace.OfValue(let.definition(), scope, new Place(depth, let.slot())));
      }
      if (scope.entry instanceof LetOperator let && let.definition().id() == definition) {
        return Optional.of(new LetPlace.OfOperator(let.definition(), scope, depth, let.code()));
      }
      depth += scope.entry instanceof Beginning ? 1 : 0;
    }
    return Optional.empty();
  }
}
