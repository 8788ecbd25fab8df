package dev.heddle.operator;

/**
 * The strict operators of TLA+ and the standard modules: those that need the values of all their arguments and nothing
 * else. Operators that bind, branch, speak of the next state or of time are nodes of the intermediate representation.
 */
public enum BuiltIn {
  // Logic and equality.
  NOT("~", 1),
  EQUIVALENT("\\equiv", 2),
  EQUAL("=", 2),
  NOT_EQUAL("#", 2),

  // Sets.
  IN("\\in", 2),
  NOT_IN("\\notin", 2),
  SUBSET_OF("\\subseteq", 2),
  UNION_OF_TWO("\\cup", 2),
  INTERSECTION("\\cap", 2),
  DIFFERENCE("\\", 2),
  POWER_SET("SUBSET", 1),
  UNION("UNION", 1),
  /** The Cartesian product of two or more sets: any number of arguments. */
  PRODUCT("\\X", -1),

  // Functions.
  DOMAIN("DOMAIN", 1),
  FUNCTION_SET("[S -> T]", 2),

  // Naturals, Integers, Reals.
  PLUS("+", 2),
  MINUS("-", 2),
  NEGATE("-.", 1),
  TIMES("*", 2),
  POWER("^", 2),
  DIVIDE("\\div", 2),
  MODULO("%", 2),
  REAL_DIVIDE("/", 2),
  LESS("<", 2),
  LESS_OR_EQUAL("\\leq", 2),
  GREATER(">", 2),
  GREATER_OR_EQUAL("\\geq", 2),
  INTERVAL("..", 2),
  NAT("Nat", 0),
  INT("Int", 0),
  REAL("Real", 0),
  INFINITY("Infinity", 0),

  // Constant sets of the language.
  BOOLEAN("BOOLEAN", 0),
  STRING("STRING", 0),

  // Sequences.
  SEQ("Seq", 1),
  LEN("Len", 1),
  CONCATENATE("\\o", 2),
  APPEND("Append", 2),
  HEAD("Head", 1),
  TAIL("Tail", 1),
  SUB_SEQ("SubSeq", 3),

  // FiniteSets.
  CARDINALITY("Cardinality", 1),
  IS_FINITE_SET("IsFiniteSet", 1),

  // TLC.
  SINGLETON_FUNCTION(":>", 2),
  FUNCTION_MERGE("@@", 2),
  PERMUTATIONS("Permutations", 1),
  TO_STRING("ToString", 1),
  ANY("Any", 0),
  /** {@code TLCEval}: the value of its argument. */
  TLC_EVAL("TLCEval", 1);

  private final String symbol;
  private final int arity;

  BuiltIn(String symbol, int arity) {
    this.symbol = symbol;
    this.arity = arity;
  }

  /** {@return the operator as TLA+ text writes it} */
  public String symbol() {
    return symbol;
  }

  /** {@return the number of arguments, or -1 where it takes any number} */
  public int arity() {
    return arity;
  }
}
