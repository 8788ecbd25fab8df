package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Level;
import dev.heddle.ir.NamedExpr;
import java.util.Optional;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SubstInNode;

/** Splits a temporal formula such as {@code Init /\ [][Next]_vars /\ WF_vars(Next)} into its conjuncts. */
final class FormulaSplitter {
  private static final String ALWAYS = "[]";
  private static final String BOX = "$SquareAct";

  private final DefinitionImporter definitions;
  private final Bindings bindings;

  FormulaSplitter(DefinitionImporter definitions, Bindings bindings) {
    this.definitions = definitions;
    this.bindings = bindings;
  }

  /** What a conjunct says. */
  enum Form {
    /** A formula on one state: true of a behavior if it is true of its first state. */
    STATE,
    /** A formula on a step, bare. */
    ACTION,
    /** {@code []P} for a formula {@code P} on one state. */
    INVARIANT,
    /** {@code [][A]_v}. */
    BOX,
    /** Anything else that speaks of behaviors. */
    TEMPORAL
  }

  /**
   * A conjunct.
   *
   * @param content the formula; of {@code []P} it is {@code P}, and of {@code [][A]_v} it is {@code [A]_v}
   * @param mapping of {@code [][A]_v} in an instantiated module, what its variables are
   */
  record Part(Form form, Expr content, ImmutableList<NamedExpr> mapping) {
    Part(Form form, Expr content) {
      this(form, content, ImmutableList.of());
    }
  }

  /** Returns the conjuncts of the formula that a definition of the root module stands for, definitions expanded. */
  ImmutableList<Part> parts(OpDefNode formula) {
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    definition(formula, Surroundings.ROOT, parts);
    return parts.build();
  }

  private void definition(OpDefNode node, Surroundings surroundings, ImmutableList.Builder<Part> parts) {
    if (node.getBody() instanceof SubstInNode instance) {
      instance(instance, surroundings, DefinitionImporter.path(node), parts);
    } else {
      conjuncts(node.getBody(), surroundings, parts);
    }
  }

  private void instance(
      SubstInNode node, Surroundings surroundings, String path, ImmutableList.Builder<Part> parts) {
    Surroundings inside = ExpressionImporter.inside(node, surroundings, path);
    if (node.getBody() instanceof SubstInNode inner) {
      instance(inner, inside, path.substring(path.indexOf('!') + 1), parts);
    } else {
      conjuncts(node.getBody(), inside, parts);
    }
  }

  private void conjuncts(ExprOrOpArgNode node, Surroundings surroundings, ImmutableList.Builder<Part> parts) {
    if (surroundings.substitution().levelOf(node) == Level.TEMPORAL) {
      if (node instanceof LabelNode label && label.getBody() instanceof ExprNode body) {
        conjuncts(body, surroundings, parts);
        return;
      }
      if (node instanceof OpApplNode application && isConjunction(application)) {
        for (ExprOrOpArgNode conjunct : application.getArgs()) {
          conjuncts(conjunct, surroundings, parts);
        }
        return;
      }
      Optional<OpDefNode> definition = definitionNamed(node, surroundings);
      if (definition.isPresent()) {
        definition(definition.get(), new Surroundings(Scope.EMPTY, surroundings.substitution()), parts);
        return;
      }
    }
    parts.add(part(node, surroundings));
  }

  private static boolean isConjunction(OpApplNode node) {
    String operator = node.getOperator().getName().toString();
    return node.getOperator().getKind() == ASTConstants.BuiltInKind
        && (operator.equals("\\land") || operator.equals("$ConjList"));
  }

  private Optional<OpDefNode> definitionNamed(ExprOrOpArgNode node, Surroundings surroundings) {
    boolean isName =
        node instanceof OpApplNode application
            && application.getArgs().length == 0
            && application.getOperator() instanceof OpDefNode operator
            && operator.getKind() == ASTConstants.UserDefinedOpKind
            && surroundings.scope().definition(operator).isEmpty();
    if (!isName) {
      return Optional.empty();
    }
    OpDefNode operator = (OpDefNode) ((OpApplNode) node).getOperator();
    return Optional.of(bindings.replacement(operator).orElse(operator));
  }

  private Part part(ExprOrOpArgNode node, Surroundings surroundings) {
    if (node instanceof OpApplNode always && isBuiltIn(always, ALWAYS)) {
      ExprOrOpArgNode content = always.getArgs()[0];
      Expr imported = definitions.expressions().expression(content, surroundings);
      Level level = surroundings.substitution().levelOf(content);
      if (content instanceof OpApplNode box && isBuiltIn(box, BOX)) {
        return new Part(Form.BOX, imported, mapping(surroundings.substitution()));
      }
      if (level.compareTo(Level.STATE) <= 0) {
        return new Part(Form.INVARIANT, imported);
      }
    }
    Form form =
        switch (surroundings.substitution().levelOf(node)) {
          case CONSTANT, STATE -> Form.STATE;
          case ACTION -> Form.ACTION;
          case TEMPORAL -> Form.TEMPORAL;
        };
    return new Part(form, definitions.expressions().expression(node, surroundings));
  }

  private ImmutableList<NamedExpr> mapping(Substitution substitution) {
    ImmutableList.Builder<NamedExpr> mapping = ImmutableList.builder();
    substitution.variables().forEach(
        (name, variable) ->
            mapping.add(
                new NamedExpr(name, definitions.expressions().expression(variable.node(), variable.surroundings()))));
    return mapping.build();
  }

  private static boolean isBuiltIn(OpApplNode node, String name) {
    return node.getOperator().getKind() == ASTConstants.BuiltInKind
        && node.getOperator().getName().toString().equals(name);
  }
}
