package dev.heddle.mutation;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Spec;
import dev.heddle.ir.rewrite.SubExpressions;
import dev.heddle.operator.BuiltIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The mutants of a next-state relation that is written in TLA+: of each definition that it uses and that stands in the
 * root module, the conjuncts that guard a step, those that assign, and the disjuncts that are steps.
 */
final class FormulaMutants {
  private final String text;
  private final String file;
  private final Spec spec;
  private final List<Mutant> mutants = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();
  private final int[] lineStarts;

  private FormulaMutants(String text, String file, Spec spec) {
    this.text = text;
    this.file = file;
    this.spec = spec;
    this.lineStarts = lineStarts(text);
  }

  /** Returns the mutants of {@code spec}, whose root module is in {@code file} and has the text {@code text}. */
  static ImmutableList<Mutant> of(String text, String file, Spec spec) {
    FormulaMutants all = new FormulaMutants(text, file, spec);
    all.action(spec.next());
    return all.mutants.stream()
        .sorted(Comparator.comparingInt(Mutant::line).thenComparing(Mutant::kind))
        .collect(ImmutableList.toImmutableList());
  }

  private static int[] lineStarts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0, 0));
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts.add(at + 1);
    }
    return starts.stream().mapToInt(start -> start).toArray();
  }

  private void action(Expr expression) {
    if (expression instanceof Expr.OperatorApplication call && seen.add(call.definition())) {
      action(spec.definitions().get(call.definition()).body());
    }
    switch (expression) {
      case Expr.Conjunction all -> all.conjuncts().forEach(this::conjunct);
      case Expr.Disjunction any -> any.disjuncts().forEach(this::disjunct);
      default -> SubExpressions.of(expression).stream().filter(this::isAction).forEach(this::action);
    }
  }

  private void disjunct(Expr disjunct) {
    if (isAction(disjunct)) {
      add(MutationKind.DROP_STEP, disjunct.span(), "FALSE");
    }
    action(disjunct);
  }

  private void conjunct(Expr conjunct) {
    if (conjunct instanceof Expr.BuiltInApplication equality
        && equality.operator() == BuiltIn.EQUAL
        && equality.arguments().getFirst() instanceof Expr.Prime assigned) {
      if (isHere(assigned.operand().span())) {
        String variable = textOf(assigned.operand().span());
        add(MutationKind.SKIP_ASSIGNMENT, conjunct.span(), variable + "' = " + variable);
      }
      offByOne(equality.arguments().getLast().span());
    } else if (isAction(conjunct)) {
      action(conjunct);
    } else if (isHere(conjunct.span())) {
      add(MutationKind.DROP_AWAIT, conjunct.span(), "TRUE");
      add(MutationKind.NEGATE_GUARD, conjunct.span(), "~(" + textOf(conjunct.span()) + ")");
      offByOne(conjunct.span());
    }
  }

  private void offByOne(Span span) {
    if (!isHere(span)) {
      return;
    }
    for (Token token : Token.of(text, start(span), end(span))) {
      token
          .offByOne()
          .map(other -> Mutant.of(MutationKind.OFF_BY_ONE, text, token.start(), token.end(), other))
          .ifPresent(mutants::add);
    }
  }

  private boolean isAction(Expr expression) {
    return isAction(expression, new HashSet<>());
  }

  private boolean isAction(Expr expression, Set<Integer> visited) {
    if (expression instanceof Expr.Prime || expression instanceof Expr.Unchanged) {
      return true;
    }
    if (expression instanceof Expr.OperatorApplication call && visited.add(call.definition())) {
      Definition definition = spec.definitions().get(call.definition());
      if (isAction(definition.body(), visited)) {
        return true;
      }
    }
    return SubExpressions.of(expression).stream().anyMatch(part -> isAction(part, visited));
  }

  private boolean isHere(Span span) {
    return span.isKnown() && span.file().equals(file) && span.endLine() < lineStarts.length;
  }

  private String textOf(Span span) {
    return text.substring(start(span), end(span));
  }

  private int start(Span span) {
    return lineStarts[span.line()] + span.column() - 1;
  }

  private int end(Span span) {
    return lineStarts[span.endLine()] + span.endColumn();
  }

  private void add(MutationKind kind, Span span, String replacement) {
    if (isHere(span)) {
      mutants.add(Mutant.of(kind, text, start(span), end(span), replacement));
    }
  }
}
