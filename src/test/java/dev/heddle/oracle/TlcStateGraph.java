package dev.heddle.oracle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The states that TLC generates for a specification, level by level: TLC's initial states, successors, constraints and
 * invariants, without its command line, which would take longer than a small specification does.
 */
final class TlcStateGraph {
  private final Object tool;
  private final Class<?> type;
  private final Method fingerprint;
  private final Method isInModel;
  private final Method isInActions;
  private final Method nextStates;
  private final Method isValid;
  private final Method elementAt;
  private final Method size;
  private final Set<Long> known = new HashSet<>();
  private long generated;
  private int violation;

  TlcStateGraph(ClassLoader loader, Object tool) throws ReflectiveOperationException {
    Class<?> type = loader.loadClass("tlc2.tool.ITool");
    loader.loadClass("tlc2.util.FP64").getMethod("Init").invoke(null);
    Class<?> state = loader.loadClass("tlc2.tool.TLCState");
    Class<?> action = loader.loadClass("tlc2.tool.Action");
    Class<?> vector = loader.loadClass("tlc2.tool.StateVec");
    this.tool = tool;
    this.type = type;
    this.fingerprint = state.getMethod("fingerPrint");
    this.isInModel = type.getMethod("isInModel", state);
    this.isInActions = type.getMethod("isInActions", state, state);
    this.nextStates = type.getMethod("getNextStates", action, state);
    this.isValid = type.getMethod("isValid", action, state);
    this.elementAt = vector.getMethod("elementAt", int.class);
    this.size = vector.getMethod("size");
  }

  TlcEvaluator.Levels explore(int maxDepth) throws ReflectiveOperationException {
    Object[] invariants = (Object[]) type.getMethod("getInvariants").invoke(tool);
    Object[] actions = (Object[]) type.getMethod("getActions").invoke(tool);
    int depth = 1;
    try {
      List<Object> level = new ArrayList<>();
      admit(Optional.empty(), type.getMethod("getInitStates").invoke(tool), invariants, depth, level);
      while (!level.isEmpty() && depth < maxDepth) {
        List<Object> next = new ArrayList<>();
        for (Object state : level) {
          for (Object action : actions) {
            admit(Optional.of(state), nextStates.invoke(tool, action, state), invariants, depth + 1, next);
          }
        }
        level = next;
        depth += level.isEmpty() ? 0 : 1;
      }
      return new TlcEvaluator.Levels(generated, known.size(), depth, violation, "");
    } catch (InvocationTargetException e) {
      return new TlcEvaluator.Levels(generated, known.size(), depth, violation, String.valueOf(e.getCause()));
    }
  }

  private void admit(Optional<Object> from, Object states, Object[] invariants, int depth, List<Object> level)
      throws ReflectiveOperationException {
    int count = (int) size.invoke(states);
    for (int i = 0; i < count; i++) {
      generated++;
      Object state = elementAt.invoke(states, i);
      boolean isAdmitted =
          (boolean) isInModel.invoke(tool, state)
              && (from.isEmpty() || (boolean) isInActions.invoke(tool, from.get(), state));
      if (isAdmitted && !known.add((long) fingerprint.invoke(state))) {
        continue;
      }
      for (Object invariant : invariants) {
        if (violation == 0 && !(boolean) isValid.invoke(tool, invariant, state)) {
          violation = depth;
        }
      }
      if (isAdmitted) {
        level.add(state);
      }
    }
  }
}
