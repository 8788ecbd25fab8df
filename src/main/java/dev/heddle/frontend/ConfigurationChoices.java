package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import dev.heddle.frontend.Configuration.Assignment;
import dev.heddle.frontend.Configuration.Text;
import java.util.Optional;

/** Puts the options over a configuration file. */
final class ConfigurationChoices {
  private static final String EXPRESSION = "expression";
  private static final ImmutableList<Text> NONE = ImmutableList.of();

  private ConfigurationChoices() {}

  /** Returns the configuration that the file and the options amount to. */
  static Configuration merge(Optional<Configuration> file, LoadOptions options) {
    Configuration base = file.orElseGet(() -> ConfigurationParser.parse("", ""));
    boolean hasBehavior =
        options.specification().isPresent() || options.init().isPresent() || options.next().isPresent();
    boolean replaces = options.propertyChoice() == PropertyChoice.REPLACE;
    return new Configuration(
        base.file(),
        hasBehavior ? one("SPECIFICATION", options.specification()) : base.specification(),
        hasBehavior ? one("INIT", options.init()) : base.init(),
        hasBehavior ? one("NEXT", options.next()) : base.next(),
        without(options, append(replaces ? NONE : base.invariants(), "invariant", options.invariants())),
        without(options, append(replaces ? NONE : base.properties(), "property", options.properties())),
        append(base.stateConstraints(), "constraint", options.stateConstraints()),
        append(base.actionConstraints(), "action constraint", options.actionConstraints()),
        base.view(),
        base.symmetry(),
        base.alias(),
        append(base.postconditions(), EXPRESSION, options.postconditions()),
        assignments(base, options),
        options.checkDeadlock().or(base::checkDeadlock),
        base.unapplied());
  }

  /** Returns whether {@code text} was given to be evaluated, rather than named in a configuration. */
  static boolean isExpression(Text text) {
    return text.span().file().equals("<" + EXPRESSION + ">");
  }

  private static ImmutableList<Assignment> assignments(Configuration base, LoadOptions options) {
    ImmutableList.Builder<Assignment> assignments = ImmutableList.builder();
    for (Assignment assignment : base.assignments()) {
      if (assignment.module().isPresent() || !options.constants().containsKey(assignment.target().text())) {
        assignments.add(assignment);
      }
    }
    options
        .constants()
        .forEach((name, value) -> assignments.add(assignment(text("constant", name), value)));
    return assignments.build();
  }

  private static Assignment assignment(Text name, String value) {
    Text text = text("constant " + name.text(), value);
    return new Assignment.Value(name, Optional.empty(), text);
  }

  private static Optional<Text> one(String what, Optional<String> given) {
    return given.map(value -> text(what, value));
  }

  private static ImmutableList<Text> append(ImmutableList<Text> base, String what, ImmutableList<String> given) {
    ImmutableList.Builder<Text> all = ImmutableList.<Text>builder().addAll(base);
    given.forEach(value -> all.add(text(what, value)));
    return all.build();
  }

  private static ImmutableList<Text> without(LoadOptions options, ImmutableList<Text> formulas) {
    return formulas.stream()
        .filter(formula -> !options.excluded().contains(formula.text()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns a text of the options, whose place is named after the option. */
  private static Text text(String what, String value) {
    return new Text(value, new Span("<" + what + ">", 1, 1, 1, Math.max(1, value.length())));
  }
}
