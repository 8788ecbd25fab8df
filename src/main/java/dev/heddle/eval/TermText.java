package dev.heddle.eval;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.operator.BuiltIn;
import dev.heddle.value.FieldNames;
import dev.heddle.value.StringValue;
import dev.heddle.value.TlaPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes short terms as TLA+: variables, applied functions and operators, fields. */
final class TermText {
  private final ImmutableMap<Integer, Definition> definitions;

  TermText(ImmutableMap<Integer, Definition> definitions) {
    this.definitions = definitions;
  }

  /** Returns the text of a term; empty if it is none of the short forms, or has a free name. */
  Optional<String> of(Expr expression) {
    return switch (expression) {
      case Expr.StateVariable e -> Optional.of(e.variable().name());
      case Expr.Literal e -> Optional.of(TlaPrinter.print(e.value()));
      case Expr.Prime e -> of(e.operand()).map(text -> text + "'");
      case Expr.FunctionApplication e -> of(e.function()).flatMap(function -> applied(function, e.argument()));
      case Expr.OperatorApplication e -> definition(e);
      case Expr.BuiltInApplication e when isWord(e.operator()) -> call(e.operator().symbol(), e.arguments());
      default -> Optional.empty();
    };
  }

  private Optional<String> applied(String function, Expr argument) {
    if (argument instanceof Expr.Literal literal
        && literal.value() instanceof StringValue field
        && FieldNames.isIdentifier(field.text())) {
      return Optional.of(function + "." + field.text());
    }
    return of(argument).map(text -> function + "[" + text + "]");
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
  }

  private static boolean isWord(BuiltIn operator) {
    return operator.arity() > 0 && isName(operator.symbol());
  }

  private Optional<String> definition(Expr.OperatorApplication e) {
    Definition definition = definitions.get(e.definition());
    List<Expr> arguments = new ArrayList<>();
    for (Argument argument : e.arguments()) {
      if (!(argument instanceof Argument.Value value)) {
        return Optional.empty();
      }
      arguments.add(value.expression());
    }
    return definition == null ? Optional.empty() : call(definition.name(), arguments);
  }

  private Optional<String> call(String operator, List<Expr> arguments) {
    List<String> texts = new ArrayList<>();
    for (Expr argument : arguments) {
      Optional<String> text = of(argument);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of(texts.isEmpty() ? operator : operator + "(" + String.join(", ", texts) + ")");
  }
}
