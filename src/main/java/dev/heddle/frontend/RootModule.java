package dev.heddle.frontend;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.Suggestion;
import dev.heddle.frontend.Configuration.Text;
import dev.heddle.ir.Level;
import dev.heddle.value.ModelValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import tla2sany.semantic.AssumeNode;
import tla2sany.semantic.ExternalModuleTable;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;

/** The parsed root module: what the configuration can name in it. */
final class RootModule {
  private final String name;
  private final ExternalModuleTable modules;
  private final ModuleNode node;
  private final Places places;
  private final ImmutableMap<String, String> expressions;
  private final ImmutableMap<String, ModelValue> modelValues;

  /**
   * Makes the root module.
   *
   * @param name the name of the user's module
   * @param expressions the module that was parsed as the root in its place, if there are expressions
   */
  RootModule(String name, ExternalModuleTable modules, Places places, Optional<ExpressionModule> expressions) {
    this.name = name;
    this.expressions = expressions.map(ExpressionModule::definitionNames).orElse(ImmutableMap.of());
    this.modelValues = expressions.map(ExpressionModule::modelValues).orElse(ImmutableMap.of());
    this.modules = modules;
    this.node = modules.getRootModule();
    this.places = places;
  }

  /** {@return its name} */
  String name() {
    return name;
  }

  /** {@return the beginning of its file} */
  Span start() {
    Span span = places.span(module(name).orElse(node));
    return span.isKnown() ? Span.at(span.file(), span.line(), span.column()) : span;
  }

  /** {@return its variables, those of extended modules first} */
  ImmutableList<OpDeclNode> variables() {
    return inOrder(node.getVariableDecls());
  }

  /** {@return its constants, those of extended modules first} */
  ImmutableList<OpDeclNode> constants() {
    return inOrder(node.getConstantDecls());
  }

  /** Returns declarations in the order of the text; the parser gives them in the order of a hash table. */
  private ImmutableList<OpDeclNode> inOrder(OpDeclNode[] declarations) {
    List<ModuleNode> order = Arrays.asList(modules.getModuleNodes());
    ToIntFunction<OpDeclNode> module = declaration -> order.indexOf(declaration.getOriginallyDefinedInModuleNode());
    return ImmutableList.sortedCopyOf(
        (one, other) -> ComparisonChain.start()
            .compare(module.applyAsInt(one), module.applyAsInt(other))
            .compare(one.getLocation(), other.getLocation())
            .result(),
        Arrays.asList(declarations));
  }

  /** Returns the constant of this name. */
  Optional<OpDeclNode> constant(String name) {
    return constants().stream().filter(constant -> constant.getName().toString().equals(name)).findFirst();
  }

  /** Returns the definition of this name, {@code I!Op} included, or of this expression. */
  Optional<OpDefNode> definition(String name) {
    return Optional.ofNullable(node.getOpDef(expressions.getOrDefault(name, name)));
  }

  /** Returns the definition that stands for a constant's value, if the value is an expression. */
  Optional<OpDefNode> value(String text) {
    return expressions.containsKey(text) ? definition(text) : Optional.empty();
  }

  /** {@return whether {@code definition} stands for an expression of the configuration} */
  boolean isExpression(OpDefNode definition) {
    return expressions.containsValue(definition.getName().toString());
  }

  /** {@return the model values that expressions of the configuration mention, by name} */
  ImmutableMap<String, ModelValue> modelValues() {
    return modelValues;
  }

  /** Returns a module that this one extends or instantiates. */
  Optional<ModuleNode> module(String name) {
    for (ModuleNode module : modules.getModuleNodes()) {
      if (module.getName().toString().equals(name)) {
        return Optional.of(module);
      }
    }
    return Optional.empty();
  }

  /** {@return the ASSUMEs of the module and of those that it extends, the latter first} */
  ImmutableList<AssumeNode> assumptions() {
    return ImmutableList.copyOf(node.getAssumptions());
  }

  /** {@return the names of the definitions that the user wrote, for suggestions} */
  ImmutableList<String> definitionNames() {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (OpDefNode definition : node.getOpDefs()) {
      if (!definition.getSource().getOriginallyDefinedInModuleNode().isStandard() && !isExpression(definition)) {
        names.add(definition.getName().toString());
      }
    }
    return names.build();
  }

  /**
   * Returns the definition without parameters that {@code name} names.
   *
   * @param role what it is named for, such as {@code "invariant"}
   * @param maxLevel the highest level that will do
   * @param mistakes receives what is wrong
   */
  Optional<OpDefNode> formula(Text name, String role, Level maxLevel, List<Diagnostic> mistakes) {
    Optional<OpDefNode> found = definition(name.text());
    if (found.isEmpty()) {
      String message = "the " + role + " `" + name.text() + "` " + whyNoDefinition(name.text());
      mistakes.add(Diagnostic.of(DiagnosticCode.UNKNOWN_PROPERTY, name.span(), message));
      return Optional.empty();
    }
    Optional<String> misfit = misfit(name.text(), found.get(), maxLevel).map(told -> "the " + role + " " + told);
    if (misfit.isPresent()) {
      Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.LEVEL, name.span(), misfit.get());
      String place = "`" + name.text() + "` is defined at " + places.span(found.get());
      mistakes.add(isExpression(found.get()) ? diagnostic : diagnostic.withNote(place));
      return Optional.empty();
    }
    return found;
  }

  private String whyNoDefinition(String name) {
    if (variables().stream().anyMatch(variable -> variable.getName().toString().equals(name))) {
      return "is a variable; wanted the name of a definition";
    }
    return constant(name).isPresent()
        ? "is a constant; wanted the name of a definition"
        : "is not defined" + Suggestion.phrase(name, definitionNames());
  }

  private static Optional<String> misfit(String name, OpDefNode definition, Level maxLevel) {
    if (definition.getArity() > 0) {
      return Optional.of("`" + name + "` takes arguments; it must be an operator without parameters");
    }
    Level level = Level.values()[definition.getLevel()];
    if (level.compareTo(maxLevel) > 0) {
      return Optional.of("`" + name + "` is " + described(level) + ", not " + described(maxLevel));
    }
    return Optional.empty();
  }

  private static String described(Level level) {
    return switch (level) {
      case CONSTANT -> "a constant expression";
      case STATE -> "a formula on one state";
      case ACTION -> "a formula on a step (with primed variables)";
      case TEMPORAL -> "a temporal formula";
    };
  }

  /** Returns every name that is declared or defined, standard operators included. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (OpDefNode definition : node.getOpDefs()) {
      names.add(definition.getName().toString());
    }
    constants().forEach(constant -> names.add(constant.getName().toString()));
    variables().forEach(variable -> names.add(variable.getName().toString()));
    return names;
  }
}
