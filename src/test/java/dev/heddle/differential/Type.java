package dev.heddle.differential;

/** The type that a random expression is made to have. */
sealed interface Type {
  Type INTEGER = new Simple("integer");
  Type BOOLEAN = new Simple("boolean");
  Type STRING = new Simple("string");
  Type MODEL_VALUE = new Simple("model value");

  /** Records of two kinds: with the fields {@code k} and {@code n}, or {@code k} and {@code t}. */
  Type MESSAGE = new Simple("message");

  /** Types without parameters. */
  record Simple(String name) implements Type {}

  /** Finite sets. */
  record SetOf(Type element) implements Type {}

  /** Sequences. */
  record SequenceOf(Type element) implements Type {}

  /** Functions. */
  record FunctionOf(Type argument, Type result) implements Type {}

  /** Records with the fields {@code a} and {@code b}. */
  record RecordOf(Type a, Type b) implements Type {}

  /** Pairs. */
  record PairOf(Type first, Type second) implements Type {}

  /** {@return whether TLC orders the values by what they are, so that it chooses the same as any checker} */
  default boolean isOrdered() {
    return switch (this) {
      case Simple simple -> simple.equals(INTEGER) || simple.equals(BOOLEAN);
      case SetOf set -> set.element().isOrdered();
      case SequenceOf sequence -> sequence.element().isOrdered();
      case FunctionOf function -> function.argument().isOrdered() && function.result().isOrdered();
      case RecordOf fields -> fields.a().isOrdered() && fields.b().isOrdered();
      case PairOf pair -> pair.first().isOrdered() && pair.second().isOrdered();
    };
  }
}
