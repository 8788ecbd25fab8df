package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.frontend.ConfigurationLexer.Kind;
import dev.heddle.frontend.ConfigurationLexer.Token;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.IntervalValue;
import dev.heddle.value.ModelValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a constant's value where it is written out: numbers, strings, TRUE and FALSE, model values, sets, tuples,
 * records and intervals of them.
 *
 * <p>A name alone is a model value, as in TLC, even if a module defines an operator of that name.
 */
final class ConstantValueParser {
  private final ImmutableList<Token> tokens;
  private int position;

  private ConstantValueParser(String text) {
    this.tokens = new ConfigurationLexer("", text).tokens();
  }

  /** Returns the value that {@code text} writes out, or nothing if it is an expression to be evaluated, or no TLA+. */
  static Optional<Value> parse(String text) {
    ConstantValueParser parser = new ConstantValueParser(text);
    try {
      Value value = parser.value();
      return parser.position == parser.tokens.size() ? Optional.of(value) : Optional.empty();
    } catch (NotWrittenOut e) {
      return Optional.empty();
    }
  }

  /** The text is something else than a value written out. */
  private static final class NotWrittenOut extends Exception {
    private static final long serialVersionUID = 1L;

    NotWrittenOut() {
      super(null, null, false, false);
    }
  }

  private Value value() throws NotWrittenOut {
    Value first = single();
    return takes("..") ? IntervalValue.of(smallInteger(first), smallInteger(single())) : first;
  }

  private static long smallInteger(Value value) throws NotWrittenOut {
    if (value instanceof IntegerValue.SmallInteger small) {
      return small.value();
    }
    throw new NotWrittenOut();
  }

  private Value single() throws NotWrittenOut {
    if (position >= tokens.size()) {
      throw new NotWrittenOut();
    }
    Token token = tokens.get(position++);
    return switch (token.kind()) {
      case NUMBER -> IntegerValue.of(new BigInteger(token.text()));
      case STRING -> string(token);
      case NAME -> named(token.text());
      case SYMBOL -> structured(token);
    };
  }

  private static Value named(String name) {
    return switch (name) {
      case "TRUE" -> BooleanValue.TRUE;
      case "FALSE" -> BooleanValue.FALSE;
      case "BOOLEAN" -> FiniteSetValue.BOOLEAN;
      default -> new ModelValue(name);
    };
  }

  private Value structured(Token opening) throws NotWrittenOut {
    return switch (opening.text()) {
      case "{" -> FiniteSetValue.copyOf(elements("}"));
      case "<<" -> TupleValue.copyOf(elements(">>"));
      case "[" -> record();
      case "(" -> parenthesized();
      case "-" -> negative();
      default -> throw new NotWrittenOut();
    };
  }

  private Value negative() throws NotWrittenOut {
    if (position < tokens.size() && tokens.get(position).kind() == Kind.NUMBER) {
      return IntegerValue.of(new BigInteger(tokens.get(position++).text()).negate());
    }
    throw new NotWrittenOut();
  }

  private Value parenthesized() throws NotWrittenOut {
    Value value = value();
    demand(")");
    return value;
  }

  private List<Value> elements(String closing) throws NotWrittenOut {
    List<Value> elements = new ArrayList<>();
    if (takes(closing)) {
      return elements;
    }
    do {
      elements.add(value());
    } while (takes(","));
    demand(closing);
    return elements;
  }

  private Value record() throws NotWrittenOut {
    Map<String, Value> fields = new LinkedHashMap<>();
    do {
      if (position >= tokens.size() || tokens.get(position).kind() != Kind.NAME) {
        throw new NotWrittenOut();
      }
      String name = tokens.get(position++).text();
      demand("|->");
      if (fields.put(name, value()) != null) {
        throw new NotWrittenOut();
      }
    } while (takes(","));
    demand("]");
    return RecordValue.of(fields);
  }

  private static StringValue string(Token token) throws NotWrittenOut {
    String text = token.text();
    if (text.length() < 2 || !text.endsWith("\"")) {
      throw new NotWrittenOut();
    }
    StringBuilder unescaped = new StringBuilder();
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      unescaped.append(c == '\\' && i + 1 < text.length() - 1 ? escaped(text.charAt(++i)) : c);
    }
    return new StringValue(unescaped.toString());
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'f' -> '\f';
      default -> c;
    };
  }

  private boolean takes(String symbol) {
    if (position < tokens.size() && tokens.get(position).is(symbol)) {
      position++;
      return true;
    }
    return false;
  }

  private void demand(String symbol) throws NotWrittenOut {
    if (!takes(symbol)) {
      throw new NotWrittenOut();
    }
  }
}
