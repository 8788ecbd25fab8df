package dev.heddle.frontend;

import dev.heddle.diagnostic.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message of SANY: a place on its first line, then text in which further places may be named. */
final class SanyMessage {
  private static final Pattern PLACE =
      Pattern.compile("line (\\d+), col (\\d+) to line (\\d+), col (\\d+) of module (\\w+)");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Places places;
  private final Span span;
  private final String module;
  private final String text;

  private SanyMessage(Places places, Span span, String module, String text) {
    this.places = places;
    this.span = span;
    this.module = module;
    this.text = text;
  }

  /** Takes a message apart. */
  static SanyMessage parse(String message, Places places) {
    String content = message.strip();
    Matcher place = PLACE.matcher(content);
    return place.lookingAt()
        ? new SanyMessage(places, span(place, places), place.group(5), flat(content.substring(place.end())))
        : new SanyMessage(places, Span.NONE, "", flat(content));
  }

  private static String flat(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  private static Span span(Matcher place, Places places) {
    return places.span(
        place.group(5),
        new Span(
            place.group(5),
            Integer.parseInt(place.group(1)),
            Integer.parseInt(place.group(2)),
            Integer.parseInt(place.group(3)),
            Integer.parseInt(place.group(4))));
  }

  /** {@return the place that the message is about} */
  Span span() {
    return span;
  }

  /** {@return the module that the message is about, or the empty name} */
  String module() {
    return module;
  }

  /** {@return the text on one line} */
  String text() {
    return text;
  }

  /** {@return the first place that the text names} */
  Optional<Span> otherPlace() {
    Matcher place = PLACE.matcher(text);
    return place.find() ? Optional.of(span(place, places)) : Optional.empty();
  }

  /** {@return the text in our style: places as the user knows them, lower case, no period} */
  String worded() {
    String worded = PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(shown(place.group())));
    worded = worded.endsWith(".") ? worded.substring(0, worded.length() - 1) : worded;
    boolean isShouted = worded.length() > 1 && Character.isUpperCase(worded.charAt(1));
    return worded.isEmpty() || isShouted
        ? worded
        : worded.substring(0, 1).toLowerCase(Locale.ROOT) + worded.substring(1);
  }

  private String shown(String place) {
    Matcher matcher = PLACE.matcher(place);
    return matcher.matches() ? span(matcher, places).toString() : place;
  }
}
