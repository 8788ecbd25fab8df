package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Span;

/** A JSON document with the place of every part. */
sealed interface Json {
  /** {@return where it stands} */
  Span span();

  /** {@return what it is, for messages} */
  default String kind() {
    return switch (this) {
      case JsonObject _ -> "an object";
      case JsonList _ -> "a list";
      case JsonText text -> "\"" + text.text() + "\"";
      case JsonNumber number -> number.digits();
      case JsonBoolean bool -> Boolean.toString(bool.isTrue());
      case JsonNull _ -> "null";
    };
  }

  /** An object, its members in order. */
  record JsonObject(Span span, ImmutableMap<String, Member> members) implements Json {}

  /** A member of an object. */
  record Member(Span keySpan, Json value) {}

  /** A list. */
  record JsonList(Span span, ImmutableList<Json> elements) implements Json {}

  /** A string. */
  record JsonText(Span span, String text) implements Json {}

  /** A number, as it is written. */
  record JsonNumber(Span span, String digits) implements Json {}

  /** A truth value. */
  record JsonBoolean(Span span, boolean isTrue) implements Json {}

  /** Nothing. */
  record JsonNull(Span span) implements Json {}
}
