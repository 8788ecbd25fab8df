package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.diagnostic.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** All syntax errors of the root module: the parser gives up at the first. */
final class SyntaxErrors {
  // The unit with the error, a definition or declaration that begins in the first column, is replaced by empty lines,
  // so that all places stay true, and the module is parsed again. Where the error stands on the first line of a unit,
  // it may be the end of the unit before that is missing, so that one goes too. What the parser then says of names that
  // have lost their definition is no mistake of the user: only further syntax errors count, and the search ends with
  // anything else.
  private static final Pattern UNIT =
      Pattern.compile("(?:LOCAL\\s+)?(?:\\w+.*==.*|(?:VARIABLE|CONSTANT|ASSUME|THEOREM|RECURSIVE|INSTANCE)\\b.*)");
  private static final Pattern END = Pattern.compile("(?:----|====).*");
  private static final int MAX_ERRORS = 20;

  private final ModuleFiles files;
  private final List<String> lines;
  private final List<Diagnostic> found = new ArrayList<>();

  private SyntaxErrors(ModuleFiles files) {
    this.files = files;
    this.lines = new ArrayList<>(files.lines(files.rootName()));
  }

  /**
   * Returns an exception with every syntax error of the root module.
   *
   * @param first why the module was rejected; returned as it is if that is no syntax error of the root module's file
   * @param parse parses the module again, as {@code files} has it then
   */
  static SpecException all(SpecException first, ModuleFiles files, Supplier<Parsed> parse) {
    if (files.isCorrected(files.rootName())) {
      return first;
    }
    SyntaxErrors errors = new SyntaxErrors(files);
    Optional<Diagnostic> next = errors.syntaxError(first);
    while (next.isPresent() && errors.found.size() < MAX_ERRORS) {
      errors.found.add(next.get());
      if (!errors.remove(next.get().span().line() - 1)) {
        break;
      }
      files.provide(files.rootName(), String.join("\n", errors.lines), UnaryOperator.identity());
      next =
          parse.get() instanceof Parsed.Rejected rejected
              ? errors.syntaxError(rejected.exception())
              : Optional.empty();
    }
    return errors.found.size() < 2 ? first : new SyntaxException(ImmutableList.copyOf(errors.found));
  }

  /** Returns the syntax error that {@code rejection} is, if it is one, and in what is left of the root module. */
  private Optional<Diagnostic> syntaxError(SpecException rejection) {
    Diagnostic diagnostic = rejection.diagnostic();
    int line = diagnostic.span().line() - 1;
    boolean isOne =
        rejection.diagnostics().size() == 1
            && diagnostic.code() == DiagnosticCode.SYNTAX
            && diagnostic.span().file().equals(files.shownPath(files.rootName()))
            && line >= 0
            && line < lines.size()
            && !lines.get(line).isEmpty();
    return isOne ? Optional.of(diagnostic) : Optional.empty();
  }

  /** Empties the unit at a line; returns false if there is none. */
  private boolean remove(int line) {
    int unit = unitAtOrBefore(line);
    if (unit < 0) {
      return false;
    }
    int before = unit == line ? unitAtOrBefore(line - 1) : unit;
    int first = before < 0 ? unit : before;
    int end = line + 1;
    while (end < lines.size() && !isBoundary(lines.get(end))) {
      end++;
    }
    for (int i = first; i < end; i++) {
      lines.set(i, "");
    }
    return true;
  }

  private int unitAtOrBefore(int line) {
    int unit = line;
    while (unit >= 0 && !isBoundary(lines.get(unit))) {
      unit--;
    }
    return unit >= 0 && UNIT.matcher(lines.get(unit)).matches() ? unit : -1;
  }

  private static boolean isBoundary(String line) {
    return UNIT.matcher(line).matches() || END.matcher(line).matches();
  }
}
