package dev.heddle.operator;

import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Paths in graphs, which are records with the fields {@code node} and {@code edge}: Graphs, UndirectedGraphs. */
final class GraphSearch {
  /** The edge from one node to another in a directed graph: a pair. */
  static final BinaryOperator<Value> DIRECTED = (m, n) -> TupleValue.of(m, n);

  /** The edge between two nodes of an undirected graph: a set. */
  static final BinaryOperator<Value> UNDIRECTED = (m, n) -> FiniteSetValue.of(m, n);

  private static final StringValue NODE = new StringValue("node");
  private static final StringValue EDGE = new StringValue("edge");

  private GraphSearch() {}

  /** Returns {@code SimplePath(G)}. */
  static Value simplePaths(Value graph, BinaryOperator<Value> edge) {
    SetValue nodes = part("SimplePath", graph, NODE);
    SetValue edges = part("SimplePath", graph, EDGE);
    List<Value> found = new ArrayList<>();
    Deque<Set<Value>> open = new ArrayDeque<>();
    for (Value node : nodes) {
      open.push(Set.of(node));
    }
    while (!open.isEmpty()) {
      List<Value> path = new ArrayList<>(open.pop());
      found.add(TupleValue.copyOf(path));
      for (Value next : nodes) {
        if (!path.contains(next) && Membership.isElement(edge.apply(path.getLast(), next), edges)) {
          Set<Value> longer = new LinkedHashSet<>(path);
          longer.add(next);
          open.push(longer);
        }
      }
    }
    return FiniteSetValue.copyOf(found);
  }

  /** Returns {@code AreConnectedIn(m, n, G)} of a directed graph. */
  static Value areConnected(Value from, Value to, Value graph) {
    SetValue nodes = part("AreConnectedIn", graph, NODE);
    SetValue edges = part("AreConnectedIn", graph, EDGE);
    if (!Membership.isElement(from, nodes) || !Membership.isElement(to, nodes)) {
      return BooleanValue.FALSE;
    }
    Set<Value> reached = new LinkedHashSet<>(Set.of(from));
    Deque<Value> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      Value node = open.pop();
      for (Value next : nodes) {
        if (!reached.contains(next) && Membership.isElement(DIRECTED.apply(node, next), edges)) {
          reached.add(next);
          open.push(next);
        }
      }
    }
    return BooleanValue.of(reached.contains(to));
  }

  private static SetValue part(String operator, Value graph, Value field) {
    return Sets.asSet(operator, Functions.apply(graph, field));
  }
}
