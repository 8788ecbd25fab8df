package dev.heddle.cli;

import dev.heddle.report.TextStyle;
import dev.heddle.report.TextStyle.Colour;

/** The options that say how text looks. */
final class StyleOptions {
  /** When to colour, in the words that other tools use. */
  enum ColourWhen {
    AUTO,
    ALWAYS,
    NEVER
  }

  private ColourWhen colour;

  /** Declares these options. */
  void declare(Declaration to) {
    to.option(ColourWhen.class, value -> colour = value, "--color", "--colour")
        .paramLabel("WHEN")
        .defaultValue("auto")
        .description("auto, always or never. auto: on a terminal, unless NO_COLOR is set.");
  }

  TextStyle style(Console console) {
    boolean coloured =
        switch (colour) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> console.terminals().out() && !console.isSet("NO_COLOR");
        };
    return new TextStyle(console.width(), coloured ? Colour.ON : Colour.OFF);
  }
}
