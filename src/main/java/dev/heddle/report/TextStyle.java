package dev.heddle.report;

import dev.heddle.diagnostic.DiagnosticRenderer;

/**
 * How text is laid out for a console.
 *
 * @param width the columns to stay within, where possible
 * @param colour whether to colour
 * @param states how much of the states of a counterexample is shown
 */
public record TextStyle(int width, Colour colour, StatesShown states) {
  private static final int NARROWEST = 40;

  /** Whether to colour. */
  public enum Colour {
    ON,
    OFF
  }

  /** Without colour, 80 columns wide. */
  public static final TextStyle PLAIN = new TextStyle(80, Colour.OFF);

  /** Makes a style that shows the first and the last state of a counterexample whole. */
  public TextStyle(int width, Colour colour) {
    this(width, colour, StatesShown.WHOLE);
  }

  /** Returns this style with as much of the states as is given. */
  public TextStyle showing(StatesShown shown) {
    return new TextStyle(width, colour, shown);
  }

  public TextStyle {
    width = Math.max(width, NARROWEST);
  }

  /** {@return the same choice for diagnostics} */
  public DiagnosticRenderer.Coloring coloring() {
    return switch (colour) {
      case ON -> DiagnosticRenderer.Coloring.ANSI;
      case OFF -> DiagnosticRenderer.Coloring.PLAIN;
    };
  }

  String paint(Hue hue, String text) {
    boolean isPainted = colour == Colour.ON && hue != Hue.PLAIN && !text.isEmpty();
    return isPainted ? "\u001b[" + hue.code() + "m" + text + "\u001b[0m" : text;
  }
}
