package dev.heddle;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/** The design's rooms: the packages under the root, each with its subpackages. */
final class Rooms {
  /** The name here of the root package, which is the facade of the library. */
  static final String FACADE = "facade";

  /** The room that may use every other one. */
  static final String TOP = "cli";

  /** What a room may use of the other rooms. */
  static final ImmutableMap<String, ImmutableSet<String>> MAY_USE = mayUse();

  private Rooms() {}

  private static ImmutableMap<String, ImmutableSet<String>> mayUse() {
    ImmutableMap<String, ImmutableSet<String>> below =
        ImmutableMap.<String, ImmutableSet<String>>builder()
            .put("diagnostic", ImmutableSet.of())
            .put("value", ImmutableSet.of("diagnostic"))
            .put("operator", ImmutableSet.of("value", "diagnostic"))
            .put("ir", ImmutableSet.of("operator", "value", "diagnostic"))
            .put("frontend", ImmutableSet.of("ir", "operator", "value", "diagnostic"))
            .put("transition", ImmutableSet.of("value", "diagnostic"))
            .put("reduction", ImmutableSet.of("transition", "value", "diagnostic"))
            .put("store", ImmutableSet.of("diagnostic"))
            .put("eval", ImmutableSet.of("ir", "transition", "operator", "value", "diagnostic"))
            .put("codegen", ImmutableSet.of("eval", "ir", "transition", "operator", "value", "diagnostic"))
            .put("trace", ImmutableSet.of("transition", "value", "diagnostic"))
            .put("checker", ImmutableSet.of("store", "trace", "transition", "value", "diagnostic"))
            .put("suite", ImmutableSet.of(FACADE, "frontend", "checker", "trace", "value", "diagnostic"))
            .put(
                "mutation",
                ImmutableSet.of(
                    FACADE, "suite", "frontend", "ir", "operator", "checker", "transition", "trace", "value",
                    "diagnostic"))
            .put("comparison", ImmutableSet.of(FACADE, "suite", "checker", "transition", "value", "diagnostic"))
            .put(
                "report",
                ImmutableSet.of(
                    FACADE, "oracle", "comparison", "mutation", "suite", "frontend", "checker", "trace", "transition",
                    "operator", "value", "diagnostic"))
            .put("oracle", ImmutableSet.of(FACADE, "frontend", "checker", "trace", "transition", "diagnostic"))
            .put("startup", ImmutableSet.of())
            .put("browse", ImmutableSet.of("trace", "value", "diagnostic"))
            .put(
                FACADE,
                ImmutableSet.of(
                    "checker", "trace", "codegen", "eval", "reduction", "store", "transition", "frontend", "ir",
                    "operator", "value", "diagnostic"))
            .buildOrThrow();
    return ImmutableMap.<String, ImmutableSet<String>>builder().putAll(below).put(TOP, below.keySet()).buildOrThrow();
  }
}
