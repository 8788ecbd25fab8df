package dev.heddle.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** Trees of JSON as text. */
public final class JsonText {
  // The library's mapper writes the same text. Before the first letter it prepares for dates, locales, annotations and
  // beans, which takes a tenth of a small check.
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  /** Returns a tree on one line, without blanks. */
  public static String compact(JsonNode node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      write(node, generator);
    } catch (IOException e) {
      throw new IllegalStateException("a tree of nodes has a text", e);
    }
    return text.toString();
  }

  /** Returns a tree with a line for each member, and a line feed at its end. */
  public static String indented(JsonNode node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      generator.setPrettyPrinter(new DefaultPrettyPrinter());
      write(node, generator);
    } catch (IOException e) {
      throw new IllegalStateException("a tree of nodes has a text", e);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonNode node, JsonGenerator generator) throws IOException {
    switch (node) {
      case ObjectNode object -> {
        generator.writeStartObject();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
          generator.writeFieldName(member.getKey());
          write(member.getValue(), generator);
        }
        generator.writeEndObject();
      }
      case ArrayNode array -> {
        generator.writeStartArray();
        for (JsonNode element : array) {
          write(element, generator);
        }
        generator.writeEndArray();
      }
      default -> writeLeaf(node, generator);
    }
  }

  private static void writeLeaf(JsonNode leaf, JsonGenerator generator) throws IOException {
    switch (leaf.getNodeType()) {
      case STRING -> generator.writeString(leaf.textValue());
      case BOOLEAN -> generator.writeBoolean(leaf.booleanValue());
      case NULL -> generator.writeNull();
      case NUMBER -> writeNumber(leaf, generator);
      case ARRAY, OBJECT, BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("a node of type " + leaf.getNodeType() + " is not JSON");
    }
  }

  private static void writeNumber(JsonNode number, JsonGenerator generator) throws IOException {
    switch (number.numberType()) {
      case INT -> generator.writeNumber(number.intValue());
      case LONG -> generator.writeNumber(number.longValue());
      case BIG_INTEGER -> generator.writeNumber(number.bigIntegerValue());
      case FLOAT -> generator.writeNumber(number.floatValue());
      case DOUBLE -> generator.writeNumber(number.doubleValue());
      case BIG_DECIMAL -> generator.writeNumber(number.decimalValue());
    }
  }
}
