package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.frontend.FormulaSplitter.Part;
import dev.heddle.ir.Expr;
import dev.heddle.ir.NamedExpr;
import dev.heddle.ir.PlusCalLabel;
import dev.heddle.ir.Spec;
import dev.heddle.value.BooleanValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tla2sany.semantic.AssumeNode;
import tla2sany.semantic.OpDefNode;

/** Makes a specification of a parsed root module and a configuration. */
final class SpecAssembler {
  private final RootModule root;
  private final Places places;
  private final Configuration configuration;
  private final FormulaNames names;
  private final ImmutableList<Diagnostic> warnings;
  private final Bindings bindings;
  private final DefinitionImporter definitions;
  private final FormulaSplitter splitter;
  private final ImmutableList.Builder<NamedExpr> invariants = ImmutableList.builder();
  private final ImmutableList.Builder<NamedExpr> initialProperties = ImmutableList.builder();
  private final ImmutableList.Builder<NamedExpr> actionProperties = ImmutableList.builder();
  private final ImmutableList.Builder<NamedExpr> temporalProperties = ImmutableList.builder();

  /**
   * Makes an assembler.
   *
   * @param environment the environment variables that the specification can ask for
   * @throws ConfigurationException with everything in the configuration that does not fit the module
   */
  SpecAssembler(
      RootModule root, Places places, Configuration configuration, ImmutableMap<String, String> environment) {
    // Nothing is imported before every name is known to be right, so that all mistakes in a configuration are told.
    List<Diagnostic> mistakes = new ArrayList<>();
    this.root = root;
    this.places = places;
    this.configuration = configuration;
    ConstantBinder binder = new ConstantBinder(root, places, environment, mistakes);
    this.bindings = binder.bind(configuration.assignments());
    this.warnings = ImmutableList.<Diagnostic>builder().addAll(binder.warnings()).addAll(unapplied()).build();
    this.names = FormulaNames.of(root, configuration, mistakes);
    if (!mistakes.isEmpty()) {
      throw new ConfigurationException(ImmutableList.copyOf(mistakes));
    }
    this.definitions = new DefinitionImporter(places, bindings);
    this.splitter = new FormulaSplitter(definitions, bindings);
  }

  /** {@return the definitions that the configuration names} */
  FormulaNames names() {
    return names;
  }

  /** {@return what of the configuration has no effect} */
  ImmutableList<Diagnostic> warnings() {
    return warnings;
  }

  private ImmutableList<Diagnostic> unapplied() {
    return configuration.unapplied().stream()
        .map(
            keyword ->
                Diagnostic.of(
                    DiagnosticCode.NOT_APPLIED,
                    keyword.span(),
                    keyword.text() + " is not applied: it has no say in what is checked"))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the specification. */
  Spec assemble(ImmutableMap<String, PlusCalLabel> labels) {
    BehaviorParts behavior = behavior();
    names.invariants().forEach((name, node) -> invariants.add(mention(name, node)));
    names.properties().forEach(this::addProperty);
    ImmutableList<NamedExpr> assumptions = assumptions();
    ImmutableList<NamedExpr> stateConstraints = mentions(names.stateConstraints());
    ImmutableList<NamedExpr> actionConstraints = mentions(names.actionConstraints());
    Optional<NamedExpr> view = mentions(names.view()).stream().findFirst();
    Optional<NamedExpr> symmetry = mentions(names.symmetry()).stream().findFirst();
    Optional<NamedExpr> alias = mentions(names.alias()).stream().findFirst();
    ImmutableList<NamedExpr> postconditions = mentions(names.postconditions());
    return new Spec(
        root.name(),
        ImmutableList.copyOf(bindings.variables().values()),
        definitions.definitions(),
        behavior.init(),
        behavior.next(),
        behavior.fairness(),
        assumptions,
        invariants.build(),
        actionProperties.build(),
        initialProperties.build(),
        temporalProperties.build(),
        stateConstraints,
        actionConstraints,
        view,
        symmetry,
        alias,
        postconditions,
        labels,
        hasBehavior() && configuration.checkDeadlock().orElse(true));
  }

  private boolean hasBehavior() {
    return names.specification().filter(formula -> !isEmpty(formula)).isPresent() || names.init().isPresent();
  }

  private BehaviorParts behavior() {
    if (names.init().isPresent() && names.next().isPresent()) {
      Expr init = mention("", names.init().get()).expression();
      Expr next = mention("", names.next().get()).expression();
      return new BehaviorParts(init, next, ImmutableList.of());
    }
    if (!hasBehavior()) {
      return noBehavior();
    }
    OpDefNode formula = names.specification().get();
    return BehaviorParts.of(splitter.parts(formula), formula.getName().toString(), places.span(formula));
  }

  /** Returns whether the specification says nothing of a state: {@code [][TRUE]_<<>>} in a module without variables. */
  private boolean isEmpty(OpDefNode specification) {
    return bindings.variables().isEmpty()
        && splitter.parts(specification).stream().noneMatch(part -> part.form() == FormulaSplitter.Form.STATE);
  }

  /** Returns the behavior of a module without variables: one state, in which the assumptions are checked. */
  private BehaviorParts noBehavior() {
    Expr init = new Expr.Literal(BooleanValue.TRUE, root.start());
    Expr next = new Expr.Literal(BooleanValue.FALSE, root.start());
    return new BehaviorParts(init, next, ImmutableList.of());
  }

  private void addProperty(String name, OpDefNode node) {
    ImmutableList<Part> parts = splitter.parts(node);
    for (Part part : parts) {
      NamedExpr named = new NamedExpr(name, part.content(), part.mapping());
      switch (part.form()) {
        case STATE -> initialProperties.add(named);
        case INVARIANT -> invariants.add(named);
        case BOX -> actionProperties.add(named);
        case ACTION, TEMPORAL -> temporalProperties.add(named);
      }
    }
  }

  private ImmutableList<NamedExpr> assumptions() {
    ImmutableList.Builder<NamedExpr> result = ImmutableList.builder();
    for (AssumeNode node : root.assumptions()) {
      String name = node.getDef() == null ? "" : node.getDef().getName().toString();
      result.add(new NamedExpr(name, definitions.expressions().expression(node.getAssume(), Surroundings.ROOT)));
    }
    return result.build();
  }

  private ImmutableList<NamedExpr> mentions(Map<String, OpDefNode> named) {
    ImmutableList.Builder<NamedExpr> result = ImmutableList.builder();
    named.forEach((name, node) -> result.add(mention(name, node)));
    return result.build();
  }

  private NamedExpr mention(String name, OpDefNode node) {
    ExpressionImporter importer = definitions.expressions();
    Expr formula =
        root.isExpression(node)
            ? importer.expression(node.getBody(), Surroundings.ROOT)
            : importer.mention(node, places.span(node));
    return new NamedExpr(name, formula);
  }
}
