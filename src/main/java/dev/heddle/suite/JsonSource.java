package dev.heddle.suite;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads JSON text and keeps the place of every part. */
final class JsonSource {
  private final String file;
  private final JsonParser parser;
  private final Problems problems;

  private JsonSource(String file, JsonParser parser, Problems problems) {
    this.file = file;
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * Reads a document. A key that stands twice in an object goes to {@code problems}, and the first counts.
   *
   * @throws ConfigurationException if the text is no JSON
   */
  static Json parse(String text, String file, Problems problems) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      JsonSource source = new JsonSource(file, parser, problems);
      if (parser.currentToken() == null) {
        throw new ConfigurationException(DiagnosticCode.SUITE, Span.ofFile(file), "the file is empty");
      }
      Json document = source.value();
      if (parser.nextToken() != null) {
        problems.add(source.span(), "text after the end of the document");
      }
      return document;
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      String message = e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(" at \\[Source.*", "");
      throw new ConfigurationException(
          DiagnosticCode.SUITE, Span.at(file, place.getLineNr(), place.getColumnNr()), "no JSON: " + message);
    } catch (IOException e) {
      throw new IllegalStateException("a string can be read", e);
    }
  }

  private Json value() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case VALUE_STRING -> new Json.JsonText(span(), parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.JsonNumber(span(), parser.getText());
      case VALUE_TRUE -> new Json.JsonBoolean(span(), true);
      case VALUE_FALSE -> new Json.JsonBoolean(span(), false);
      case VALUE_NULL -> new Json.JsonNull(span());
      case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private Json object() throws IOException {
    Span start = span();
    Map<String, Json.Member> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Span keySpan = span();
      parser.nextToken();
      Json.Member before = members.putIfAbsent(key, new Json.Member(keySpan, value()));
      if (before != null) {
        problems.add(
            keySpan, "`" + key + "` stands twice in this object; the first is in line " + before.keySpan().line());
      }
    }
    return new Json.JsonObject(start, ImmutableMap.copyOf(members));
  }

  private Json list() throws IOException {
    Span start = span();
    ImmutableList.Builder<Json> elements = ImmutableList.builder();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value());
    }
    return new Json.JsonList(start, elements.build());
  }

  /** {@return the place of the current token; of an object or a list, its first character} */
  private Span span() throws IOException {
    JsonLocation start = parser.currentTokenLocation();
    // The parser reads strings as late as it can; asking for the text moves the current location behind it.
    String text = parser.getText();
    boolean isString =
        parser.currentToken() == JsonToken.VALUE_STRING || parser.currentToken() == JsonToken.FIELD_NAME;
    int length = isString ? text.length() + 2 : Math.max(text.length(), 1);
    int column = start.getColumnNr();
    return new Span(file, start.getLineNr(), column, start.getLineNr(), column + length - 1);
  }
}
