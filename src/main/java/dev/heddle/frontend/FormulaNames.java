package dev.heddle.frontend;

import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.frontend.Configuration.Text;
import dev.heddle.ir.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tla2sany.semantic.OpDefNode;

/**
 * The definitions that a configuration names, by the name under which results speak of them.
 *
 * @param specification SPECIFICATION, empty where INIT and NEXT are given
 * @param init INIT
 * @param next NEXT
 */
record FormulaNames(
    Optional<OpDefNode> specification,
    Optional<OpDefNode> init,
    Optional<OpDefNode> next,
    ImmutableMap<String, OpDefNode> invariants,
    ImmutableMap<String, OpDefNode> properties,
    ImmutableMap<String, OpDefNode> stateConstraints,
    ImmutableMap<String, OpDefNode> actionConstraints,
    ImmutableMap<String, OpDefNode> view,
    ImmutableMap<String, OpDefNode> symmetry,
    ImmutableMap<String, OpDefNode> alias,
    ImmutableMap<String, OpDefNode> postconditions) {

  /** Looks up the names of a configuration, and adds what is wrong to {@code mistakes}. */
  static FormulaNames of(RootModule root, Configuration configuration, List<Diagnostic> mistakes) {
    return new Lookup(root, mistakes).all(configuration);
  }

  /** Looks names up in one root module. */
  private record Lookup(RootModule root, List<Diagnostic> mistakes) {
    FormulaNames all(Configuration c) {
      Optional<OpDefNode> specification = one(c.specification(), "specification", Level.TEMPORAL);
      Optional<OpDefNode> init = one(c.init(), "initial predicate", Level.STATE);
      Optional<OpDefNode> next = one(c.next(), "next-state relation", Level.ACTION);
      requireBehavior(c);
      return new FormulaNames(
          c.specification().isPresent() || c.init().isPresent() || c.next().isPresent()
              ? specification
              : root.definition("Spec"),
          init,
          next,
          many(c.invariants(), "invariant", Level.STATE),
          many(c.properties(), "property", Level.TEMPORAL),
          many(c.stateConstraints(), "state constraint", Level.STATE),
          many(c.actionConstraints(), "action constraint", Level.ACTION),
          many(c.view().stream().toList(), "view", Level.ACTION),
          many(c.symmetry().stream().toList(), "symmetry", Level.CONSTANT),
          many(c.alias().stream().toList(), "alias", Level.ACTION),
          many(c.postconditions(), "postcondition", Level.STATE));
    }

    private void requireBehavior(Configuration c) {
      Optional<Text> formula = c.specification();
      Optional<Text> predicate = c.init().or(c::next);
      if (formula.isPresent() && predicate.isPresent()) {
        report(predicate.get().span(), "SPECIFICATION and INIT or NEXT are both given; one of the two will do");
      } else if (c.init().isPresent() && c.next().isEmpty()) {
        report(c.init().get().span(), "INIT is given without NEXT");
      } else if (c.next().isPresent() && c.init().isEmpty()) {
        report(c.next().get().span(), "NEXT is given without INIT");
      } else if (formula.isEmpty() && predicate.isEmpty() && !defaultSpec()) {
        mistakes.add(
            Diagnostic.of(
                    DiagnosticCode.NO_BEHAVIOR,
                    c.file().isEmpty() ? root.start() : Span.ofFile(c.file()),
                    "nothing says which behaviors to explore")
                .withNote("write `SPECIFICATION Spec`, or `INIT Init` and `NEXT Next`, in the configuration"));
      }
    }

    private boolean defaultSpec() {
      return root.definition("Spec").filter(node -> node.getArity() == 0).isPresent() || root.variables().isEmpty();
    }

    private void report(Span span, String message) {
      mistakes.add(Diagnostic.of(DiagnosticCode.NO_BEHAVIOR, span, message));
    }

    private Optional<OpDefNode> one(Optional<Text> name, String role, Level maxLevel) {
      return name.flatMap(text -> root.formula(text, role, maxLevel, mistakes));
    }

    private ImmutableMap<String, OpDefNode> many(List<Text> names, String role, Level maxLevel) {
      Map<String, OpDefNode> found = new LinkedHashMap<>();
      for (Text name : names) {
        String called = ConfigurationChoices.isExpression(name) ? "expression" : role;
        root.formula(name, called, maxLevel, mistakes).ifPresent(node -> found.put(name.text(), node));
      }
      return ImmutableMap.copyOf(found);
    }
  }
}
