package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Suggestion;
import dev.heddle.suite.Json.JsonBoolean;
import dev.heddle.suite.Json.JsonList;
import dev.heddle.suite.Json.JsonNumber;
import dev.heddle.suite.Json.JsonObject;
import dev.heddle.suite.Json.JsonText;
import dev.heddle.suite.Json.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes members out of JSON objects; what is not as wanted goes to the problems, and reading goes on without it. */
final class Members {
  private static final int MOST_DIGITS = 18;

  private final Problems problems;

  Members(Problems problems) {
    this.problems = problems;
  }

  JsonObject object(Json value, String what) {
    if (value instanceof JsonObject object) {
      return object;
    }
    problems.add(value.span(), "got " + value.kind() + " for " + what + ", wanted an object");
    return new JsonObject(value.span(), ImmutableMap.of());
  }

  /** Returns the object under a key that must be there, with something in it. */
  JsonObject required(JsonObject owner, String key) {
    Member member = owner.members().get(key);
    if (member == null) {
      problems.add(owner.span(), "`" + key + "` is missing here");
      return new JsonObject(owner.span(), ImmutableMap.of());
    }
    JsonObject object = object(member.value(), "`" + key + "`");
    if (object.members().isEmpty()) {
      problems.add(member.value().span(), "`" + key + "` is empty");
    }
    return object;
  }

  void requireKeys(JsonObject object, List<String> known) {
    object.members().forEach(
        (key, member) -> {
          if (!known.contains(key)) {
            problems.add(member.keySpan(), "unknown key `" + key + "`" + Suggestion.phrase(key, known));
          }
        });
  }

  Optional<String> text(JsonObject object, String key) {
    Member member = object.members().get(key);
    return member == null ? Optional.empty() : text(member.value(), "`" + key + "`");
  }

  private Optional<String> text(Json value, String what) {
    if (value instanceof JsonText text) {
      return Optional.of(text.text());
    }
    problems.add(value.span(), "got " + value.kind() + " for " + what + ", wanted a string");
    return Optional.empty();
  }

  /** Returns the strings of a list, with their places. */
  ImmutableList<JsonText> list(JsonObject object, String key) {
    Member member = object.members().get(key);
    if (member == null) {
      return ImmutableList.of();
    }
    if (!(member.value() instanceof JsonList list)) {
      problems.add(
          member.value().span(), "got " + member.value().kind() + " for `" + key + "`, wanted a list of strings");
      return ImmutableList.of();
    }
    ImmutableList.Builder<JsonText> texts = ImmutableList.builder();
    for (Json element : list.elements()) {
      text(element, "an element of `" + key + "`").ifPresent(text -> texts.add(new JsonText(element.span(), text)));
    }
    return texts.build();
  }

  /** Returns the strings of an object; a number or a truth value stands for its TLA+ text. */
  ImmutableMap<String, String> texts(JsonObject object, String key) {
    Member member = object.members().get(key);
    if (member == null) {
      return ImmutableMap.of();
    }
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    for (Map.Entry<String, Member> entry : object(member.value(), "`" + key + "`").members().entrySet()) {
      Json value = entry.getValue().value();
      switch (value) {
        case JsonNumber number -> texts.put(entry.getKey(), number.digits());
        case JsonBoolean bool -> texts.put(entry.getKey(), bool.isTrue() ? "TRUE" : "FALSE");
        default ->
            text(value, "constant `" + entry.getKey() + "`").ifPresent(text -> texts.put(entry.getKey(), text));
      }
    }
    return texts.buildOrThrow();
  }

  boolean truth(JsonObject object, String key, boolean otherwise) {
    Member member = object.members().get(key);
    if (member == null) {
      return otherwise;
    }
    if (member.value() instanceof JsonBoolean bool) {
      return bool.isTrue();
    }
    problems.add(member.value().span(), "got " + member.value().kind() + " for `" + key + "`, wanted true or false");
    return otherwise;
  }

  OptionalLong count(JsonObject object, String key) {
    Member member = object.members().get(key);
    if (member == null) {
      return OptionalLong.empty();
    }
    if (member.value() instanceof JsonNumber number
        && number.digits().chars().allMatch(Character::isDigit)
        && number.digits().length() <= MOST_DIGITS) {
      return OptionalLong.of(Long.parseLong(number.digits()));
    }
    problems.add(member.value().span(), "got " + member.value().kind() + " for `" + key + "`, wanted a count");
    return OptionalLong.empty();
  }
}
