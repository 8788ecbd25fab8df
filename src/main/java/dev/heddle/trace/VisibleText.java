package dev.heddle.trace;

/** Text from a trace made safe to show: what a terminal or a browser would obey is written out. */
public final class VisibleText {
  private VisibleText() {}

  /**
   * Returns the text with control characters, line separators and characters that turn the direction of writing in the
   * form {@code \}{@code u202e}.
   */
  public static String of(String text) {
    if (text.codePoints().noneMatch(VisibleText::isObeyed)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(point -> {
      if (isObeyed(point)) {
        shown.append(String.format("\\u%04x", point));
      } else {
        shown.appendCodePoint(point);
      }
    });
    return shown.toString();
  }

  private static boolean isObeyed(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE -> true;
      default -> false;
    };
  }
}
