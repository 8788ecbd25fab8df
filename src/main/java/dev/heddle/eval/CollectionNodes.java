package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Expr;
import dev.heddle.operator.Sets;
import dev.heddle.value.FieldNames;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.RecordSetValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes of sets, tuples and records that are written out. */
final class CollectionNodes {
  private final ExpressionCompiler compiler;

  CollectionNodes(ExpressionCompiler compiler) {
    this.compiler = compiler;
  }

  Node set(Expr.SetLiteral e, Scope scope) {
    Node[] elements = nodes(e.elements(), scope);
    return frame -> FiniteSetValue.unsorted(evaluate(elements, frame));
  }

  Node tuple(Expr.TupleLiteral e, Scope scope) {
    Node[] elements = nodes(e.elements(), scope);
    return frame -> TupleValue.wrapping(evaluate(elements, frame));
  }

  Node record(Expr.RecordLiteral e, Scope scope) {
    List<String> given = e.fields().stream().map(Expr.Field::name).toList();
    FieldNames names = FieldNames.of(given);
    Node[] values = new Node[names.size()];
    for (Expr.Field field : e.fields()) {
      values[names.indexOf(field.name())] = compiler.compile(field.value(), scope);
    }
    return frame -> RecordValue.wrapping(names, evaluate(values, frame));
  }

  Node recordSet(Expr.RecordSet e, Scope scope) {
    ImmutableList<String> names = e.fields().stream().map(Expr.Field::name).collect(ImmutableList.toImmutableList());
    Node[] sets = nodes(e.fields().stream().map(Expr.Field::value).toList(), scope);
    Span span = e.span();
    return frame -> {
      Map<String, SetValue> fields = new LinkedHashMap<>();
      for (int i = 0; i < sets.length; i++) {
        try {
          fields.put(names.get(i), Sets.asSet("[a : S]", sets[i].evaluate(frame)));
        } catch (EvaluationException exception) {
          throw exception.at(span);
        }
      }
      return RecordSetValue.of(fields);
    };
  }

  private Node[] nodes(List<Expr> expressions, Scope scope) {
    return expressions.stream().map(e -> compiler.compile(e, scope)).toArray(Node[]::new);
  }

  private static Value[] evaluate(Node[] nodes, Frame frame) {
    Value[] values = new Value[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      values[i] = nodes[i].evaluate(frame);
    }
    return values;
  }
}
