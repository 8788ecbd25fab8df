package dev.heddle.operator;

import dev.heddle.value.IntegerValue;
import dev.heddle.value.ModelValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.math.BigInteger;

/** What strings stand for: modules TLCExt and IOUtils. */
final class Texts {
  private Texts() {}

  /** Returns {@code TLCModelValue(str)}. */
  static Value modelValue(Value name) {
    return new ModelValue(text("TLCModelValue", name));
  }

  /** Returns {@code atoi(str)}. */
  static Value number(Value text) {
    try {
      return IntegerValue.of(new BigInteger(text("atoi", text).strip()));
    } catch (NumberFormatException e) {
      throw Refusal.wanted("atoi", "the text of a number", text);
    }
  }

  /** Returns the characters of a string, or throws, naming the operator that wants one. */
  static String text(String operator, Value value) {
    if (value instanceof StringValue string) {
      return string.text();
    }
    throw Refusal.wanted(operator, "a string", value);
  }
}
