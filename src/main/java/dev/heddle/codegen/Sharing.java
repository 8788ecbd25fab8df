package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.ir.SplitAction;
import dev.heddle.ir.rewrite.SubExpressions;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the actions that differ in the values of some names only, so that one method serves them all. */
final class Sharing {
  // An algorithm with many processes has each label once per process. One method for all of them is generated, loaded
  // and compiled by the JIT once, and is hot sooner. A slot that is known for one action becomes the sum of a constant
  // and a parameter, which costs no more.

  private final Universes universes;
  private final SlotCodec codec;

  private Sharing(Universes universes) {
    this.universes = universes;
    this.codec = new SlotCodec(universes.words());
  }

  /** Returns the units of the actions, in their order. */
  static ImmutableList<Unit.ActionUnit> units(ImmutableList<SplitAction> split, Universes universes) {
    return new Sharing(universes).units(split);
  }

  private ImmutableList<Unit.ActionUnit> units(ImmutableList<SplitAction> split) {
    Map<Expr, List<Integer>> groups = new IdentityHashMap<>();
    for (int i = 0; i < split.size(); i++) {
      groups.computeIfAbsent(split.get(i).template(), t -> new ArrayList<>()).add(i);
    }
    List<Optional<Template.Call>> calls = new ArrayList<>();
    split.forEach(action -> calls.add(Optional.empty()));
    for (int i = 0; i < split.size(); i++) {
      List<Integer> group = groups.remove(split.get(i).template());
      if (group != null && group.size() > 1) {
        share(i, group, split, calls);
      }
    }
    ImmutableList.Builder<Unit.ActionUnit> units = ImmutableList.builder();
    for (int i = 0; i < split.size(); i++) {
      units.add(new Unit.ActionUnit(i, split.get(i).body(), calls.get(i)));
    }
    return units.build();
  }

  private void share(
      int number, List<Integer> group, ImmutableList<SplitAction> split, List<Optional<Template.Call>> calls) {
    Expr formula = split.get(number).template();
    Set<Local> free = new LinkedHashSet<>();
    collect(formula, free);
    free.retainAll(split.get(number).bindings().keySet());
    ImmutableMap.Builder<Local, Value> constants = ImmutableMap.builder();
    List<Local> varying = new ArrayList<>();
    for (Local local : free) {
      ImmutableSet<Expr> bound =
          group.stream().map(i -> split.get(i).bindings().get(local)).collect(ImmutableSet.toImmutableSet());
      if (!bound.stream().allMatch(Expr.Literal.class::isInstance)) {
        return;
      }
      if (values(bound).size() == 1) {
        constants.put(local, values(bound).asList().getFirst());
      } else {
        varying.add(local);
      }
    }
    Template template =
        new Template(number, formula, constants.buildOrThrow(), parameters(varying, group, split));
    group.forEach(i -> calls.set(i, Optional.of(call(template, split.get(i)))));
  }

  private static ImmutableSet<Value> values(Set<Expr> literals) {
    return literals.stream().map(e -> ((Expr.Literal) e).value()).collect(ImmutableSet.toImmutableSet());
  }

  private ImmutableList<Template.Parameter> parameters(
      List<Local> locals, List<Integer> group, ImmutableList<SplitAction> split) {
    ImmutableList.Builder<Template.Parameter> parameters = ImmutableList.builder();
    int slot = MethodCode.FIRST_FREE + 1;
    for (Local local : locals) {
      ImmutableSet<Expr> bound =
          group.stream().map(i -> split.get(i).bindings().get(local)).collect(ImmutableSet.toImmutableSet());
      Shape shape = new Shape.Constants(values(bound));
      parameters.add(
          new Template.Parameter(local, new Binding.Held(slot++, Encoding.of(shape, universes), shape)));
    }
    return parameters.build();
  }

  private Template.Call call(Template template, SplitAction action) {
    ImmutableList.Builder<Value> values = ImmutableList.builder();
    ImmutableList.Builder<Integer> arguments = ImmutableList.builder();
    for (Template.Parameter parameter : template.parameters()) {
      Value value = ((Expr.Literal) action.bindings().get(parameter.local())).value();
      values.add(value);
      arguments.add(codec.encode(parameter.binding().encoding(), value));
    }
    return new Template.Call(template, values.build(), arguments.build());
  }

  private static void collect(Expr expression, Set<Local> referenced) {
    if (expression instanceof Expr.LocalReference reference) {
      referenced.add(reference.local());
    }
    if (expression instanceof Expr.ParameterApplication application) {
      referenced.add(application.operator());
    }
    SubExpressions.of(expression).forEach(part -> collect(part, referenced));
  }
}
