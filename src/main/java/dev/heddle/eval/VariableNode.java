package dev.heddle.eval;

/** A node that may name a state variable, so that its prime can be assigned. */
interface VariableNode extends Node {
  /** Returns the index of the variable that it names in this frame, or -1. */
  int variable(Frame frame);
}
