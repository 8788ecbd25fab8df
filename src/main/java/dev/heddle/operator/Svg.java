package dev.heddle.operator;

import dev.heddle.value.ApplicableValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.util.Map;

/** Module SVG: elements, which are records, as text, and places on a circle. */
final class Svg {
  private static final String OPERATOR = "SVGElemToString";

  private Svg() {}

  /** Returns {@code SVGElemToString(elem)}. */
  static Value text(Value element) {
    StringBuilder text = new StringBuilder();
    write(element, text);
    return new StringValue(text.toString());
  }

  private static void write(Value element, StringBuilder out) {
    String name = Texts.text(OPERATOR, field(element, "name"));
    out.append('<').append(name);
    ApplicableValue attributes = Functions.asFunction(OPERATOR, field(element, "attrs"));
    for (int i = 0; i < attributes.size(); i++) {
      out.append(' ')
          .append(Texts.text(OPERATOR, attributes.argument(i)).replace('_', '-'))
          .append("='")
          .append(Texts.text(OPERATOR, attributes.result(i)))
          .append('\'');
    }
    String inner = Texts.text(OPERATOR, field(element, "innerText"));
    out.append('>').append(inner.replace("<<", "&lt;&lt;").replace(">>", "&gt;&gt;"));
    ApplicableValue children = Functions.asFunction(OPERATOR, field(element, "children"));
    for (int i = 0; i < children.size(); i++) {
      write(children.result(i), out);
    }
    out.append("</").append(name).append('>');
  }

  private static Value field(Value element, String name) {
    return Functions.apply(element, new StringValue(name));
  }

  /** Returns {@code NodeOfRingNetwork(cx, cy, r, n, m)}: the n-th of m points on a circle. */
  static Value onCircle(Value... a) {
    double angle = 2 * Math.PI * number(a[3]) / number(a[4]);
    long x = (long) (number(a[0]) + number(a[2]) * Math.cos(angle));
    long y = (long) (number(a[1]) + number(a[2]) * Math.sin(angle));
    return RecordValue.of(Map.of("x", IntegerValue.of(x), "y", IntegerValue.of(y)));
  }

  private static long number(Value value) {
    if (value instanceof SmallInteger i) {
      return i.value();
    }
    throw Refusal.wanted("NodeOfRingNetwork", "a number", value);
  }
}
