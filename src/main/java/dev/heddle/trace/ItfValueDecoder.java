package dev.heddle.trace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.FunctionBuilder;
import dev.heddle.value.IntegerValue;
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
import java.util.regex.Pattern;

/** Reads values in the encoding of the Informal Trace Format, plain JSON numbers of older writers included. */
final class ItfValueDecoder {
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
  private static final int PAIR = 2;

  private final ModelValueNames names;

  ItfValueDecoder(ModelValueNames names) {
    this.names = names;
  }

  /**
   * Decodes one value.
   *
   * @param path where it stands in the document, for messages
   * @throws ItfFormatException if it is none
   */
  Value decode(JsonNode node, String path) {
    return switch (node.getNodeType()) {
      case BOOLEAN -> BooleanValue.of(node.booleanValue());
      case STRING -> names.modelValue(node.textValue()).<Value>map(ModelValue::new)
          .orElseGet(() -> new StringValue(node.textValue()));
      case NUMBER -> number(node, path);
      case ARRAY -> TupleValue.copyOf(list(node, path));
      case OBJECT -> object(node, path);
      case BINARY, MISSING, NULL, POJO -> throw new ItfFormatException(path, "got " + node + ", wanted a value");
    };
  }

  private static Value number(JsonNode node, String path) {
    if (!node.isIntegralNumber()) {
      throw new ItfFormatException(path, "got " + node + ", wanted an integer: TLA+ values have no fractions");
    }
    return IntegerValue.of(node.bigIntegerValue());
  }

  private Value object(JsonNode node, String path) {
    if (node.size() == 1) {
      Map.Entry<String, JsonNode> member = node.properties().iterator().next();
      JsonNode content = member.getValue();
      switch (member.getKey()) {
        case "#bigint" -> {
          return bigint(content, path);
        }
        case "#tup" -> {
          return TupleValue.copyOf(list(content, path));
        }
        case "#set" -> {
          return FiniteSetValue.copyOf(list(content, path));
        }
        case "#map" -> {
          return map(content, path);
        }
        case "#unserializable" -> {
          return unserializable(content, path);
        }
        default -> {}
      }
    }
    return record(node, path);
  }

  private Value record(JsonNode node, String path) {
    if (node.isEmpty()) {
      return TupleValue.EMPTY;
    }
    Map<String, Value> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (member.getKey().startsWith("#")) {
        throw new ItfFormatException(path, "got the unknown encoding `" + member.getKey() + "`");
      }
      fields.put(member.getKey(), decode(member.getValue(), path + "." + member.getKey()));
    }
    return RecordValue.of(fields);
  }

  /** Takes the text of a value that the format cannot hold, such as {@code Int}, for a value without more to it. */
  private static Value unserializable(JsonNode content, String path) {
    if (!content.isTextual()) {
      throw new ItfFormatException(path, "got " + content + " under `#unserializable`, wanted a text");
    }
    return new ModelValue(content.textValue());
  }

  private static Value bigint(JsonNode content, String path) {
    if (!content.isTextual() || !INTEGER.matcher(content.textValue()).matches()) {
      throw new ItfFormatException(path, "got " + content + " under `#bigint`, wanted a string of digits");
    }
    return IntegerValue.of(new BigInteger(content.textValue()));
  }

  private List<Value> list(JsonNode content, String path) {
    if (!content.isArray()) {
      throw new ItfFormatException(path, "got " + content + ", wanted a list");
    }
    List<Value> elements = new ArrayList<>(content.size());
    for (int i = 0; i < content.size(); i++) {
      elements.add(decode(content.get(i), path + "[" + i + "]"));
    }
    return elements;
  }

  private Value map(JsonNode content, String path) {
    Map<Value, Value> mapping = new LinkedHashMap<>();
    if (!content.isArray()) {
      throw new ItfFormatException(path, "got " + content + " under `#map`, wanted a list of pairs");
    }
    for (int i = 0; i < content.size(); i++) {
      JsonNode pair = content.get(i);
      String place = path + "[" + i + "]";
      if (!pair.isArray() || pair.size() != PAIR) {
        throw new ItfFormatException(place, "got " + pair + " under `#map`, wanted a pair");
      }
      mapping.put(decode(pair.get(0), place), decode(pair.get(1), place));
    }
    return FunctionBuilder.of(mapping);
  }
}
