package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import pcal.Translator;
import pcal.ValidationCallBack;
import util.ToolIO;

/** Runs the PlusCal translator on a text, in memory. The caller holds the lock of {@link SpecLoader}. */
final class PlusCalTranslator {
  private static final String FAILURE = "Unrecoverable error:";
  private static final String LINE = "line ";
  private static final String COLUMN = ", column ";

  private PlusCalTranslator() {}

  /**
   * Translates the algorithm in a text.
   *
   * @param file the file of the text, whose path is shown in messages
   * @throws SyntaxException if the algorithm does not translate
   */
  static PlusCalTranslation translate(PlusCalText text, Path file) {
    try (CapturedOutput _ = new CapturedOutput()) {
      String source = String.join("\n", text.lines());
      Translator translator = new Translator(source, new String[] {"-nocfg", file.toString()});
      ToolIO.reset();
      boolean done = translator.translate(new ValidationCallBack.Noop());
      for (String message : ToolIO.getAllMessages()) {
        if (message.contains(FAILURE)) {
          throw failure(message, text, file);
        }
      }
      if (!done) {
        throw failure("the algorithm does not translate", text, file);
      }
      ImmutableList<String> translated = PlusCalText.linesOf(translator.getOutput());
      return new PlusCalTranslation(text, translated, translator.getMapping(), file.toString());
    }
  }

  private static SyntaxException failure(String message, PlusCalText text, Path file) {
    String content = message.substring(message.indexOf(FAILURE) < 0 ? 0 : message.indexOf(FAILURE) + FAILURE.length());
    String told = content.replaceFirst("^\\s*--\\s*", "").strip();
    ImmutableList<Span> places = places(told, text, file);
    if (told.startsWith("Missing label")) {
      return new SyntaxException(
          places.stream().map(PlusCalTranslator::missingLabel).collect(ImmutableList.toImmutableList()));
    }
    return new SyntaxException(DiagnosticCode.PLUSCAL, places.getLast(), worded(told));
  }

  private static Diagnostic missingLabel(Span place) {
    return Diagnostic.of(DiagnosticCode.PLUSCAL, place, "a label is missing here")
        .withNote("a step must begin after a call, a return or a goto, and before a second assignment to a variable");
  }

  /** Returns the places that a message names, or the beginning of the algorithm if it names none. */
  private static ImmutableList<Span> places(String told, PlusCalText text, Path file) {
    ImmutableList.Builder<Span> places = ImmutableList.builder();
    for (int at = told.indexOf(LINE); at >= 0; at = told.indexOf(LINE, at + 1)) {
      int line = numberAfter(told, LINE, at);
      int column = numberAfter(told, COLUMN, told.indexOf(COLUMN, at));
      if (line > 0 && column > 0) {
        places.add(TabColumns.inCharacters(Span.at(file.toString(), line, column), text.lines()));
      }
    }
    ImmutableList<Span> found = places.build();
    return found.isEmpty() ? ImmutableList.of(start(text, file)) : found;
  }

  private static Span start(PlusCalText text, Path file) {
    return Span.at(file.toString(), text.algorithm() + 1, 1);
  }

  private static int numberAfter(String text, String word, int at) {
    if (at < 0) {
      return 0;
    }
    int start = at + word.length();
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end == start ? 0 : Integer.parseInt(text.substring(start, end));
  }

  /** Returns the translator's message on one line, without its place, which is told otherwise. */
  private static String worded(String told) {
    String flat = String.join(" ", PlusCalText.linesOf(told).stream().map(String::strip).toList()).strip();
    int place = flat.lastIndexOf(LINE);
    boolean endsWithPlace = place > 0 && flat.substring(place).matches("line \\d+, column \\d+\\.*");
    String message = endsWithPlace ? flat.substring(0, place).strip() : flat;
    message = message.replaceFirst(",?(\\s+(at|starting at|on))?[.:]*$", "");
    message =
        message.replaceFirst("^[Mm]acro (\\S+) undefined$", "no macro is named `$1`; a procedure takes `call $1(...)`");
    String wanted = message.replaceFirst("^Expected \"(.*)\" but found \"(.*)\"$", "expected `$1`, got `$2`");
    return wanted.isEmpty() ? wanted : wanted.substring(0, 1).toLowerCase(Locale.ROOT) + wanted.substring(1);
  }
}
