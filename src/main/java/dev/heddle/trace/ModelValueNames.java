package dev.heddle.trace;

import com.google.common.collect.ImmutableBiMap;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FunctionValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.ModelValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.RuleFunctionValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the model values of a trace are written in ITF, which has none.
 *
 * <p>A model value is written as a plain string, and the trace's {@code #meta} lists the strings that stand for model
 * values, each with the name of the model value. The string is the name, unless the trace also holds an equal string
 * value: then as many primes follow the name as make it unlike every string of the trace.
 *
 * @param texts for each model value's name the string that stands for it
 */
record ModelValueNames(ImmutableBiMap<String, String> texts) {
  static final ModelValueNames NONE = new ModelValueNames(ImmutableBiMap.of());

  /** Chooses the strings for the model values in {@code values}. */
  static ModelValueNames in(Iterable<Value> values) {
    Set<String> strings = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    values.forEach(value -> collect(value, strings, names));
    ImmutableBiMap.Builder<String, String> texts = ImmutableBiMap.builder();
    for (String name : names) {
      String text = name;
      while (!strings.add(text)) {
        text += "'";
      }
      texts.put(name, text);
    }
    return new ModelValueNames(texts.build());
  }

  /** {@return the string that stands for {@code value}} */
  String text(ModelValue value) {
    return texts.getOrDefault(value.name(), value.name());
  }

  /** Returns the name of the model value that {@code text} stands for, if it stands for one. */
  Optional<String> modelValue(String text) {
    return Optional.ofNullable(texts.inverse().get(text));
  }

  private static void collect(Value value, Set<String> strings, Set<String> names) {
    switch (value) {
      case BooleanValue _, IntegerValue _ -> {}
      case StringValue string -> strings.add(string.text());
      case ModelValue modelValue -> names.add(modelValue.name());
      case TupleValue tuple -> tuple.elements().forEach(element -> collect(element, strings, names));
      case SetValue set when set.isFinite() -> set.forEach(element -> collect(element, strings, names));
      case SetValue _, RuleFunctionValue _ -> {}
      case RecordValue record -> record.fields().values().forEach(field -> collect(field, strings, names));
      case FunctionValue function ->
          function.mapping().forEach(
              (argument, result) -> {
                collect(argument, strings, names);
                collect(result, strings, names);
              });
    }
  }
}
