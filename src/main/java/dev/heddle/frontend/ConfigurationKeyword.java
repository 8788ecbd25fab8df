package dev.heddle.frontend;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** The keywords of a TLC configuration. */
enum ConfigurationKeyword {
  SPECIFICATION(Form.ONE_NAME, "SPECIFICATION"),
  INIT(Form.ONE_NAME, "INIT"),
  NEXT(Form.ONE_NAME, "NEXT"),
  VIEW(Form.ONE_NAME, "VIEW"),
  SYMMETRY(Form.ONE_NAME, "SYMMETRY"),
  ALIAS(Form.ONE_NAME, "ALIAS"),
  INVARIANT(Form.NAMES, "INVARIANT", "INVARIANTS"),
  PROPERTY(Form.NAMES, "PROPERTY", "PROPERTIES"),
  CONSTRAINT(Form.NAMES, "CONSTRAINT", "CONSTRAINTS"),
  ACTION_CONSTRAINT(Form.NAMES, "ACTION_CONSTRAINT", "ACTION_CONSTRAINTS"),
  POSTCONDITION(Form.NAMES, "POSTCONDITION", "POSTCONDITIONS"),
  CHECK_DEADLOCK(Form.TRUTH, "CHECK_DEADLOCK"),
  CONSTANT(Form.ASSIGNMENTS, "CONSTANT", "CONSTANTS"),
  PERIODIC(Form.UNAPPLIED, "_PERIODIC"),
  REINFORCEMENT_REWARD(Form.UNAPPLIED, "_RL_REWARD"),
  POSSIBLE(Form.REFUSED, "_POSSIBLE");

  private static final ImmutableMap<String, ConfigurationKeyword> BY_SPELLING = bySpelling();

  private final Form form;
  private final String[] spellings;

  ConfigurationKeyword(Form form, String... spellings) {
    this.form = form;
    this.spellings = spellings;
  }

  /** What follows a keyword. */
  enum Form {
    ONE_NAME,
    NAMES,
    TRUTH,
    ASSIGNMENTS,
    /** One name, which has no say in what is checked. */
    UNAPPLIED,
    /** The keyword is known, and what it asks for is not done. */
    REFUSED
  }

  private static ImmutableMap<String, ConfigurationKeyword> bySpelling() {
    ImmutableMap.Builder<String, ConfigurationKeyword> result = ImmutableMap.builder();
    for (ConfigurationKeyword keyword : values()) {
      for (String spelling : keyword.spellings) {
        result.put(spelling, keyword);
      }
    }
    return result.buildOrThrow();
  }

  /** {@return what follows it} */
  Form form() {
    return form;
  }

  /** Returns the keyword with this spelling. */
  static Optional<ConfigurationKeyword> of(String spelling) {
    return Optional.ofNullable(BY_SPELLING.get(spelling));
  }

  /** {@return every spelling of every keyword} */
  static Iterable<String> spellings() {
    return BY_SPELLING.keySet();
  }
}
