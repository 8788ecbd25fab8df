package dev.heddle.codegen;

import java.lang.classfile.Label;

/**
 * Where the code of a test goes: to {@code target} if its value is {@code when}, and on if it is the other one.
 *
 * @param target the place to go to
 * @param when the value for which to go
 */
record Branch(Label target, boolean when) {
  /** Returns the branch that is taken if the test holds. */
  static Branch onTrue(Label target) {
    return new Branch(target, true);
  }

  /** Returns the branch that is taken if the test fails. */
  static Branch onFalse(Label target) {
    return new Branch(target, false);
  }

  /** Returns the branch to the same place for the negation of the test. */
  Branch negated() {
    return new Branch(target, !when);
  }

  /** Branches on the flag on the stack. */
  void takeOnFlag(MethodCode m) {
    if (when) {
      m.code().ifne(target);
    } else {
      m.code().ifeq(target);
    }
  }

  /** Branches on whether the two ints on the stack are the same. */
  void takeIfSame(MethodCode m) {
    if (when) {
      m.code().if_icmpeq(target);
    } else {
      m.code().if_icmpne(target);
    }
  }

  /** Branches on whether the first int on the stack is at most the second. */
  void takeIfAtMost(MethodCode m) {
    if (when) {
      m.code().if_icmple(target);
    } else {
      m.code().if_icmpgt(target);
    }
  }

  /** Branches for a test that fails in any case. */
  void takeOnFailure(MethodCode m) {
    if (!when) {
      m.code().goto_(target);
    }
  }

  /** Branches for a test that holds in any case. */
  void takeOnSuccess(MethodCode m) {
    if (when) {
      m.code().goto_(target);
    }
  }
}
