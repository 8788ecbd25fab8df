package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SyntaxException;
import dev.heddle.ir.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Loads specifications. Thread-safe; loads one after the other, since the parser has static state. */
public final class SpecLoader {
  private static final Object PARSER = new Object();

  private final PlusCalTranslations translations = new PlusCalTranslations();

  /**
   * Loads a root module with its configuration.
   *
   * @param module the file of the root module, whose path is shown in messages as given
   * @throws dev.heddle.diagnostic.SpecException if the module, the configuration or the options are wrong, with every
   *     mistake that was found
   */
  public LoadedSpec load(Path module, LoadOptions options) {
    requireReadable(module);
    Optional<Path> config = configurationFile(module, options.config());
    Configuration configuration = configuration(module, config, options);
    synchronized (PARSER) {
      PlusCalModules plusCal = new PlusCalModules(options.translate(), translations);
      try (ModuleFiles files = new ModuleFiles(module, options.libraries(), plusCal)) {
        Places places = new Places(files);
        RootModule root = parse(files, places, ExpressionModule.of(files.rootName(), configuration));
        SpecAssembler assembler = new SpecAssembler(root, places, configuration, options.environment());
        Spec spec = assembler.assemble(plusCal.labels());
        ImmutableMap.Builder<Path, String> read = ImmutableMap.<Path, String>builder().putAll(files.userFiles());
        config.ifPresent(file -> read.put(file, textOf(file)));
        ImmutableList<Path> absent =
            ImmutableList.<Path>builder()
                .addAll(files.absentFiles())
                .addAll(absentConfiguration(module, options.config()).stream().iterator())
                .build();
        ImmutableList<Diagnostic> warnings =
            ImmutableList.<Diagnostic>builder()
                .addAll(plusCal.warnings())
                .addAll(assembler.warnings())
                .addAll(unchecked(spec, options.propertyKinds()))
                .build();
        Spec checked =
            switch (options.propertyKinds()) {
              case ALL -> spec;
              case SAFETY -> spec.withSafetyOnly();
            };
        return new LoadedSpec(checked, config, new FilesUsed(read.buildKeepingLast(), absent), warnings);
      }
    }
  }

  private static ImmutableList<Diagnostic> unchecked(Spec spec, PropertyKinds kinds) {
    return switch (kinds) {
      case ALL -> ImmutableList.of();
      case SAFETY ->
          spec.temporalProperties().stream()
              .map(
                  named ->
                      Diagnostic.of(
                          DiagnosticCode.NOT_APPLIED,
                          named.expression().span(),
                          "the temporal property `" + named.name() + "` is not checked"))
              .collect(ImmutableList.toImmutableList());
    };
  }

  /**
   * Returns a root module with its configuration as TLC reads it, for a check by both.
   *
   * @throws dev.heddle.diagnostic.SpecException as {@link #load} does
   */
  public TlcInput tlcInput(Path module, LoadOptions options) {
    requireReadable(module);
    Configuration configuration = configuration(module, configurationFile(module, options.config()), options);
    synchronized (PARSER) {
      PlusCalModules plusCal = new PlusCalModules(options.translate(), translations);
      try (ModuleFiles files = new ModuleFiles(module, options.libraries(), plusCal)) {
        Places places = new Places(files);
        Optional<ExpressionModule> expressions = ExpressionModule.of(files.rootName(), configuration);
        RootModule root = parse(files, places, expressions);
        SpecAssembler assembler = new SpecAssembler(root, places, configuration, options.environment());
        Spec spec = assembler.assemble(plusCal.labels());
        String parsed = expressions.isPresent() ? ExpressionModule.NAME : files.rootName();
        return new TlcInputBuilder(root, assembler.names(), configuration.assignments())
            .input(files.texts(), parsed, spec);
      }
    }
  }

  private static Configuration configuration(Path module, Optional<Path> config, LoadOptions options) {
    return ConfigurationChoices.merge(
        config.map(SpecLoader::configuration).or(() -> sectionOf(module, options.config())), options);
  }

  private static RootModule parse(ModuleFiles files, Places places, Optional<ExpressionModule> expressions) {
    try {
      return parseOrReject(files, places, expressions);
    } catch (SyntaxException e) {
      throw CNotation.explained(e);
    }
  }

  private static RootModule parseOrReject(
      ModuleFiles files, Places places, Optional<ExpressionModule> expressions) {
    SanyParser parser = new SanyParser(files, places);
    String root = expressions.isPresent() ? ExpressionModule.NAME : files.rootName();
    while (true) {
      expressions.ifPresent(module -> files.provide(ExpressionModule.NAME, module.text(), module::inFile));
      switch (parser.parse(root)) {
        case Parsed.Modules modules -> {
          return new RootModule(files.rootName(), modules.table(), places, expressions);
        }
        case Parsed.Rejected rejected -> {
          boolean isCured = expressions.isPresent() && expressions.get().learn(rejected.unknownNames());
          if (!isCured) {
            return parseOtherwise(files, parser, root, rejected)
                .map(modules -> new RootModule(files.rootName(), modules.table(), places, expressions))
                .orElseThrow(() -> SyntaxErrors.all(rejected.exception(), files, () -> parser.parse(root)));
          }
        }
      }
    }
  }

  /**
   * Parses once more where the bundled modules may be to blame: without their operators that the user defines, too, or
   * with what they use shown by them.
   */
  private static Optional<Parsed.Modules> parseOtherwise(
      ModuleFiles files, SanyParser parser, String root, Parsed.Rejected rejected) {
    if (files.hideInBundled(rejected.repeatedNames()) && parser.parse(root) instanceof Parsed.Modules modules) {
      return Optional.of(modules);
    }
    if (files.openBundled() && parser.parse(root) instanceof Parsed.Modules modules) {
      return Optional.of(modules);
    }
    files.restoreBundled();
    return Optional.empty();
  }

  /** Returns the text of a configuration that was read, or none if it can be read no more. */
  private static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException _) {
      return "";
    }
  }

  private static void requireReadable(Path module) {
    if (!Files.isRegularFile(module)) {
      String what = Files.isDirectory(module) ? "`" + module + "` is a directory, not a module" : "no such file";
      throw new SyntaxException(DiagnosticCode.FILE, Span.ofFile(module.toString()), what);
    }
    if (!Files.isReadable(module)) {
      throw new SyntaxException(DiagnosticCode.FILE, Span.ofFile(module.toString()), "the file cannot be read");
    }
  }

  private static Optional<Path> configurationFile(Path module, ConfigurationSource source) {
    return switch (source) {
      case ConfigurationSource.Beside _ ->
          Optional.of(module.resolveSibling(ModuleFiles.nameOf(module) + ".cfg")).filter(Files::isRegularFile);
      case ConfigurationSource.File file -> Optional.of(file.path());
      case ConfigurationSource.None _ -> Optional.empty();
    };
  }

  /** Returns the configuration in the module's own file, where none lies beside it. */
  private static Optional<Configuration> sectionOf(Path module, ConfigurationSource source) {
    if (!(source instanceof ConfigurationSource.Beside)) {
      return Optional.empty();
    }
    try {
      return FileSections.of(Files.readString(module))
          .text(FileSections.Kind.CONFIG, ModuleFiles.nameOf(module))
          .map(text -> ConfigurationParser.parse(module.toString(), text));
    } catch (IOException _) {
      // The parser meets the same file and tells what is wrong with it.
      return Optional.empty();
    }
  }

  private static Optional<Path> absentConfiguration(Path module, ConfigurationSource source) {
    return switch (source) {
      case ConfigurationSource.Beside _ ->
          Optional.of(module.resolveSibling(ModuleFiles.nameOf(module) + ".cfg")).filter(file -> !Files.exists(file));
      case ConfigurationSource.File _, ConfigurationSource.None _ -> Optional.empty();
    };
  }

  private static Configuration configuration(Path path) {
    try {
      return ConfigurationParser.parse(path.toString(), Files.readString(path));
    } catch (NoSuchFileException e) {
      throw unreadable(path, "no such file");
    } catch (IOException e) {
      throw unreadable(path, ModuleFiles.whyUnreadable(e));
    }
  }

  private static ConfigurationException unreadable(Path path, String message) {
    return new ConfigurationException(
        ImmutableList.of(Diagnostic.of(DiagnosticCode.FILE, Span.ofFile(path.toString()), message)));
  }
}
