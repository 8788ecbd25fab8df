package dev.heddle.frontend;

import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SystemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The modules in Heddle's jars: the standard ones that come with the parser, and those that are bundled here.
 *
 * <p>Some releases of the community modules show what they use to whoever extends them, others do not; a specification
 * may rely on either. So the bundled modules hide it, and {@link #open} makes them show it. Newer releases have
 * operators that a specification for an older one may define itself: {@link #hide} makes room for them.
 */
final class JarModules {
  private static final String STANDARD = "/tla2sany/StandardModules/";
  private static final String BUNDLED = "/dev/heddle/frontend/modules/";

  /** Instances, and former names of operators. Names that are meant for a bundled module alone begin in lower case. */
  private static final Pattern LOCAL = Pattern.compile("^LOCAL (?=[A-Z])", Pattern.MULTILINE);

  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> bundled = new LinkedHashSet<>();
  private UnaryOperator<String> edit = UnaryOperator.identity();
  private Optional<SystemException> failure = Optional.empty();

  /** Returns the text of a module, of the parser's if it has one of this name. From now on it is one that was used. */
  Optional<String> use(String module) {
    Optional<String> standard = resource(STANDARD, module);
    Optional<String> text = standard.isPresent() ? standard : resource(BUNDLED, module).map(edit);
    if (text.isPresent()) {
      used.add(module);
    }
    if (text.isPresent() && standard.isEmpty()) {
      bundled.add(module);
    }
    return text;
  }

  /** Returns whether there is a module of this name. */
  boolean has(String module) {
    return used.contains(module) || isStandard(module) || resource(BUNDLED, module).isPresent();
  }

  /** Returns whether the parser has a module of this name. */
  boolean isStandard(String module) {
    return resource(STANDARD, module).isPresent();
  }

  /** {@return the bundled modules that were used} */
  Set<String> bundled() {
    return bundled;
  }

  /** {@return why a module could not be read, if one could not} */
  Optional<SystemException> failure() {
    return failure;
  }

  /**
   * Makes operators with these names invisible outside the bundled modules that define them, in their texts from now
   * on; returns whether any of the bundled modules that were used does define one.
   */
  boolean hide(Set<String> names) {
    String choice = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    Pattern definitions = Pattern.compile("^(?=(?:" + choice + ")(?:\\(|\\s*==))", Pattern.MULTILINE);
    boolean isDefined =
        !names.isEmpty()
            && bundled.stream().anyMatch(m -> definitions.matcher(resource(BUNDLED, m).orElseThrow()).find());
    if (isDefined) {
      edit = text -> definitions.matcher(text).replaceAll("LOCAL ");
    }
    return isDefined;
  }

  /** Makes the bundled modules show what they use. */
  void open() {
    edit = text -> LOCAL.matcher(text).replaceAll("");
  }

  /** Makes the bundled modules what they are. */
  void restore() {
    edit = UnaryOperator.identity();
  }

  private Optional<String> resource(String folder, String module) {
    try (InputStream stream = JarModules.class.getResourceAsStream(folder + module + ModuleFiles.ENDING)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The parser would take an exception for a module that does not parse.
      String what = "cannot read module `" + module + "`, which is part of Heddle: " + e.getMessage();
      failure = Optional.of(new SystemException(DiagnosticCode.SYSTEM, Span.NONE, what));
      return Optional.empty();
    }
  }
}
