package dev.heddle.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Collection;

/**
 * Writes values in the encoding of the Informal Trace Format: every integer as {@code {"#bigint": "…"}}, sets as
 * {@code #set}, functions as {@code #map}, records as objects.
 *
 * <p>TLA+ does not tell tuples from sequences. One whose elements are all of one kind is written as a list, the
 * encoding of sequences; any other can be no sequence for a typed reader and is written as {@code #tup}.
 */
final class ItfValueEncoder {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ModelValueNames names;

  ItfValueEncoder(ModelValueNames names) {
    this.names = names;
  }

  JsonNode encode(Value value) {
    return switch (value) {
      case BooleanValue bool -> NODES.booleanNode(bool.isTrue());
      case IntegerValue integer -> NODES.objectNode().put("#bigint", integer.big().toString());
      case StringValue string -> NODES.textNode(string.text());
      case ModelValue modelValue -> NODES.textNode(names.text(modelValue));
      case TupleValue tuple -> tuple(tuple);
      case SetValue set when set.isFinite() -> tagged("#set", list(set.explicit().elements()));
      case SetValue _, RuleFunctionValue _ -> NODES.objectNode().put("#unserializable", value.toString());
      case RecordValue record -> record(record);
      case FunctionValue function -> {
        ArrayNode pairs = NODES.arrayNode();
        function.mapping().forEach((argument, result) -> pairs.addArray().add(encode(argument)).add(encode(result)));
        yield tagged("#map", pairs);
      }
    };
  }

  private JsonNode tuple(TupleValue tuple) {
    ArrayNode list = list(tuple.elements());
    return isSequence(tuple.elements()) ? list : tagged("#tup", list);
  }

  /** Encodes a record; one with a field that begins with {@code #}, which ITF forbids, as a function. */
  private JsonNode record(RecordValue record) {
    if (record.fields().keySet().stream().anyMatch(field -> field.startsWith("#"))) {
      ArrayNode pairs = NODES.arrayNode();
      record.fields().forEach((field, result) -> pairs.addArray().add(field).add(encode(result)));
      return tagged("#map", pairs);
    }
    ObjectNode object = NODES.objectNode();
    record.fields().forEach((field, result) -> object.set(field, encode(result)));
    return object;
  }

  private ArrayNode list(Collection<Value> elements) {
    ArrayNode list = NODES.arrayNode();
    elements.forEach(element -> list.add(encode(element)));
    return list;
  }

  private static JsonNode tagged(String tag, ArrayNode content) {
    return NODES.objectNode().set(tag, content);
  }

  private static boolean isSequence(Collection<Value> elements) {
    return elements.stream().map(ItfValueEncoder::kind).distinct().count() <= 1;
  }

  private static String kind(Value value) {
    return switch (value) {
      case BooleanValue _ -> "boolean";
      case IntegerValue _ -> "integer";
      case StringValue _ -> "string";
      case ModelValue _ -> "model value";
      case TupleValue _ -> "tuple";
      case SetValue _ -> "set";
      case RecordValue _ -> "record";
      case FunctionValue _, RuleFunctionValue _ -> "function";
    };
  }
}
