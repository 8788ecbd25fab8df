package dev.heddle.suite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a JSON object whose members can be changed one by one, everything else, blanks and order included,
 * staying as it is. The text is known to be JSON.
 */
final class JsonObjectText {
  private String text;

  private JsonObjectText(String text) {
    this.text = text;
  }

  /** Returns the object that begins at {@code start} of {@code document}. */
  static JsonObjectText at(String document, int start) {
    return new JsonObjectText(document.substring(start, end(document, start)));
  }

  /** Where a member stands: its key's quotation mark, its value's first character, and what follows the value. */
  private record Place(int key, int value, int end) {}

  /** Sets a member, a new one behind the member {@code after}. */
  void put(String key, String value, String after) {
    Map<String, Place> members = members();
    Place place = members.get(key);
    if (place != null) {
      text = text.substring(0, place.value()) + value + text.substring(place.end());
      return;
    }
    int end = members.get(after).end();
    text = text.substring(0, end) + ", \"" + key + "\": " + value + text.substring(end);
  }

  /** Takes a member out, if it is there and not the only one, with the comma that it needed. */
  void remove(String key) {
    Map<String, Place> members = members();
    Place place = members.get(key);
    if (place == null || members.size() == 1) {
      return;
    }
    Optional<Place> before =
        members.values().stream().filter(other -> other.key() < place.key()).reduce((_, last) -> last);
    if (before.isPresent()) {
      text = text.substring(0, before.get().end()) + text.substring(place.end());
    } else {
      Place next = members.values().stream().skip(1).findFirst().orElseThrow();
      text = text.substring(0, place.key()) + text.substring(next.key());
    }
  }

  /** Returns whether there is such a member. */
  boolean has(String key) {
    return members().containsKey(key);
  }

  private Map<String, Place> members() {
    Map<String, Place> members = new LinkedHashMap<>();
    int at = skipTo(text, 1, '"', '}');
    while (text.charAt(at) == '"') {
      int keyEnd = end(text, at);
      int value = text.indexOf(':', keyEnd) + 1;
      while (Character.isWhitespace(text.charAt(value))) {
        value++;
      }
      int end = end(text, value);
      members.put(text.substring(at + 1, keyEnd - 1), new Place(at, value, end));
      at = skipTo(text, end, '"', '}');
    }
    return members;
  }

  private static int skipTo(String text, int from, char one, char other) {
    int at = from;
    while (text.charAt(at) != one && text.charAt(at) != other) {
      at++;
    }
    return at;
  }

  /** Returns the position behind the value that begins at {@code start}. */
  private static int end(String text, int start) {
    char first = text.charAt(start);
    if (first != '{' && first != '[' && first != '"') {
      int at = start;
      while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return at;
    }
    int depth = 0;
    boolean isInString = false;
    for (int at = start; ; at++) {
      char c = text.charAt(at);
      if (isInString) {
        at += c == '\\' ? 1 : 0;
        isInString = c != '"';
      } else if (c == '"') {
        isInString = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
      if (depth == 0 && !isInString) {
        return at + 1;
      }
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
