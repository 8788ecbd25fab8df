package dev.heddle.value;

import java.util.function.IntConsumer;

/** Prints values as TLA+ expressions that can be pasted into a specification. */
public final class TlaPrinter {
  /** The most elements of a described set, one of subsets excepted, that is written element by element. */
  private static final int LISTED = 1_999;
  /** The most elements of a set whose subsets are written. */
  private static final int LISTED_BASE = 6;
  /** More arguments make too many functions, unless there is one result. */
  private static final int LISTED_DOMAIN = 100;

  private final StringBuilder out = new StringBuilder();

  private TlaPrinter() {}

  /** Returns the value as TLA+ text. */
  public static String print(Value value) {
    TlaPrinter printer = new TlaPrinter();
    printer.write(value);
    return printer.out.toString();
  }

  /**
   * Returns what stands behind a function where it is applied: {@code .lock} of a record, {@code [2]} otherwise. A
   * record with a field that is no identifier is written as the function that it is, {@code ["gup-fast"]}.
   */
  public static String application(Value function, Value argument) {
    return function instanceof RecordValue fields
            && fields.names().areIdentifiers()
            && argument instanceof StringValue field
        ? "." + field.text()
        : "[" + print(argument) + "]";
  }

  /** Returns {@code text} as a TLA+ string with its quotes and escapes. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\t' -> quoted.append("\\t");
        case '\n' -> quoted.append("\\n");
        case '\f' -> quoted.append("\\f");
        case '\r' -> quoted.append("\\r");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private void write(Value value) {
    switch (value) {
      case BooleanValue v -> out.append(v);
      case IntegerValue v -> out.append(v);
      case StringValue v -> out.append(quote(v.text()));
      case ModelValue v -> out.append(v.name());
      case TupleValue v -> writeList("<<", v.size(), i -> write(v.element(i)), ">>");
      case RecordValue v when !v.names().areIdentifiers() -> writeFunction(v);
      case RecordValue v -> writeList("[", v.size(), i -> writeField(v.names().name(i), " |-> ", v.result(i)), "]");
      case FunctionValue v -> writeFunction(v);
      case RuleFunctionValue v -> {
        out.append("[x \\in ");
        write(v.domain());
        out.append(" |-> ...]");
      }
      case FiniteSetValue v -> writeList("{", v.size(), i -> write(v.element(i)), "}");
      case SetValue v when isListed(v) -> write(v.explicit());
      case SetValue v -> writeDescribed(v);
    }
  }

  /** Returns whether a described set is so small that its elements are written, as TLC has it. */
  private static boolean isListed(SetValue set) {
    return switch (set) {
      case PowerSetValue v -> v.base().hasAtMost(LISTED_BASE);
      case FunctionSetValue v -> v.domain().hasAtMost(LISTED_DOMAIN) && v.hasAtMost(LISTED);
      case RecordSetValue _, ProductSetValue _ -> set.hasAtMost(LISTED);
      case UnionSetValue v -> v.members().stream().allMatch(member -> member.hasAtMost(LISTED));
      case IntervalValue _, FiniteSetValue _, SequenceSetValue _, UnenumerableSet _ -> false;
    };
  }

  private void writeDescribed(SetValue set) {
    switch (set) {
      case IntervalValue v -> out.append(v.low()).append("..").append(v.high());
      case PowerSetValue v -> {
        out.append("SUBSET ");
        writeOperand(v.base());
      }
      case FunctionSetValue v -> {
        out.append('[');
        write(v.domain());
        out.append(" -> ");
        write(v.range());
        out.append(']');
      }
      case RecordSetValue v ->
          writeList("[", v.names().size(), i -> writeField(v.names().name(i), ": ", v.set(i)), "]");
      case ProductSetValue v -> writeProduct(v);
      case NamedSetValue v -> out.append(v.name().text());
      case SequenceSetValue v -> {
        out.append("Seq(");
        write(v.base());
        out.append(')');
      }
      case UnionSetValue v -> writeList("UNION {", v.members().size(), i -> write(v.members().get(i)), "}");
      case CombinedSetValue v -> {
        writeOperand(v.left());
        out.append(' ').append(v.combination().symbol()).append(' ');
        writeOperand(v.right());
      }
      case FilteredSetValue v -> out.append(v);
      case NonSetValue v -> write(v.value());
      case FiniteSetValue v -> write(v);
    }
  }

  private void writeProduct(ProductSetValue product) {
    for (int i = 0; i < product.size(); i++) {
      out.append(i == 0 ? "" : " \\X ");
      writeOperand(product.set(i));
    }
  }

  private void writeOperand(SetValue set) {
    boolean isInfix =
        set instanceof IntervalValue || set instanceof ProductSetValue || set instanceof CombinedSetValue;
    out.append(isInfix ? "(" : "");
    write(set);
    out.append(isInfix ? ")" : "");
  }

  private void writeFunction(ApplicableValue function) {
    out.append('(');
    for (int i = 0; i < function.size(); i++) {
      out.append(i == 0 ? "" : " @@ ");
      write(function.argument(i));
      out.append(" :> ");
      write(function.result(i));
    }
    out.append(')');
  }

  private void writeField(String name, String separator, Value value) {
    out.append(name).append(separator);
    write(value);
  }

  private void writeList(String open, int count, IntConsumer element, String close) {
    out.append(open);
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : ", ");
      element.accept(i);
    }
    out.append(close);
  }
}
