package dev.heddle.reduction;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableMap;
import dev.heddle.value.ApplicableValue;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.FunctionBuilder;
import dev.heddle.value.FunctionValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.ModelValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.RuleFunctionValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A one-to-one mapping of model values to model values.
 *
 * @param images what each model value that is moved is mapped to
 */
record Permutation(ImmutableMap<ModelValue, ModelValue> images) {
  static final Permutation IDENTITY = new Permutation(ImmutableMap.of());

  /** Returns the permutation that does this after {@code first}. */
  Permutation after(Permutation first) {
    Map<ModelValue, ModelValue> composed = new LinkedHashMap<>(images);
    first.images.forEach((from, to) -> composed.put(from, of(to)));
    composed.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
    return new Permutation(ImmutableMap.copyOf(composed));
  }

  /** Returns the permutation that turns this one back. */
  Permutation inverse() {
    return new Permutation(ImmutableBiMap.copyOf(images).inverse());
  }

  private ModelValue of(ModelValue value) {
    return images.getOrDefault(value, value);
  }

  /** Returns {@code value} with every model value in it replaced by its image. */
  Value of(Value value) {
    // Functions on sets that cannot be enumerated, and such sets, stay as they are: states that differ in them are kept
    // apart, which costs states and is sound.
    return switch (value) {
      case BooleanValue v -> v;
      case IntegerValue v -> v;
      case StringValue v -> v;
      case ModelValue v -> of(v);
      case RuleFunctionValue v -> v;
      case TupleValue v -> ofResults(v);
      case RecordValue v -> ofResults(v);
      case FunctionValue v -> ofFunction(v);
      case FiniteSetValue v -> ofSet(v);
      case SetValue v -> v.isFinite() ? ofSet(v.explicit()) : v;
    };
  }

  private Value ofResults(ApplicableValue function) {
    ApplicableValue image = function;
    for (int i = 0; i < function.size(); i++) {
      image = image.with(i, of(function.result(i)));
    }
    return image;
  }

  private Value ofFunction(FunctionValue function) {
    Map<Value, Value> image = new LinkedHashMap<>();
    for (int i = 0; i < function.size(); i++) {
      image.put(of(function.argument(i)), of(function.result(i)));
    }
    return FunctionBuilder.of(image);
  }

  private Value ofSet(FiniteSetValue set) {
    return FiniteSetValue.copyOf(set.elements().stream().map(this::of).toList());
  }
}
