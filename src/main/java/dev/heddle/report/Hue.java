package dev.heddle.report;

/** The colours of the console, by what they mean. */
enum Hue {
  PLAIN(""),
  GOOD("32"),
  BAD("31"),
  DOUBT("33"),
  NAME("36"),
  STRONG("1"),
  FAINT("2");

  private final String code;

  Hue(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
