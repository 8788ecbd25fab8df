package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.SpecException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What {@code heddle repl} answers to the lines that it reads. A mistake is told and does not end it. */
final class Conversation {
  static final ImmutableList<String> COMMANDS = ImmutableList.of(":help", ":load", ":names", ":quit");

  /** What can be written without a definition: words of the language and operators of the standard modules. */
  static final ImmutableList<String> WORDS =
      ImmutableList.of(
          "Append", "Assert", "BOOLEAN", "BagToSet", "CASE", "CHOOSE", "Cardinality", "DOMAIN", "ELSE",
          "EXCEPT", "FALSE", "Head", "IF", "IN", "Int", "IsFiniteSet", "LAMBDA", "LET", "Len", "Nat", "OTHER",
          "Permutations", "Print", "PrintT", "RandomElement", "STRING", "SUBSET", "SelectSeq", "Seq",
          "SetToBag", "SortSeq", "SubSeq", "TLCEval", "TRUE", "Tail", "ToString", "UNION");

  private static final String HELP =
      """
      an expression        prints its value
      name == expression   defines a name; F(x, y) == ... an operator; a second definition replaces the first
      :load FILE.tla       makes the definitions of a module known, with the constants of its configuration
      :names               lists what was defined here
      :quit                ends, as the end of the input does
      A line goes on where a bracket, a LET or an IF is open or it ends with an operator; Ctrl-C drops it.""";

  private final ExpressionSession session;
  private final ExpressionOptions options;
  private final Console console;
  private final Consumer<String> out;
  private final StringBuilder pending = new StringBuilder();

  Conversation(ExpressionSession session, ExpressionOptions options, Console console) {
    this.session = session;
    this.options = options;
    this.console = console;
    this.out = console.out()::println;
  }

  /** Takes a line; returns whether the conversation goes on. */
  boolean take(String line) {
    if (pending.isEmpty() && line.strip().startsWith(":")) {
      return command(line.strip());
    }
    pending.append(pending.isEmpty() ? "" : "\n").append(line);
    if (!isOpen(pending.toString())) {
      answer();
    }
    return true;
  }

  /** {@return whether a further line of the same input is awaited} */
  boolean isWaiting() {
    return !pending.isEmpty();
  }

  /** Forgets the lines of an input that is not complete. */
  void clear() {
    pending.setLength(0);
  }

  private void answer() {
    String input = pending.toString();
    clear();
    if (!input.isBlank()) {
      attempt(() -> session.enter(input).ifPresent(value -> out.accept(value.toString())));
    }
  }

  private boolean command(String line) {
    String[] words = line.split("\\s+", 2);
    switch (words[0]) {
      case ":quit" -> {
        return false;
      }
      case ":help" -> out.accept(HELP);
      case ":names" -> session.names().forEach(out);
      case ":load" -> load(words.length > 1 ? words[1].strip() : "");
      default -> out.accept("there is no " + words[0] + "; :help tells what there is");
    }
    return true;
  }

  private void load(String file) {
    if (file.isEmpty()) {
      out.accept(":load needs the file of a module");
      return;
    }
    try {
      Path path = console.directory().resolve(file);
      attempt(() -> session.load(options.module(path)));
    } catch (InvalidPathException e) {
      out.accept("`" + file + "` cannot be a path: " + e.getReason());
    }
  }

  private void attempt(Runnable action) {
    try {
      action.run();
    } catch (SpecException mistake) {
      console.err().print(DiagnosticText.of(mistake.diagnostics(), console));
    }
    console.out().flush();
    console.err().flush();
  }

  /** Returns whether a construct begins more often than it comes to its last part. */
  private static boolean lacksPart(String input, String first, String last) {
    String code = input.replaceAll("\"[^\"]*\"", "");
    return words(code, first) > words(code, last);
  }

  private static long words(String code, String word) {
    return Pattern.compile("\\b" + word + "\\b").matcher(code).results().count();
  }

  /** Returns whether an input goes on: a bracket or a construct is open, or it ends with an operator. */
  static boolean isOpen(String input) {
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < input.length(); i++) {
      char c = input.charAt(i);
      inString ^= c == '"';
      if (!inString) {
        depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      }
    }
    String end = input.stripTrailing();
    return depth > 0
        || lacksPart(input, "LET", "IN")
        || lacksPart(input, "IF", "ELSE")
        || end.matches("(?s).*(==|/\\\\|\\\\/|[+*,<>:=-]|\\bIN|\\bTHEN|\\bELSE|\\bLET|\\\\in|\\\\cup)");
  }
}
