package dev.heddle.frontend;

import com.google.common.collect.ImmutableSet;
import dev.heddle.diagnostic.SpecException;
import tla2sany.semantic.ExternalModuleTable;

/** What came of parsing a root module. */
sealed interface Parsed {
  /** It and all that it extends and instantiates. */
  record Modules(ExternalModuleTable table) implements Parsed {}

  /**
   * Mistakes.
   *
   * @param exception tells all of them
   * @param unknownNames the names that the root module itself does not know
   * @param repeatedNames the names that are defined twice
   */
  record Rejected(SpecException exception, ImmutableSet<String> unknownNames, ImmutableSet<String> repeatedNames)
      implements Parsed {}
}
