package dev.heddle.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.value.ApplicableValue;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FunctionBuilder;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.ModelValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Module Json: sequences and sets are arrays, records and other functions are objects, whose keys are the arguments as
 * text; a model value is its name.
 */
public final class Json {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private Json() {}

  /** Returns {@code ToJson(value)}. */
  public static StringValue text(Value value) {
    return new StringValue(node(value).toString());
  }

  /** Returns {@code ToJsonArray(value)}. */
  static Value array(Value value) {
    return text(value);
  }

  /** Returns {@code ToJsonObject(value)}: a tuple's keys count from 0. */
  static Value object(Value value) {
    if (!(value instanceof TupleValue tuple)) {
      return new StringValue(objectOf(Functions.asFunction("ToJsonObject", value)).toString());
    }
    ObjectNode object = NODES.objectNode();
    for (int i = 0; i < tuple.size(); i++) {
      object.set(String.valueOf(i), node(tuple.element(i)));
    }
    return new StringValue(object.toString());
  }

  private static JsonNode node(Value value) {
    return switch (value) {
      case BooleanValue v -> NODES.booleanNode(v.isTrue());
      case IntegerValue v -> NODES.numberNode(v.big());
      case StringValue v -> NODES.textNode(v.text());
      case ModelValue v -> NODES.textNode(v.name());
      case TupleValue v -> arrayOf(v.elements());
      case ApplicableValue v -> objectOf(v);
      case SetValue v -> arrayOf(v.explicit().elements());
    };
  }

  private static ArrayNode arrayOf(List<Value> elements) {
    ArrayNode array = NODES.arrayNode();
    elements.forEach(element -> array.add(node(element)));
    return array;
  }

  private static ObjectNode objectOf(ApplicableValue function) {
    ObjectNode object = NODES.objectNode();
    for (Value argument : function.domain()) {
      String key = argument instanceof StringValue text ? text.text() : argument.toString();
      object.set(key, node(Functions.apply(function, argument)));
    }
    return object;
  }

  /** Returns the value that a JSON text stands for. */
  public static Value value(String text) {
    try {
      return value(new ObjectMapper().readTree(text));
    } catch (JsonProcessingException e) {
      throw new EvaluationException(DiagnosticCode.TYPE, "the text is not JSON: " + e.getOriginalMessage());
    }
  }

  private static Value value(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> {
        List<Value> elements = new ArrayList<>();
        node.forEach(element -> elements.add(value(element)));
        yield TupleValue.copyOf(elements);
      }
      case OBJECT -> {
        Map<Value, Value> fields = new LinkedHashMap<>();
        node.properties().forEach(field -> fields.put(new StringValue(field.getKey()), value(field.getValue())));
        yield FunctionBuilder.of(fields);
      }
      case NUMBER -> {
        if (!node.isIntegralNumber()) {
          throw new EvaluationException(DiagnosticCode.TYPE, "the JSON number " + node + " is not an integer");
        }
        yield IntegerValue.of(node.bigIntegerValue());
      }
      case BOOLEAN -> BooleanValue.of(node.booleanValue());
      case STRING -> new StringValue(node.textValue());
      case NULL -> new ModelValue("null");
      case BINARY, MISSING, POJO -> throw new EvaluationException(DiagnosticCode.TYPE, "there is no JSON value");
    };
  }
}
