package dev.heddle.codegen;

/** What the generated class does. Instances have no state; all state is the caller's. */
interface CompiledCode {
  /** Hands the successors of {@code current} to the kernel, in the order of the actions. */
  void successors(Kernel kernel, int[] current, int[] next);

  /** Hands the successors by one action to the kernel. */
  void successors(Kernel kernel, int[] current, int[] next, int action);

  /** Returns whether a predicate holds: invariants, initial properties, then the other predicates in their order. */
  boolean holds(Kernel kernel, int[] current, int[] next, int predicate);
}
