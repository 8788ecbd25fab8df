package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.diagnostic.Span;
import dev.heddle.frontend.Configuration.Assignment;
import dev.heddle.frontend.Configuration.Text;
import dev.heddle.frontend.ConfigurationLexer.Kind;
import dev.heddle.frontend.ConfigurationLexer.Token;
import dev.heddle.value.ModelValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A module made in memory that extends the root module and defines the expressions of a configuration or of the
 * options: a constant's value that has to be evaluated, an invariant that is no name.
 */
final class ExpressionModule {
  // The module is parsed as the root. A name that is unknown in it may be a model value of the configuration, or come
  // from a standard module that the user's module does not extend; then it is declared, or extended, and the module is
  // parsed again. The lines of an expression stand as the user wrote them, so that their places can be told.

  static final String NAME = "HeddleExpressions__";

  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Set<String> valueNames = new LinkedHashSet<>();
  private final Set<String> modelValues = new LinkedHashSet<>();
  private final Set<String> modules = new LinkedHashSet<>();
  private final List<Piece> pieces = new ArrayList<>();

  /** The name of the definition that stands for an expression. */
  private record Definition(String name, Text expression) {}

  /** An expression that begins on a line of the module. */
  private record Piece(int line, Text expression) {}

  private ExpressionModule(String root) {
    modules.add(root);
  }

  /** Returns the module of the expressions in a configuration, if there are any. */
  static Optional<ExpressionModule> of(String root, Configuration configuration) {
    ExpressionModule module = new ExpressionModule(root);
    configuration.assignments().forEach(module::addValue);
    for (ImmutableList<Text> formulas : formulas(configuration)) {
      for (Text formula : formulas) {
        if (!isName(formula.text())) {
          module.add("expression__" + module.definitions.size(), formula);
        }
      }
    }
    return module.definitions.isEmpty() ? Optional.empty() : Optional.of(module);
  }

  private static ImmutableList<ImmutableList<Text>> formulas(Configuration c) {
    return ImmutableList.of(
        ImmutableList.copyOf(c.specification().stream().iterator()),
        ImmutableList.copyOf(c.init().stream().iterator()),
        ImmutableList.copyOf(c.next().stream().iterator()),
        c.invariants(),
        c.properties(),
        c.stateConstraints(),
        c.actionConstraints(),
        c.postconditions());
  }

  private static boolean isName(String text) {
    boolean name = true;
    for (Token token : new ConfigurationLexer("", text).tokens()) {
      if (name ? token.kind() != Kind.NAME : !token.is("!")) {
        return false;
      }
      name = !name;
    }
    return !name;
  }

  private void addValue(Assignment assignment) {
    if (assignment instanceof Assignment.Value value) {
      Text text = value.expression();
      namesIn(text.text()).forEach(valueNames::add);
      if (ConstantValueParser.parse(text.text()).isEmpty()) {
        add(value.target().text().replace('!', '_') + "__value", text);
      }
    }
  }

  private static ImmutableList<String> namesIn(String text) {
    return new ConfigurationLexer("", text)
        .tokens().stream()
            .filter(token -> token.kind() == Kind.NAME)
            .map(Token::text)
            .collect(ImmutableList.toImmutableList());
  }

  private void add(String name, Text expression) {
    definitions.putIfAbsent(expression.text(), new Definition(name, expression));
  }

  /** {@return the names of the definitions, by the text of the expression} */
  ImmutableMap<String, String> definitionNames() {
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    definitions.forEach((text, definition) -> names.put(text, definition.name()));
    return names.buildOrThrow();
  }

  /** {@return the meanings of the constants that the module declares: model values} */
  ImmutableMap<String, ModelValue> modelValues() {
    ImmutableMap.Builder<String, ModelValue> values = ImmutableMap.builder();
    modelValues.forEach(name -> values.put(name, new ModelValue(name)));
    return values.buildOrThrow();
  }

  /** {@return the text of the module} */
  String text() {
    pieces.clear();
    StringBuilder text = new StringBuilder("---- MODULE " + NAME + " ----\nEXTENDS ");
    text.append(String.join(", ", modules)).append('\n');
    text.append(modelValues.isEmpty() ? "" : "CONSTANTS " + String.join(", ", modelValues)).append('\n');
    int line = 4;
    for (Definition definition : definitions.values()) {
      Text expression = definition.expression();
      pieces.add(new Piece(line + 1, expression));
      text.append(definition.name()).append(" ==\n ").append(expression.text()).append('\n');
      line += 1 + PlusCalText.linesOf(expression.text()).size();
    }
    return text.append("====\n").toString();
  }

  /** Returns the user's place of a place in the module. */
  Span inFile(Span span) {
    // The line before an expression has the name of its definition; the line after the last one ends the module.
    Optional<Piece> found = pieces.stream().filter(piece -> piece.line() - 1 <= span.line()).reduce((_, last) -> last);
    if (found.isEmpty()) {
      return Span.NONE;
    }
    Piece piece = found.get();
    Span whole = piece.expression().span();
    if (span.line() < piece.line()) {
      return whole;
    }
    int line = whole.line() + span.line() - piece.line();
    if (line > whole.endLine()) {
      return Span.at(whole.file(), whole.endLine(), whole.endColumn());
    }
    return new Span(
        whole.file(),
        line,
        column(span.line(), span.column(), piece),
        Math.min(whole.endLine(), whole.line() + span.endLine() - piece.line()),
        column(span.endLine(), span.endColumn(), piece));
  }

  private static int column(int line, int column, Piece piece) {
    // The first line of an expression is indented by one blank, lest it begin a definition.
    return line == piece.line() ? Math.max(1, piece.expression().span().column() + column - 2) : column;
  }

  /** Declares or extends what would make these names known; returns whether it knows how for all of them. */
  boolean learn(ImmutableSet<String> unknown) {
    boolean all = !unknown.isEmpty();
    for (String name : unknown) {
      Optional<String> module = StandardOperators.moduleOf(name);
      if (module.isPresent() && modules.add(module.get())) {
        continue;
      }
      all &= valueNames.contains(name) && modelValues.add(name);
    }
    return all;
  }
}
