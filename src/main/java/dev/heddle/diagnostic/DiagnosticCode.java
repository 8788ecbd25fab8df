package dev.heddle.diagnostic;

import static dev.heddle.diagnostic.Severity.ERROR;
import static dev.heddle.diagnostic.Severity.WARNING;

/**
 * The kinds of mistakes, numbered by phase: 01xx syntax and semantics of modules, 02xx configuration and other input
 * files, 03xx evaluation, 04xx what an explicit-state checker does not do, 05xx limits and the system, 06xx what never
 * happened while states were explored.
 *
 * <p>A number, once given, keeps its meaning: scripts and pages refer to it.
 */
public enum DiagnosticCode {
  SYNTAX("E0101", ERROR, "the module does not parse"),
  SEMANTIC("E0102", ERROR, "the module parses but means nothing"),
  UNKNOWN_NAME("E0103", ERROR, "a name that is not declared or defined"),
  MODULE_NAME("E0104", ERROR, "the module's name differs from its file's"),
  MODULE_NOT_FOUND("E0105", ERROR, "an extended or instantiated module is not on the path"),
  PLUSCAL("E0106", ERROR, "the PlusCal algorithm does not translate"),
  LEVEL("E0107", ERROR, "an expression of the wrong level"),
  TRANSLATION_STALE("W0110", WARNING, "the translation in the file is older than the algorithm"),
  TRANSLATION_EDITED("W0111", WARNING, "the translation in the file was edited by hand"),

  FILE("E0201", ERROR, "a file is missing or cannot be read"),
  CONFIGURATION("E0202", ERROR, "the configuration does not parse"),
  CONFIGURATION_KEYWORD("E0203", ERROR, "a configuration keyword that is not supported"),
  CONSTANT_UNASSIGNED("E0204", ERROR, "a constant without a value"),
  CONSTANT_TWICE("E0205", ERROR, "a constant with two values"),
  UNKNOWN_PROPERTY("E0206", ERROR, "a property, constraint or other operator that the module does not define"),
  NO_BEHAVIOR("E0207", ERROR, "no initial predicate or next-state relation"),
  SUITE("E0210", ERROR, "a suite file that is not one"),
  TRACE("E0211", ERROR, "a trace file that is not one, or is of another model"),

  TYPE("E0301", ERROR, "an operator applied to a value of the wrong kind"),
  DOMAIN("E0302", ERROR, "a function applied outside its domain"),
  NOT_ENUMERABLE("E0303", ERROR, "a set that cannot be enumerated"),
  CHOOSE("E0304", ERROR, "CHOOSE without a witness"),
  CASE("E0305", ERROR, "CASE without a true arm"),
  UNASSIGNED_VARIABLE("E0306", ERROR, "a variable that an action or Init leaves without a value"),
  EMPTY_INIT("E0307", ERROR, "no initial state"),
  INCOMPARABLE("E0308", ERROR, "equality of values that cannot be compared"),
  ARITHMETIC("E0309", ERROR, "an arithmetic operation without a result"),
  RECURSION("E0310", ERROR, "recursion that does not end"),
  ASSERT("E0311", ERROR, "Assert failed"),
  NOT_BOOLEAN("E0312", ERROR, "a formula whose value is not TRUE or FALSE"),
  ASSUMPTION("E0313", ERROR, "an ASSUME or a POSTCONDITION is false"),

  UNSUPPORTED("E0401", ERROR, "something that explicit-state checking cannot do"),
  NOT_APPLIED("W0402", WARNING, "something of the configuration that is not applied"),
  CONSTRAINED_LIVENESS("W0403", WARNING, "temporal properties under a constraint"),

  LIMIT("E0501", ERROR, "a limit was reached"),
  SYSTEM("E0502", ERROR, "the system refused something"),
  USAGE("E0503", ERROR, "the command line asks for what cannot be"),

  NOTHING_HAPPENS("W0601", WARNING, "no step is ever taken"),
  NEVER_TAKEN("W0602", WARNING, "an action or label that is never taken"),
  VACUOUS("W0603", WARNING, "a part of a property that is never put to the test"),
  SETTLED("W0604", WARNING, "a condition in an action that always has the same value");

  private final String number;
  private final Severity severity;
  private final String title;

  DiagnosticCode(String number, Severity severity, String title) {
    this.number = number;
    this.severity = severity;
    this.title = title;
  }

  /** {@return the stable number, a letter and four digits} */
  public String number() {
    return number;
  }

  /** {@return whether it stops the work} */
  public Severity severity() {
    return severity;
  }

  /** {@return the kind of mistake in a few words} */
  public String title() {
    return title;
  }
}
