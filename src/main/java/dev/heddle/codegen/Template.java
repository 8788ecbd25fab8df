package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.value.Value;

/**
 * The code of several actions that differ in the values of some names only, such as one label for each process.
 *
 * @param number tells it from the others
 * @param formula what the actions do
 * @param constants the values of the names that are the same in all actions
 * @param parameters the other names
 */
record Template(
    int number, Expr formula, ImmutableMap<Local, Value> constants, ImmutableList<Parameter> parameters) {
  /**
   * A name in which the actions differ.
   *
   * @param local the name
   * @param binding the JVM local that holds it
   */
  record Parameter(Local local, Binding.Held binding) {}

  /**
   * How an action uses a template.
   *
   * @param template the template
   * @param values the values of its parameters
   * @param arguments the same, encoded
   */
  record Call(Template template, ImmutableList<Value> values, ImmutableList<Integer> arguments) {
    /** {@return what is known of the names that the code holds} */
    ImmutableMap<Binding, Value> known() {
      ImmutableMap.Builder<Binding, Value> known = ImmutableMap.builder();
      for (int i = 0; i < values.size(); i++) {
        known.put(template.parameters().get(i).binding(), values.get(i));
      }
      return known.buildOrThrow();
    }
  }

  /** {@return the name of its method} */
  String name() {
    return "t" + number;
  }

  /** {@return the scope of the formula} */
  Scope scope() {
    Scope scope = Scope.empty();
    for (var constant : constants.entrySet()) {
      Expr literal = new Expr.Literal(constant.getValue(), Span.NONE);
      scope = scope.with(constant.getKey(), new Binding.Delayed(literal, Scope.empty()));
    }
    for (Parameter parameter : parameters) {
      scope = scope.with(parameter.local(), parameter.binding());
    }
    return scope;
  }
}
