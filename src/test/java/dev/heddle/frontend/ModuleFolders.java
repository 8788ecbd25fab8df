package dev.heddle.frontend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Folders with the modules that come with Heddle, so that they count as files of the user. */
public final class ModuleFolders {
  /** The modules that are bundled. */
  public static final Path BUNDLED = Path.of("src/main/resources/dev/heddle/frontend/modules");

  private static final String OF_THE_PARSER = "/tla2sany/StandardModules/";

  private ModuleFolders() {}

  /** Copies the bundled modules and those of the parser that have native operators; returns the folder. */
  public static Path copyOfAllIn(Path folder) throws IOException {
    Files.createDirectory(folder);
    try (Stream<Path> modules = Files.list(BUNDLED)) {
      for (Path module : modules.toList()) {
        Files.copy(module, folder.resolve(module.getFileName()));
      }
    }
    for (String name : new String[] {"Sequences.tla", "TLC.tla", "Bags.tla"}) {
      try (InputStream module = ModuleFolders.class.getResourceAsStream(OF_THE_PARSER + name)) {
        Files.copy(module, folder.resolve(name));
      }
    }
    return folder;
  }
}
