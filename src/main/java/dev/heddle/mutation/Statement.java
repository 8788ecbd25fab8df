package dev.heddle.mutation;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/**
 * A statement of a PlusCal algorithm.
 *
 * @param kind its kind
 * @param label the label that stands before it; empty if none does
 * @param start its first character, the label aside
 * @param end behind its last character, a semicolon aside
 * @param condition the tokens of its condition or, for a simple statement, all of its tokens
 * @param blocks the statements in it
 */
record Statement(
    Kind kind,
    String label,
    int start,
    int end,
    ImmutableList<Token> condition,
    ImmutableList<ImmutableList<Statement>> blocks) {

  /** The kinds of statements. */
  enum Kind {
    IF,
    WHILE,
    EITHER,
    WITH,
    BLOCK,
    AWAIT,
    ASSIGNMENT,
    GOTO,
    RETURN,
    CALL,
    MACRO,
    SKIP,
    CLAIM
  }

  /** {@return whether a label stands before it} */
  boolean isLabelled() {
    return !label.isEmpty();
  }

  /** {@return it and all statements in it} */
  Stream<Statement> all() {
    return Stream.concat(Stream.of(this), blocks.stream().flatMap(ImmutableList::stream).flatMap(Statement::all));
  }

  /** {@return whether it, or one in it, decides which step comes next} */
  boolean isControl() {
    return all().anyMatch(
        each ->
            each != this && each.isLabelled()
                || switch (each.kind()) {
                  case GOTO, RETURN, CALL, WHILE -> true;
                  case IF, EITHER, WITH, BLOCK, AWAIT, ASSIGNMENT, MACRO, SKIP, CLAIM -> false;
                });
  }

  /** {@return whether it says something about the state and does nothing} */
  boolean isClaim() {
    return kind == Kind.CLAIM;
  }
}
