package dev.heddle.suite;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;

/**
 * A variant of the model: another module, other constants, or both.
 *
 * @param name its name
 * @param title what it is
 * @param model its root module
 * @param constants its constants, as TLA+ expressions
 */
public record Variant(String name, String title, Path model, ImmutableMap<String, String> constants) {}
