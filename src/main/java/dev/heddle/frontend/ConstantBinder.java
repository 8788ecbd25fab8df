package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.Suggestion;
import dev.heddle.frontend.Bindings.Meaning;
import dev.heddle.frontend.Configuration.Assignment;
import dev.heddle.frontend.Configuration.Text;
import dev.heddle.ir.Variable;
import dev.heddle.value.FunctionBuilder;
import dev.heddle.value.ModelValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;

/** Gives the constants of the root module the meanings that a configuration assigns. */
final class ConstantBinder {
  /**
   * What a PlusCal variable without an initial value holds. The translator declares it where there is one, so no user
   * need assign it, and a configuration may assign it where there is none.
   */
  static final String PLUSCAL_DEFAULT = "defaultInitValue";

  private final RootModule root;
  private final Places places;
  private final ImmutableMap<String, String> environment;
  private final List<Diagnostic> mistakes;
  private final Map<OpDeclNode, Meaning> constants = new LinkedHashMap<>();
  private final Map<OpDefNode, OpDefNode> replaced = new LinkedHashMap<>();
  private final Map<OpDefNode, Value> fixed = new LinkedHashMap<>();
  private final Map<OpDeclNode, Map<Value, Value>> tables = new LinkedHashMap<>();
  private final Map<Assignment.Replacement, OpDeclNode> byConstant = new LinkedHashMap<>();
  private final List<Diagnostic> warnings = new ArrayList<>();
  private final Map<String, Span> assigned = new HashMap<>();

  /**
   * Makes a binder.
   *
   * @param environment the environment variables, for IOEnv of module IOUtils
   * @param mistakes receives what is wrong
   */
  ConstantBinder(
      RootModule root, Places places, ImmutableMap<String, String> environment, List<Diagnostic> mistakes) {
    this.environment = environment;
    this.root = root;
    this.places = places;
    this.mistakes = mistakes;
  }

  /** Returns the meanings of all declarations. */
  Bindings bind(List<Assignment> assignments) {
    for (Assignment assignment : assignments) {
      if (isFirst(assignment)) {
        assign(assignment);
      }
    }
    root.modelValues()
        .forEach((name, value) -> constants.put(root.constant(name).orElseThrow(), new Meaning.Fixed(value)));
    tables.forEach(this::putTable);
    byConstant.forEach(this::putConstantsMeaning);
    putEnvironment();
    root.constants().forEach(this::requireMeaning);
    return new Bindings(
        variables(),
        ImmutableMap.copyOf(constants),
        ImmutableMap.copyOf(replaced),
        ImmutableMap.copyOf(fixed),
        root::definition);
  }

  private void putEnvironment() {
    Optional<OpDefNode> node =
        root.module("IOUtils")
            .filter(_ -> !places.isUsers("IOUtils"))
            .map(module -> module.getOpDef("IOEnv"));
    Map<Value, Value> fields = new LinkedHashMap<>();
    environment.forEach((name, text) -> fields.put(new StringValue(name), new StringValue(text)));
    node.ifPresent(definition -> fixed.put(definition, FunctionBuilder.of(fields)));
  }

  private ImmutableMap<OpDeclNode, Variable> variables() {
    ImmutableMap.Builder<OpDeclNode, Variable> variables = ImmutableMap.builder();
    int index = 0;
    for (OpDeclNode node : root.variables()) {
      variables.put(node, new Variable(index++, node.getName().toString(), places.span(node)));
    }
    return variables.buildOrThrow();
  }

  private boolean isFirst(Assignment assignment) {
    String key = assignment.module().map(module -> module.text() + "!").orElse("") + assignment.target().text();
    if (assignment instanceof Assignment.Row row) {
      key += row.arguments().stream().map(Text::text).collect(Collectors.joining(", ", "(", ")"));
    }
    Span before = assigned.putIfAbsent(key, assignment.target().span());
    if (before == null) {
      return true;
    }
    String message = "the constant `" + key + "` is given a second value; the first is at " + before;
    mistakes.add(Diagnostic.of(DiagnosticCode.CONSTANT_TWICE, assignment.target().span(), message));
    return false;
  }

  private void assign(Assignment assignment) {
    switch (assignment) {
      case Assignment.Value value -> {
        Optional<Meaning> meaning = meaning(value.expression());
        meaning.ifPresent(m -> put(value, m));
      }
      case Assignment.Replacement replacement -> replace(replacement);
      case Assignment.Row row -> addRow(row);
    }
  }

  private void replace(Assignment.Replacement replacement) {
    String name = replacement.operator().text();
    Optional<OpDeclNode> constant = root.definition(name).isPresent() ? Optional.empty() : root.constant(name);
    if (constant.isPresent()) {
      byConstant.put(replacement, constant.get());
    } else {
      definition(replacement.operator()).ifPresent(node -> put(replacement, new Meaning.Operator(node)));
    }
  }

  /** Replaces something by a constant: it means what the constant does, wherever in the file that is said. */
  private void putConstantsMeaning(Assignment.Replacement replacement, OpDeclNode constant) {
    Meaning meaning = constants.get(constant);
    if (meaning != null) {
      put(replacement, meaning);
    } else if (assigned.containsKey(constant.getName().toString())) {
      String name = constant.getName().toString();
      report(replacement.operator(), "`" + name + "` is itself replaced by a constant: give it a value");
    }
  }

  private Optional<Meaning> meaning(Text text) {
    Optional<Value> value = ConstantValueParser.parse(text.text());
    if (value.isPresent()) {
      return value.map(Meaning.Fixed::new);
    }
    return root.value(text.text()).map(Meaning.Operator::new);
  }

  private void put(Assignment assignment, Meaning meaning) {
    if (assignment.module().isPresent()) {
      putInModule(assignment, assignment.module().get(), meaning);
      return;
    }
    Text target = assignment.target();
    Optional<OpDeclNode> constant = root.constant(target.text());
    Optional<OpDefNode> definition = root.definition(target.text());
    if (constant.isPresent()) {
      putConstant(constant.get(), target, meaning);
    } else if (definition.isPresent()) {
      putDefinition(definition.get(), target, meaning);
    } else if (!target.text().equals(PLUSCAL_DEFAULT)) {
      putNowhere(assignment);
    }
  }

  /** Notes that what is given a meaning does not exist; as in TLC, a configuration may give it a value nevertheless. */
  private void putNowhere(Assignment assignment) {
    Text target = assignment.target();
    String suggestion = Suggestion.phrase(target.text(), root.names());
    String message = "`" + target.text() + "` is neither declared nor defined" + suggestion;
    boolean isOfFile = !target.span().file().startsWith("<");
    if (isOfFile && assignment instanceof Assignment.Value) {
      warnings.add(Diagnostic.of(DiagnosticCode.NOT_APPLIED, target.span(), message));
    } else {
      report(target, message);
    }
  }

  /** {@return what is doubtful about the assignments} */
  ImmutableList<Diagnostic> warnings() {
    return ImmutableList.copyOf(warnings);
  }

  private void putConstant(OpDeclNode constant, Text target, Meaning meaning) {
    if (constant.getArity() > 0 && meaning instanceof Meaning.Fixed(ModelValue value)
        && root.definition(value.name()).isPresent()) {
      report(target, "`" + target.text() + "` takes arguments: write `" + target.text() + " <- " + value.name() + "`");
    } else if (constant.getArity() != arity(meaning)) {
      reportArity(target, constant.getArity(), meaning);
    } else {
      constants.put(constant, meaning);
    }
  }

  private void reportArity(Text target, int wanted, Meaning given) {
    String takes = "`" + target.text() + "` takes " + SemanticErrors.arguments(wanted);
    report(target, takes + ", what it is given takes " + SemanticErrors.arguments(arity(given)));
  }

  private static int arity(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Fixed _ -> 0;
      case Meaning.Operator operator -> operator.node().getArity();
      case Meaning.Table table -> table.arity();
    };
  }

  private void putDefinition(OpDefNode definition, Text target, Meaning meaning) {
    switch (meaning) {
      case Meaning.Operator operator when operator.node().getArity() == definition.getArity() ->
          replaced.put(definition, operator.node());
      case Meaning.Fixed value when definition.getArity() == 0 -> fixed.put(definition, value.value());
      default -> reportArity(target, definition.getArity(), meaning);
    }
  }

  private void putInModule(Assignment assignment, Text moduleName, Meaning meaning) {
    Text target = assignment.target();
    Optional<ModuleNode> module = root.module(moduleName.text());
    if (module.isEmpty()) {
      report(moduleName, "the module `" + moduleName.text() + "` is neither extended nor instantiated");
      return;
    }
    for (OpDeclNode constant : module.get().getConstantDecls()) {
      if (constant.getName().toString().equals(target.text())) {
        putConstant(constant, target, meaning);
        return;
      }
    }
    OpDefNode definition = module.get().getOpDef(target.text());
    if (definition == null) {
      report(target, "module `" + moduleName.text() + "` has no `" + target.text() + "`");
    } else {
      putDefinition(definition, target, meaning);
    }
  }

  private Optional<OpDefNode> definition(Text name) {
    Optional<OpDefNode> found = root.definition(name.text());
    if (found.isEmpty()) {
      report(name, "`" + name.text() + "` is not defined" + Suggestion.phrase(name.text(), root.definitionNames()));
    }
    return found;
  }

  private void addRow(Assignment.Row row) {
    Optional<OpDeclNode> constant = root.constant(row.target().text());
    if (constant.isEmpty() || constant.get().getArity() != row.arguments().size()) {
      String target = "`" + row.target().text() + "`";
      report(row.target(), target + " is no constant operator with " + row.arguments().size() + " parameters");
      return;
    }
    Optional<Value> result = written(row.expression());
    List<Value> arguments = new ArrayList<>();
    row.arguments().forEach(argument -> written(argument).ifPresent(arguments::add));
    if (result.isPresent() && arguments.size() == row.arguments().size()) {
      tables
          .computeIfAbsent(constant.get(), _ -> new LinkedHashMap<>())
          .put(TupleValue.copyOf(arguments), result.get());
    }
  }

  private Optional<Value> written(Text text) {
    Optional<Value> value = ConstantValueParser.parse(text.text());
    if (value.isEmpty()) {
      report(text, "`" + text.text() + "` is no value written out, as a row of an operator's table needs");
    }
    return value;
  }

  private void putTable(OpDeclNode constant, Map<Value, Value> rows) {
    constants.put(
        constant, new Meaning.Table(constant.getName().toString(), constant.getArity(), ImmutableMap.copyOf(rows)));
  }

  private void requireMeaning(OpDeclNode constant) {
    String name = constant.getName().toString();
    if (constants.containsKey(constant) || assigned.containsKey(name)) {
      return;
    }
    if (name.equals(PLUSCAL_DEFAULT)) {
      constants.put(constant, new Meaning.Fixed(new ModelValue(name)));
      return;
    }
    String parameters = constant.getArity() == 0 ? "" : " with " + constant.getArity() + " parameters";
    String remedy =
        constant.getArity() == 0
            ? "write `CONSTANT " + name + " = value` in the configuration, or give `-c " + name + "=value`"
            : "write `CONSTANT " + name + " <- Operator` in the configuration, for a defined Operator" + parameters;
    String message = "the constant `" + name + "` has no value";
    mistakes.add(
        Diagnostic.of(DiagnosticCode.CONSTANT_UNASSIGNED, places.span(constant), message).withNote(remedy));
  }

  private void report(Text text, String message) {
    mistakes.add(Diagnostic.of(DiagnosticCode.CONFIGURATION, text.span(), message));
  }
}
