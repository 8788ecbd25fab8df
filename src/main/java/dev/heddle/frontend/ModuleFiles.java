package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.diagnostic.SyntaxException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import util.FilenameToStream;

/**
 * Finds the file of a module: beside the root module, then in the library directories, then among the standard modules
 * of the parser, then among those that are bundled here, and last in the root module's file, which may hold several
 * modules.
 *
 * <p>A module that is in a jar, or whose text was made here, becomes one of the {@link TemporaryModules}, which {@link
 * #close} deletes.
 */
final class ModuleFiles implements FilenameToStream, AutoCloseable {
  static final String ENDING = ".tla";

  private final String rootName;
  private final Path root;
  private final ImmutableList<Path> directories;
  private final Map<String, Path> found = new LinkedHashMap<>();
  private final Map<Path, String> sources = new LinkedHashMap<>();
  private final Map<String, UnaryOperator<Span>> corrections = new LinkedHashMap<>();
  private final Map<String, ImmutableList<String>> tabbed = new LinkedHashMap<>();
  private final Set<Path> absent = new LinkedHashSet<>();
  private final PlusCalModules plusCal;
  private final JarModules inJars = new JarModules();
  private final TemporaryModules written = new TemporaryModules();
  private Optional<SpecException> failure = Optional.empty();
  private FileSections sections = FileSections.of("");

  ModuleFiles(Path root, ImmutableList<Path> libraries, PlusCalModules plusCal) {
    this.plusCal = plusCal;
    this.root = root;
    this.rootName = nameOf(root);
    Path beside = root.getParent() == null ? Path.of("") : root.getParent();
    this.directories = ImmutableList.<Path>builder().add(beside).addAll(libraries).build();
  }

  /** Returns the name that the module in {@code file} should have. */
  static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /**
   * Makes {@code text} the module {@code name}, whatever is found elsewhere.
   *
   * @param correction gives the user's place for a place in the text
   */
  void provide(String name, String text, UnaryOperator<Span> correction) {
    written.write(name, text);
    corrections.put(name, correction);
  }

  @Override
  public File resolve(String name, boolean isModule) {
    String module = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    if (written.file(module).isPresent()) {
      return written.file(module).get();
    }
    Optional<Path> file = find(module);
    if (file.isPresent() && found.put(module, file.get()) == null) {
      read(module, file.get());
    }
    return written
        .file(module)
        .or(() -> file.map(Path::toFile))
        .or(() -> inJars.use(module).map(text -> written.write(module, text)))
        .or(() -> section(module))
        .orElseGet(() -> new File(module + ENDING));
  }

  /** Returns the module as it stands in the file of the root module, after that. */
  private Optional<File> section(String module) {
    Optional<String> text = sections.text(FileSections.Kind.MODULE, module);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    found.put(module, root);
    written.write(module, text.get());
    take(module, root, text.get());
    return written.file(module);
  }

  private void read(String module, Path file) {
    try {
      String source = Files.readString(file);
      sources.putIfAbsent(file, source);
      if (module.equals(rootName)) {
        sections = FileSections.of(source);
      }
      take(module, file, source);
    } catch (IOException e) {
      Span place = Span.ofFile(file.toString());
      failure = Optional.of(new SyntaxException(DiagnosticCode.FILE, place, whyUnreadable(e)));
    }
  }

  private void take(String module, Path file, String source) {
    // The parser, which asks for files, takes an exception for a mistake of its own; so it is kept for the caller.
    try {
      if (source.indexOf('\t') >= 0) {
        tabbed.put(module, PlusCalText.linesOf(source));
      }
      plusCal
          .translation(file, source)
          .ifPresent(made -> provide(module, made.module(), made::inFile));
    } catch (SpecException e) {
      failure = Optional.of(e);
    }
  }

  /** Returns what is wrong with a file that could not be read. */
  static String whyUnreadable(IOException e) {
    return e instanceof CharacterCodingException
        ? "the file is not UTF-8 text"
        : "the file cannot be read: " + e.getMessage();
  }

  /** {@return why a module that was found cannot be read or translated, if one cannot} */
  Optional<SpecException> failure() {
    return failure.or(inJars::failure).or(written::failure);
  }

  /** Returns the user's place of a place in a module as it was parsed. */
  Span inFile(String module, Span span) {
    UnaryOperator<Span> correction = corrections.get(module);
    return correction == null ? span : correction.apply(span);
  }

  /** Returns whether a module is parsed in another form than its file has. */
  boolean isCorrected(String module) {
    return corrections.containsKey(module);
  }

  private Optional<Path> find(String module) {
    if (module.equals(rootName)) {
      return Optional.of(root);
    }
    for (Path directory : directories) {
      Path file = directory.resolve(module + ENDING);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
      absent.add(file);
    }
    return Optional.empty();
  }

  /**
   * Makes operators with these names invisible outside the bundled modules that define them, from the next parse on;
   * returns whether there are any.
   */
  boolean hideInBundled(Set<String> names) {
    boolean areDefined = inJars.hide(names);
    if (areDefined) {
      written.forget(inJars.bundled());
    }
    return areDefined;
  }

  /** Makes the bundled modules show what they use, from the next parse on; returns whether there are any. */
  boolean openBundled() {
    inJars.open();
    written.forget(inJars.bundled());
    return !inJars.bundled().isEmpty();
  }

  /** Makes the bundled modules what they are. */
  void restoreBundled() {
    inJars.restore();
    written.forget(inJars.bundled());
  }

  /** Returns whether a module is a file of the user, and so means what its file says. */
  boolean isUsers(String module) {
    return found.containsKey(module);
  }

  /** Returns the path of a module's file as the user would write it, or the module's name for a standard module. */
  String shownPath(String module) {
    Path path = found.get(module);
    return path != null ? path.toString() : "<standard>/" + module + ENDING;
  }

  /** {@return the name of the root module} */
  String rootName() {
    return rootName;
  }

  /** Returns the lines of a module as it is parsed, none if it cannot be read. */
  ImmutableList<String> lines(String module) {
    Optional<Path> path = parsed(module);
    try {
      return path.isEmpty() ? ImmutableList.of() : PlusCalText.linesOf(Files.readString(path.get()));
    } catch (IOException e) {
      return ImmutableList.of();
    }
  }

  /**
   * Returns the modules that were parsed, each as it was parsed, except the parser's own.
   *
   * @return their texts by name
   */
  ImmutableMap<String, String> texts() {
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    for (String module : Sets.union(found.keySet(), written.names())) {
      if (found.containsKey(module) || !inJars.isStandard(module)) {
        Path path = parsed(module).orElseThrow();
        try {
          texts.put(module, Files.readString(path));
        } catch (IOException e) {
          throw new SyntaxException(DiagnosticCode.FILE, Span.ofFile(path.toString()), whyUnreadable(e));
        }
      }
    }
    return texts.buildOrThrow();
  }

  /** Returns the lines of the user's file of a module if there are tabs in it, and no lines otherwise. */
  ImmutableList<String> tabbedLines(String module) {
    return tabbed.getOrDefault(module, ImmutableList.of());
  }

  /** Returns the file from which a module is parsed. */
  private Optional<Path> parsed(String module) {
    return written.file(module).map(File::toPath).or(() -> Optional.ofNullable(found.get(module)));
  }

  /** Returns whether {@code module} was found. */
  boolean knows(String module) {
    return parsed(module).isPresent();
  }

  /** {@return the user's files that were read, the root module first, with what was read} */
  ImmutableMap<Path, String> userFiles() {
    return ImmutableMap.copyOf(sources);
  }

  /** {@return the files that were looked for and are not there} */
  ImmutableList<Path> absentFiles() {
    return ImmutableList.copyOf(absent);
  }

  /** {@return where modules are sought, for a message} */
  String places() {
    StringBuilder places = new StringBuilder();
    for (Path directory : directories) {
      places.append('`').append(directory.toString().isEmpty() ? "." : directory).append("`, ");
    }
    return places.append("the standard modules").toString();
  }

  @Override
  public String getFullPath() {
    return places();
  }

  @Override
  public boolean isStandardModule(String name) {
    return !found.containsKey(name) && inJars.has(name);
  }

  @Override
  public void close() {
    written.close();
  }
}
