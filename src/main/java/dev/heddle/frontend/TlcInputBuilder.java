package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.frontend.Configuration.Assignment;
import dev.heddle.frontend.Configuration.Text;
import dev.heddle.frontend.ConfigurationLexer.Kind;
import dev.heddle.frontend.ConfigurationLexer.Token;
import dev.heddle.ir.Spec;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tla2sany.semantic.OpDefNode;

/**
 * Writes the configuration that a check was made with as TLC takes it, with a module that extends the one that was
 * parsed as the root.
 *
 * <p>TLC's configuration has numbers, strings, truth values, model values and sets of them; any other value becomes a
 * definition of that module, by which the constant is replaced. The model values in it are declared there. ALIAS and
 * POSTCONDITION are left out: this TLC does not know them.
 */
final class TlcInputBuilder {
  private static final String NAME = "HeddleOracle__";
  private static final ImmutableSet<String> LITERAL_SYMBOLS = ImmutableSet.of("{", "}", ",");
  private static final ImmutableSet<String> NO_MODEL_VALUES = ImmutableSet.of("TRUE", "FALSE", "BOOLEAN");

  private final RootModule root;
  private final FormulaNames names;
  private final ImmutableList<Assignment> assignments;
  private final StringBuilder lines = new StringBuilder();
  private final Map<String, String> definitions = new LinkedHashMap<>();
  private final Set<String> modelValues = new LinkedHashSet<>();
  private final Map<String, String> formulas = new LinkedHashMap<>();

  TlcInputBuilder(RootModule root, FormulaNames names, ImmutableList<Assignment> assignments) {
    this.root = root;
    this.names = names;
    this.assignments = assignments;
  }

  /**
   * Returns what TLC reads.
   *
   * @param modules the text of each module that was parsed
   * @param parsed the name of the one that was parsed as the root
   * @param spec what the modules and the configuration come to
   */
  TlcInput input(ImmutableMap<String, String> modules, String parsed, Spec spec) {
    name("SPECIFICATION", names.specification());
    name("INIT", names.init());
    name("NEXT", names.next());
    names("INVARIANT", names.invariants());
    names("PROPERTY", names.properties());
    names("CONSTRAINT", names.stateConstraints());
    names("ACTION_CONSTRAINT", names.actionConstraints());
    if (spec.temporalProperties().isEmpty()) {
      // With temporal properties they are not applied.
      names("VIEW", names.view());
      names("SYMMETRY", names.symmetry());
    }
    constants();
    lines.append("CHECK_DEADLOCK ").append(spec.checkDeadlock() ? "TRUE" : "FALSE").append('\n');
    ImmutableMap<String, String> all =
        ImmutableMap.<String, String>builder().putAll(modules).put(NAME, module(parsed)).buildOrThrow();
    return new TlcInput(all, NAME, lines.toString(), ImmutableMap.copyOf(formulas));
  }

  private void name(String keyword, Optional<OpDefNode> node) {
    node.ifPresent(definition -> lines.append(keyword + " " + definition.getName() + "\n"));
  }

  private void names(String keyword, Map<String, OpDefNode> nodes) {
    nodes.forEach(
        (written, node) -> {
          formulas.put(node.getName().toString(), written);
          name(keyword, Optional.of(node));
        });
  }

  private void constants() {
    Set<String> assigned = new LinkedHashSet<>();
    for (Assignment assignment : assignments) {
      assigned.add(assignment.target().text());
      lines.append("CONSTANT ").append(line(assignment)).append('\n');
    }
    modelValues.addAll(root.modelValues().keySet());
    root.constants().stream()
        .map(constant -> constant.getName().toString())
        .filter(name -> name.equals(ConstantBinder.PLUSCAL_DEFAULT) && !assigned.contains(name))
        .forEach(modelValues::add);
    modelValues.forEach(name -> lines.append("CONSTANT " + name + " = " + name + "\n"));
  }

  private String line(Assignment assignment) {
    String target = assignment.target().text();
    String module = assignment.module().map(name -> "[" + name.text() + "] ").orElse("");
    return switch (assignment) {
      case Assignment.Replacement replacement -> target + " <- " + module + replacement.operator().text();
      case Assignment.Value(_, _, Text value) when isLiteral(value.text()) -> target + " = " + module + value.text();
      case Assignment.Value(_, _, Text value) -> target + " <- " + module + definition(value.text());
      case Assignment.Row row ->
          row.arguments().stream().map(Text::text).collect(Collectors.joining(", ", target + "(", ")"))
              + " = " + module + row.expression().text();
    };
  }

  private static boolean isLiteral(String text) {
    return ConstantValueParser.parse(text).isPresent()
        && new ConfigurationLexer("", text)
            .tokens().stream()
            .allMatch(
                token ->
                    token.kind() == Kind.SYMBOL
                        ? LITERAL_SYMBOLS.contains(token.text())
                        : !token.is("BOOLEAN"));
  }

  /** Returns the name of a definition with this value. */
  private String definition(String text) {
    Optional<String> known = root.value(text).map(node -> node.getName().toString());
    if (known.isPresent()) {
      return known.get();
    }
    ImmutableList<Token> tokens = new ConfigurationLexer("", text).tokens();
    for (int i = 0; i < tokens.size(); i++) {
      boolean isField = i + 1 < tokens.size() && tokens.get(i + 1).is("|->");
      if (tokens.get(i).kind() == Kind.NAME && !isField && !NO_MODEL_VALUES.contains(tokens.get(i).text())) {
        modelValues.add(tokens.get(i).text());
      }
    }
    return definitions.computeIfAbsent(text, _ -> "oracle__" + definitions.size());
  }

  private String module(String parsed) {
    StringBuilder text = new StringBuilder("---- MODULE " + NAME + " ----\nEXTENDS " + parsed);
    // The dots of an interval and the minus of a negative number have to be known.
    text.append(definitions.isEmpty() ? "\n" : ", Integers\n");
    modelValues.stream()
        .filter(name -> root.constant(name).isEmpty())
        .forEach(name -> text.append("CONSTANT ").append(name).append('\n'));
    definitions.forEach((value, name) -> text.append(name + " ==\n " + value + "\n"));
    return text.append("====\n").toString();
  }
}
