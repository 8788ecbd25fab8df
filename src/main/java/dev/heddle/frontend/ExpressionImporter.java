package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.UnsupportedException;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.EffectOperator;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.ir.Variable;
import dev.heddle.operator.BuiltIn;
import dev.heddle.operator.NativeOperator;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.AtNode;
import tla2sany.semantic.DecimalNode;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.NumeralNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpArgNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.StringNode;
import tla2sany.semantic.SubstInNode;
import tla2sany.semantic.SymbolNode;
import tla2sany.semantic.ThmOrAssumpDefNode;

/** Imports the parser's expressions. Applications of the language's own operators are {@link LanguageImporter}'s. */
final class ExpressionImporter {
  private static final String LAMBDA = "LAMBDA";

  private final DefinitionImporter definitions;
  private final Places places;
  private final Bindings bindings;
  private final NativeOperators natives;
  private final LanguageImporter language;

  ExpressionImporter(DefinitionImporter definitions, Places places, Bindings bindings) {
    this.definitions = definitions;
    this.places = places;
    this.bindings = bindings;
    this.natives = new NativeOperators(places);
    this.language = new LanguageImporter(this, definitions, places);
  }

  /** Returns the expression that {@code node} stands for. */
  Expr expression(ExprOrOpArgNode node, Surroundings surroundings) {
    return switch (node) {
      case OpApplNode application -> application(application, surroundings);
      case NumeralNode number -> new Expr.Literal(integer(number), places.span(number));
      case StringNode string -> new Expr.Literal(new StringValue(string.getRep().toString()), places.span(string));
      case LetInNode let -> let(let, surroundings);
      case AtNode at -> new Expr.LocalReference(local(at.getExceptComponentRef(), surroundings), places.span(at));
      case SubstInNode instance -> instance(instance, surroundings, "");
      case LabelNode label when label.getBody() instanceof ExprNode body -> expression(body, surroundings);
      case DecimalNode number -> throw unsupported("a number with a decimal point", number);
      default -> throw unsupported("this form of expression", node);
    };
  }

  private static IntegerValue integer(NumeralNode number) {
    return number.bigVal() == null ? IntegerValue.of(number.val()) : IntegerValue.of(number.bigVal());
  }

  private Expr application(OpApplNode node, Surroundings surroundings) {
    if (node.getOperator() instanceof OpDefNode operator && operator.getKind() == ASTConstants.BuiltInKind) {
      return language.application(node, surroundings);
    }
    return new Call(node.getArgs(), surroundings, places.span(node)).of(node.getOperator(), surroundings);
  }

  /** Arguments with the place where they stand; the operator that takes them may stand elsewhere. */
  private final class Call {
    private final ExprOrOpArgNode[] arguments;
    private final Surroundings surroundings;
    private final Span span;

    Call(ExprOrOpArgNode[] arguments, Surroundings surroundings, Span span) {
      this.arguments = arguments;
      this.surroundings = surroundings;
      this.span = span;
    }

    Expr of(SymbolNode operator, Surroundings there) {
      return switch (operator) {
        case FormalParamNode parameter -> ofLocal(local(parameter, there));
        case OpDeclNode declaration -> ofDeclaration(declaration, there);
        case OpDefNode definition -> ofDefinition(definition, there);
        case ThmOrAssumpDefNode fact when fact.getArity() == 0 && fact.getBody() instanceof ExprNode body ->
            expression(body, there);
        default -> throw unsupported("`" + operator.getName() + "`", operator);
      };
    }

    private Expr ofLocal(Local local) {
      return arguments.length == 0
          ? new Expr.LocalReference(local, span)
          : new Expr.ParameterApplication(local, arguments(), span);
    }

    private Expr ofDeclaration(OpDeclNode declaration, Surroundings there) {
      Optional<Substitution.Replacement> replacement = there.substitution().replacement(declaration);
      if (replacement.isPresent()) {
        ExprOrOpArgNode node = replacement.get().node();
        return node instanceof OpArgNode operator
            ? of(operator.getOp(), replacement.get().surroundings())
            : expression(node, replacement.get().surroundings());
      }
      Optional<Variable> hidden = there.substitution().hidden(declaration);
      if (hidden.isPresent()) {
        return new Expr.StateVariable(hidden.get(), span);
      }
      if (declaration.getKind() == ASTConstants.VariableDeclKind) {
        return new Expr.StateVariable(bindings.variables().get(declaration), span);
      }
      return switch (bindings.constants().get(declaration)) {
        case Bindings.Meaning.Fixed fixed -> new Expr.Literal(fixed.value(), span);
        case Bindings.Meaning.Operator operator -> ofDefinition(operator.node(), Surroundings.ROOT);
        case Bindings.Meaning.Table table -> OperatorTable.application(table, expressions(), span);
      };
    }

    private Expr ofDefinition(OpDefNode given, Surroundings there) {
      Optional<Value> fixed = bindings.fixedValue(given);
      if (fixed.isPresent()) {
        return new Expr.Literal(fixed.get(), span);
      }
      Optional<OpDefNode> replacement = bindings.replacement(given);
      OpDefNode node = replacement.orElse(given);
      Surroundings surroundingsOfNode = replacement.isPresent() ? Surroundings.ROOT : there;
      Optional<Integer> let = surroundingsOfNode.scope().definition(node);
      if (let.isPresent()) {
        return new Expr.OperatorApplication(let.get(), arguments(), span);
      }
      if (isMeantHere(node, surroundingsOfNode)) {
        return ofLambda(node, surroundingsOfNode);
      }
      Optional<BuiltIn> strict = StandardOperators.strict(node);
      if (strict.isPresent()) {
        return new Expr.BuiltInApplication(strict.get(), expressions(), span);
      }
      Optional<NativeOperator> computed = natives.find(node);
      if (computed.isPresent()) {
        if (computed.get() == NativeOperator.TLC_EVAL_DEFINITION) {
          return ofName(there);
        }
        return new Expr.NativeApplication(computed.get(), arguments(), span);
      }
      Optional<EffectOperator> effect = natives.withEffect(node);
      if (effect.isPresent()) {
        return new Expr.Effect(effect.get(), arguments(), span);
      }
      int id = definitions.id(node, surroundingsOfNode.substitution());
      return new Expr.OperatorApplication(id, arguments(), span);
    }

    /** TLCEvalDefinition of a name that is written there is the definition of the root module with this name. */
    private Expr ofName(Surroundings there) {
      if (!(arguments[0] instanceof StringNode name)) {
        return new Expr.NativeApplication(NativeOperator.TLC_EVAL_DEFINITION, arguments(), span);
      }
      OpDefNode named =
          bindings
              .names()
              .apply(name.getRep().toString())
              .filter(definition -> definition.getArity() == 0)
              .orElseThrow(() -> unsupported("a definition of another module, or none, in `TLCEvalDefinition`", name));
      return new Call(new ExprOrOpArgNode[0], surroundings, span).of(named, there);
    }

    /** What has no definition where it is applied is given one: a LAMBDA, or what was picked out of a LET. */
    private Expr ofLambda(OpDefNode lambda, Surroundings there) {
      int id = definitions.reserve();
      Surroundings inside = new Surroundings(there.scope().defining(Map.of(lambda, id)), there.substitution());
      Definition definition = definitions.define(lambda, id, inside);
      return new Expr.Let(ImmutableList.of(definition), new Expr.OperatorApplication(id, arguments(), span), span);
    }

    private ImmutableList<Argument> arguments() {
      ImmutableList.Builder<Argument> result = ImmutableList.builder();
      for (ExprOrOpArgNode argument : arguments) {
        result.add(argument(argument, surroundings));
      }
      return result.build();
    }

    private ImmutableList<Expr> expressions() {
      ImmutableList.Builder<Expr> result = ImmutableList.builder();
      for (ExprOrOpArgNode argument : arguments) {
        result.add(expression(argument, surroundings));
      }
      return result.build();
    }
  }

  /** Returns what is passed to an operator: an expression, or an operator by its name or as a LAMBDA. */
  Argument argument(ExprOrOpArgNode node, Surroundings surroundings) {
    return node instanceof OpArgNode operator
        ? operator(operator.getOp(), surroundings, places.span(operator))
        : new Argument.Value(expression(node, surroundings));
  }

  private Argument operator(SymbolNode node, Surroundings there, Span span) {
    return switch (node) {
      case FormalParamNode parameter -> new Argument.Parameter(local(parameter, there), span);
      case OpDeclNode declaration -> declaredOperator(declaration, there, span);
      case OpDefNode definition when definition.getKind() == ASTConstants.BuiltInKind ->
          language.operator(definition, span);
      case OpDefNode definition -> definedOperator(definition, there, span);
      default -> throw unsupported("`" + node.getName() + "` as an argument", node);
    };
  }

  private Argument declaredOperator(OpDeclNode declaration, Surroundings there, Span span) {
    Optional<Substitution.Replacement> replacement = there.substitution().replacement(declaration);
    if (replacement.isPresent() && replacement.get().node() instanceof OpArgNode operator) {
      return operator(operator.getOp(), replacement.get().surroundings(), span);
    }
    return switch (bindings.constants().get(declaration)) {
      case Bindings.Meaning.Operator operator -> operator(operator.node(), Surroundings.ROOT, span);
      case Bindings.Meaning.Table table -> OperatorTable.operator(table, definitions, span);
      case Bindings.Meaning.Fixed fixed -> new Argument.Value(new Expr.Literal(fixed.value(), span));
    };
  }

  private Argument definedOperator(OpDefNode given, Surroundings there, Span span) {
    Optional<OpDefNode> replacement = bindings.replacement(given);
    OpDefNode node = replacement.orElse(given);
    Surroundings surroundings = replacement.isPresent() ? Surroundings.ROOT : there;
    Optional<Integer> let = surroundings.scope().definition(node);
    if (let.isPresent()) {
      return new Argument.Defined(let.get(), span);
    }
    if (isMeantHere(node, surroundings)) {
      Map<FormalParamNode, Local> locals = definitions.locals(node.getParams());
      Expr body = expression(node.getBody(), surroundings.binding(locals));
      return new Argument.Lambda(DefinitionImporter.parameters(node.getParams(), locals), body, span);
    }
    Optional<BuiltIn> strict = StandardOperators.strict(node);
    if (strict.isPresent()) {
      return new Argument.BuiltInOperator(strict.get(), span);
    }
    return nativeOperator(node, span)
        .or(() -> operatorWithEffect(node, span))
        .orElseGet(() -> new Argument.Defined(definitions.id(node, surroundings.substitution()), span));
  }

  private Optional<Argument> nativeOperator(OpDefNode node, Span span) {
    return natives
        .find(node)
        .map(o -> language.lambda(node.getArity(), a -> new Expr.NativeApplication(o, a, span), span));
  }

  private Optional<Argument> operatorWithEffect(OpDefNode node, Span span) {
    return natives.withEffect(node)
        .map(o -> language.lambda(node.getArity(), a -> new Expr.Effect(o, a, span), span));
  }

  /** Returns the body of an instance's operator; {@code path} is the instance path before the operator's name. */
  Expr instance(SubstInNode node, Surroundings surroundings, String path) {
    Surroundings inside = inside(node, surroundings, path);
    Substitution substitution = inside.substitution();
    Expr body =
        node.getBody() instanceof SubstInNode inner
            ? instance(inner, inside, path.substring(path.indexOf('!') + 1))
            : expression(node.getBody(), inside);
    return substitution.copied().isEmpty()
        ? body
        : new Expr.Let(ImmutableList.copyOf(substitution.copied()), body, body.span());
  }

  /** Returns the surroundings of the body of an instance's operator. */
  static Surroundings inside(SubstInNode node, Surroundings surroundings, String path) {
    int end = node.getBody() instanceof SubstInNode ? path.indexOf('!') + 1 : path.length();
    String prefix = surroundings.substitution().prefix() + path.substring(0, end);
    return new Surroundings(surroundings.scope(), Substitution.of(node, surroundings, prefix));
  }

  private Expr let(LetInNode node, Surroundings surroundings) {
    Map<OpDefNode, Integer> ids = new LinkedHashMap<>();
    for (OpDefNode definition : node.getLets()) {
      if (isMadeHere(definition)) {
        ids.put(definition, definitions.reserve());
      }
    }
    Surroundings inside = new Surroundings(surroundings.scope().defining(ids), surroundings.substitution());
    ImmutableList.Builder<Definition> imported = ImmutableList.builder();
    ids.forEach((definition, id) -> imported.add(definitions.define(definition, id, inside)));
    Expr body = expression(node.getBody(), inside);
    return ids.isEmpty() ? body : new Expr.Let(imported.build(), body, places.span(node));
  }

  /**
   * Returns whether an operator means something at one place only: a LAMBDA, or a LET's operator that mentions bound
   * names and is applied without its LET, as in {@code Op(1)!+(2, 3)}.
   */
  private static boolean isMeantHere(OpDefNode node, Surroundings there) {
    return node.getName().toString().equals(LAMBDA)
        || node.getAllParams().stream()
            .anyMatch(name -> name instanceof FormalParamNode bound && there.scope().local(bound).isPresent());
  }

  /** Returns whether a LET definition is imported with the LET rather than when it is mentioned. */
  private boolean isMadeHere(OpDefNode definition) {
    // LET I == INSTANCE M defines every operator of M. Those that mention no bound name are as good as global, and of a
    // standard module the checker's meaning counts, not the text.
    if (isStandard(definition)) {
      return false;
    }
    return !(definition.getBody() instanceof SubstInNode)
        || definition.getAllParams().stream().anyMatch(FormalParamNode.class::isInstance);
  }

  private boolean isStandard(OpDefNode definition) {
    return StandardOperators.strict(definition).isPresent()
        || natives.withEffect(definition).isPresent()
        || natives.find(definition).isPresent();
  }

  /** Returns a mention of a definition of the root module without arguments. */
  Expr mention(OpDefNode definition, Span span) {
    return new Call(new ExprOrOpArgNode[0], Surroundings.ROOT, span).ofDefinition(definition, Surroundings.ROOT);
  }

  /** Returns the name that a node is bound to. */
  Local local(SemanticNode node, Surroundings surroundings) {
    return surroundings
        .scope()
        .local(node)
        .orElseThrow(() -> new IllegalStateException("a name that nothing binds, at " + node.getLocation()));
  }

  private UnsupportedException unsupported(String what, SemanticNode node) {
    return new UnsupportedException(DiagnosticCode.UNSUPPORTED, places.span(node), what + " cannot be evaluated");
  }
}
