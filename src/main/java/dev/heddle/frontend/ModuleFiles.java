package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.diagnostic.SyntaxException;
import dev.heddle.diagnostic.SystemException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import util.FilenameToStream;

/**
 * Finds the file of a module: beside the root module, then in the library directories, then among the standard modules
 * of the parser, then among those that are bundled here, and last in the root module's file, which may hold several
 * modules.
 *
 * <p>Some releases of the community modules show what they use to whoever extends them, others do not; a specification
 * may rely on either. So the bundled modules hide it, and {@link #openBundled} makes them show it. Newer releases have
 * operators that a specification for an older one may define itself: {@link #hideInBundled} makes room for them.
 *
 * <p>The parser reads files alone, so a module that is in the jar, or whose text was made here, is written to a private
 * temporary directory that {@link #close} deletes.
 */
final class ModuleFiles implements FilenameToStream, AutoCloseable {
  private static final String STANDARD_MODULES = "/tla2sany/StandardModules/";
  private static final String BUNDLED_MODULES = "/dev/heddle/frontend/modules/";
  private static final String ENDING = ".tla";
  /** Instances, and former names of operators. Names that are meant for a bundled module alone begin in lower case. */
  private static final Pattern LOCAL = Pattern.compile("^LOCAL (?=[A-Z])", Pattern.MULTILINE);


  private final String rootName;
  private final Path root;
  private final ImmutableList<Path> directories;
  private final Map<String, Path> found = new LinkedHashMap<>();
  private final Map<Path, String> sources = new LinkedHashMap<>();
  private final Map<String, File> written = new LinkedHashMap<>();
  private final Map<String, UnaryOperator<Span>> corrections = new LinkedHashMap<>();
  private final Map<String, ImmutableList<String>> tabbed = new LinkedHashMap<>();
  private final Set<String> standard = new LinkedHashSet<>();
  private final Set<String> bundled = new LinkedHashSet<>();
  private final Set<Path> absent = new LinkedHashSet<>();
  private final PlusCalModules plusCal;
  private UnaryOperator<String> bundledEdit = UnaryOperator.identity();
  private Optional<Path> temporary = Optional.empty();
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
    write(name, text.getBytes(StandardCharsets.UTF_8));
    corrections.put(name, correction);
  }

  @Override
  public File resolve(String name, boolean isModule) {
    String module = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    if (written.containsKey(module)) {
      return written.get(module);
    }
    Optional<Path> file = find(module);
    if (file.isPresent() && found.put(module, file.get()) == null) {
      read(module, file.get());
    }
    if (written.containsKey(module)) {
      return written.get(module);
    }
    return file.map(Path::toFile)
        .or(() -> standard(module))
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
    write(module, text.get().getBytes(StandardCharsets.UTF_8));
    take(module, root, text.get());
    return Optional.of(written.get(module));
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
    return failure.or(this::lost);
  }

  /** Returns that a module which the parser was to read from a temporary file is not there any more. */
  private Optional<SpecException> lost() {
    return written.values().stream()
        .filter(file -> !file.canRead())
        .findFirst()
        .map(file -> new SystemException(
            DiagnosticCode.SYSTEM, Span.NONE, "cannot read the temporary file `" + file + "` of a module"));
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

  private Optional<File> standard(String module) {
    Optional<String> text = resource(STANDARD_MODULES, module).or(() -> bundled(module));
    if (text.isPresent()) {
      standard.add(module);
    }
    return text.map(known -> write(module, known.getBytes(StandardCharsets.UTF_8)));
  }

  private Optional<String> bundled(String module) {
    Optional<String> text = resource(BUNDLED_MODULES, module);
    if (text.isPresent()) {
      bundled.add(module);
    }
    return text.map(bundledEdit);
  }

  private Optional<String> resource(String folder, String module) {
    try (InputStream stream = ModuleFiles.class.getResourceAsStream(folder + module + ENDING)) {
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

  /**
   * Makes operators with these names invisible outside the bundled modules that define them, from the next parse on;
   * returns whether there are any.
   */
  boolean hideInBundled(Set<String> names) {
    String choice = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    Pattern definitions = Pattern.compile("^(?=(?:" + choice + ")(?:\\(|\\s*==))", Pattern.MULTILINE);
    boolean isDefined =
        bundled.stream().anyMatch(m -> definitions.matcher(resource(BUNDLED_MODULES, m).orElseThrow()).find());
    if (names.isEmpty() || !isDefined) {
      return false;
    }
    return editBundled(text -> definitions.matcher(text).replaceAll("LOCAL "));
  }

  /** Makes the bundled modules show what they use, from the next parse on; returns whether there are any. */
  boolean openBundled() {
    return editBundled(text -> LOCAL.matcher(text).replaceAll(""));
  }

  /** Makes the bundled modules what they are. */
  void restoreBundled() {
    editBundled(UnaryOperator.identity());
  }

  private boolean editBundled(UnaryOperator<String> edit) {
    bundledEdit = edit;
    bundled.forEach(written::remove);
    return !bundled.isEmpty();
  }

  /** Returns whether a module is a file of the user, and so means what its file says. */
  boolean isUsers(String module) {
    return found.containsKey(module);
  }

  private File write(String module, byte[] content) {
    try {
      if (temporary.isEmpty()) {
        temporary = Optional.of(Files.createTempDirectory("heddle"));
      }
      Path path = temporary.get().resolve(module + ENDING);
      Files.write(path, content);
      written.put(module, path.toFile());
      return path.toFile();
    } catch (IOException e) {
      SystemException refused =
          new SystemException(
              DiagnosticCode.SYSTEM, Span.NONE, "cannot keep a module in a temporary file: " + e.getMessage());
      failure = Optional.of(refused);
      throw refused;
    }
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
    Path path = written.containsKey(module) ? written.get(module).toPath() : found.get(module);
    try {
      return path == null ? ImmutableList.of() : PlusCalText.linesOf(Files.readString(path));
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
    for (String module : Sets.union(found.keySet(), written.keySet())) {
      if (found.containsKey(module) || resource(STANDARD_MODULES, module).isEmpty()) {
        Path path = written.containsKey(module) ? written.get(module).toPath() : found.get(module);
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

  /** Returns whether {@code module} was found. */
  boolean knows(String module) {
    return found.containsKey(module) || written.containsKey(module);
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
    return !found.containsKey(name)
        && (standard.contains(name)
            || resource(STANDARD_MODULES, name).isPresent()
            || resource(BUNDLED_MODULES, name).isPresent());
  }

  @Override
  public void close() {
    temporary.ifPresent(
        directory -> {
          try {
            MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
          } catch (IOException e) {
            throw new SystemException(
                DiagnosticCode.SYSTEM, Span.NONE, "cannot delete a temporary directory: " + e.getMessage());
          }
        });
  }
}
