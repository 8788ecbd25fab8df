package dev.heddle.frontend;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A specification in the form in which TLC reads it from a directory of its own.
 *
 * @param modules the text of each module that TLC does not bring along, by name
 * @param root the name of the root module among them
 * @param configuration the text of the configuration
 * @param formulas what the user wrote where the configuration has the name of a definition made for it
 */
public record TlcInput(
    ImmutableMap<String, String> modules,
    String root,
    String configuration,
    ImmutableMap<String, String> formulas) {

  /** Writes modules and configuration into an existing directory. */
  public void writeTo(Path directory) throws IOException {
    for (Map.Entry<String, String> module : modules.entrySet()) {
      Files.writeString(directory.resolve(module.getKey() + ".tla"), module.getValue());
    }
    Files.writeString(directory.resolve(root + ".cfg"), configuration);
  }
}
