package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tla2sany.modanalyzer.SpecObj;
import tla2sany.semantic.Context;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.SymbolNode;

/** Turns what SANY finds wrong in modules that parse into diagnostics. */
final class SemanticErrors {
  private static final Pattern UNKNOWN = Pattern.compile("Unknown operator: `(.+)'\\.");
  private static final Pattern UNRESOLVED =
      Pattern.compile("Couldn't resolve (?:infix |prefix |postfix )?operator symbol `(.+)'\\.");
  private static final Pattern NOT_FOUND =
      Pattern.compile("Could not find declaration or definition of symbol '(.+)'\\.");
  private static final Pattern DEFINED = Pattern.compile("Operator (\\S+) already defined or declared\\.");
  private static final Pattern MULTIPLY = Pattern.compile("Multiply-defined symbol '([^']+)'.*");
  private static final Pattern DUPLICATE =
      Pattern.compile("Multiple declarations or definitions for symbol ([^.\\s]+)\\..*");
  private static final Pattern ARGUMENTS = Pattern.compile("The operator (\\S+) requires (\\d+) arguments?\\.");
  private static final Pattern APPLYING =
      Pattern.compile("Level error in applying operator (\\S+): .*argument (\\d+).*");
  private static final Pattern SUBSTITUTION = Pattern.compile("Substitution missing for symbol (\\S+) declared at .*");

  private final Places places;
  private final SpecObj spec;

  SemanticErrors(SpecObj spec, Places places) {
    this.spec = spec;
    this.places = places;
  }

  /** Returns the diagnostics, one per cause, in the order of the text. */
  ImmutableList<Diagnostic> diagnostics() {
    Map<String, Diagnostic> found = new LinkedHashMap<>();
    for (String[] messages :
        ImmutableList.of(
            spec.getSemanticErrors().getErrors(),
            spec.getSemanticErrors().getAborts(),
            spec.getGlobalContextErrors() == null ? new String[0] : spec.getGlobalContextErrors().getErrors())) {
      for (String text : messages) {
        Diagnostic diagnostic = diagnostic(SanyMessage.parse(text, places));
        found.merge(cause(diagnostic), diagnostic, SemanticErrors::fuller);
      }
    }
    return ImmutableList.sortedCopyOf(
        Comparator.<Diagnostic, String>comparing(d -> d.span().file())
            .thenComparingInt(d -> d.span().line())
            .thenComparingInt(d -> d.span().column()),
        found.values());
  }

  /** Returns what messages of one cause share: of an unknown infix operator, one has its place, another its term's. */
  private static String cause(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    String place = diagnostic.code() == DiagnosticCode.UNKNOWN_NAME ? span.file() + span.line() : span.toString();
    return place + " " + firstWord(diagnostic.message());
  }

  /** Returns what two messages of one cause, such as a name defined twice, have in common. */
  private static String firstWord(String message) {
    return message.startsWith("`") ? message.substring(0, message.indexOf('`', 1) + 1) : message;
  }

  private static Diagnostic fuller(Diagnostic a, Diagnostic b) {
    return b.message().length() > a.message().length() ? b : a;
  }

  /** Returns the names that are unknown in {@code module}. */
  ImmutableSet<String> unknownNames(String module) {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    for (String text : spec.getSemanticErrors().getErrors()) {
      SanyMessage message = SanyMessage.parse(text, places);
      Optional<String> name = unknownName(message.text());
      if (message.module().equals(module)) {
        name.ifPresent(names::add);
      }
    }
    return names.build();
  }

  /** Returns the names that are defined twice. */
  ImmutableSet<String> repeatedNames() {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    for (String text : spec.getSemanticErrors().getErrors()) {
      repeatedName(SanyMessage.parse(text, places).text()).ifPresent(names::add);
    }
    return names.build();
  }

  private static Optional<String> repeatedName(String text) {
    for (Pattern pattern : ImmutableList.of(DEFINED, MULTIPLY)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> unknownName(String text) {
    for (Pattern pattern : ImmutableList.of(UNKNOWN, UNRESOLVED, NOT_FOUND)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  private Diagnostic diagnostic(SanyMessage message) {
    String text = message.text();
    Optional<String> unknown = unknownName(text);
    if (unknown.isPresent()) {
      return unknown(unknown.get(), message.span());
    }
    Optional<String> repeated = repeatedName(text);
    if (repeated.isPresent()) {
      return twice(repeated.get(), message);
    }
    Matcher matcher = ARGUMENTS.matcher(text);
    if (matcher.matches()) {
      return semantic(message, "`" + matcher.group(1) + "` takes " + arguments(Integer.parseInt(matcher.group(2))));
    }
    matcher = SUBSTITUTION.matcher(text);
    if (matcher.matches()) {
      String name = matcher.group(1);
      String declared = message.otherPlace().map(place -> ", declared at " + place).orElse("");
      return semantic(message, "the instance gives no meaning to `" + name + "`" + declared)
          .withNote("add `" + name + " <- expression` to its WITH, or declare `" + name + "` here");
    }
    return level(message).orElseGet(() -> semantic(message, message.worded()));
  }

  private static Optional<Diagnostic> level(SanyMessage message) {
    String text = message.text();
    Matcher applying = APPLYING.matcher(text);
    if (applying.matches()) {
      String told =
          applying.group(1).equals("'")
              ? "only a formula on one state can be primed, and this one speaks of a step already"
              : "argument " + applying.group(2) + " of `" + applying.group(1) + "` is of too high a level";
      return Optional.of(Diagnostic.of(DiagnosticCode.LEVEL, message.span(), told));
    }
    if (text.startsWith("[] followed by action")) {
      return Optional.of(
          Diagnostic.of(DiagnosticCode.LEVEL, message.span(), "`[]` of an action must have the form `[][A]_v`"));
    }
    if (text.startsWith("Level error: assumptions")) {
      String told = "an ASSUME can speak of constants only, not of variables";
      return Optional.of(Diagnostic.of(DiagnosticCode.LEVEL, message.span(), told));
    }
    return text.startsWith("Level") || text.startsWith("<> followed by action")
        ? Optional.of(Diagnostic.of(DiagnosticCode.LEVEL, message.span(), message.worded()))
        : Optional.empty();
  }

  private static Diagnostic semantic(SanyMessage message, String told) {
    return Diagnostic.of(DiagnosticCode.SEMANTIC, message.span(), told);
  }

  private Diagnostic twice(String name, SanyMessage message) {
    Optional<Span> other = message.otherPlace().or(() -> duplicated(name, message.span()));
    return semantic(message, "`" + name + "` is already defined" + other.map(place -> ", at " + place).orElse(""));
  }

  /** Returns the place of the other definition, which SANY tells in a warning. */
  private Optional<Span> duplicated(String name, Span span) {
    for (String text : spec.getSemanticErrors().getWarnings()) {
      SanyMessage warning = SanyMessage.parse(text, places);
      Matcher matcher = DUPLICATE.matcher(warning.text());
      if (matcher.matches() && matcher.group(1).equals(name) && warning.span().equals(span)) {
        return warning.otherPlace();
      }
    }
    return Optional.empty();
  }

  private Diagnostic unknown(String name, Span span) {
    Optional<String> module = StandardOperators.moduleOf(name);
    String suggestion = module.isPresent() ? "" : Suggestion.phrase(name, namesInScope());
    Diagnostic diagnostic =
        Diagnostic.of(DiagnosticCode.UNKNOWN_NAME, span, "`" + name + "` is not declared or defined" + suggestion);
    return module.isEmpty()
        ? diagnostic
        : diagnostic.withNote("`" + name + "` is in module " + module.get() + ": add it to EXTENDS");
  }

  /** Returns the names of the modules read so far that a user can write. */
  private List<String> namesInScope() {
    List<String> names = new ArrayList<>();
    for (ModuleNode module : spec.getExternalModuleTable().getModuleNodes()) {
      addNames(module.getContext(), names);
    }
    return names;
  }

  private static void addNames(Context context, List<String> names) {
    Context.ContextSymbolEnumeration symbols = context.getContextSymbolEnumeration();
    while (symbols.hasMoreElements()) {
      Object symbol = symbols.nextElement();
      if (symbol instanceof SymbolNode node && Character.isLetter(node.getName().toString().charAt(0))) {
        names.add(node.getName().toString());
      }
    }
    names.sort(Comparator.naturalOrder());
  }

  /** Returns how many arguments are taken, in words. */
  static String arguments(int count) {
    return switch (count) {
      case 0 -> "no arguments";
      case 1 -> "1 argument";
      default -> count + " arguments";
    };
  }
}
