package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Ordering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the source files to the budget of sizes and to the rules of form that a compiler does not see. */
final class SourceShapeTest {

  private static final int MAX_FILE_LINES = 600;
  private static final int USUAL_FILE_LINES = 400;
  private static final int MAX_METHOD_LINES = 60;
  private static final int MAX_PARAMETERS = 5;
  private static final int MAX_COLUMNS = 120;

  /** Files of more than the usual lines, because what they hold is one thing. */
  private static final ImmutableSet<String> LONG_FILES = ImmutableSet.of();

  /** Methods of more lines than allowed: one exhaustive switch each, whose arms are single calls. */
  private static final ImmutableSet<String> DISPATCHING_SWITCHES = ImmutableSet.of();

  private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
  private static final Pattern STATIC_IMPORT = Pattern.compile("import static (.*);");
  private static final Pattern IMPORT = Pattern.compile("import (?!static )(.*);");
  private static final Pattern DOCUMENTED_PACKAGE = Pattern.compile("/\\*\\*.*?\\w.*?\\*/\\s*package ", Pattern.DOTALL);

  private static ImmutableList<SourceFile> main;
  private static ImmutableList<SourceFile> all;

  @BeforeAll
  static void parse() throws IOException {
    main = SourceFile.below(Path.of("src/main/java"));
    all =
        ImmutableList.<SourceFile>builder()
            .addAll(main)
            .addAll(SourceFile.below(Path.of("src/test/java")))
            .addAll(SourceFile.below(Path.of("src/jmh/java")))
            .build();
  }

  @Test
  void filesAreShort() {
    assertThat(main).isNotEmpty();
    assertThat(files(all, file -> file.lines().size() > MAX_FILE_LINES)).isEmpty();
    assertThat(files(main, file -> file.lines().size() > USUAL_FILE_LINES)).isEqualTo(LONG_FILES);
  }

  @Test
  void methodsAreShort() {
    assertThat(methods(main, method -> method.lineCount() > MAX_METHOD_LINES)).isEqualTo(DISPATCHING_SWITCHES);
    assertThat(methods(all, method -> method.lineCount() > MAX_METHOD_LINES)).isEqualTo(DISPATCHING_SWITCHES);
  }

  @Test
  void methodsHaveFewParameters() {
    assertThat(methods(all, method -> method.parameterCount() > MAX_PARAMETERS)).isEmpty();
  }

  @Test
  void linesAreNoWiderThanAPage() {
    assertThat(lines(all, line -> line.length() > MAX_COLUMNS)).isEmpty();
  }

  @Test
  void linesHaveNoTabsAndNoBlanksAtTheirEnd() {
    assertThat(lines(all, line -> line.contains("\t") || line.endsWith(" "))).isEmpty();
  }

  @Test
  void noTwoLinesInARowAreBlank() {
    assertThat(
            files(
                all,
                file ->
                    IntStream.range(1, file.lines().size())
                        .anyMatch(i -> file.lines().get(i - 1).isBlank() && file.lines().get(i).isBlank())))
        .isEmpty();
  }

  @Test
  void importsAreInOrder() {
    assertThat(files(all, file -> !Ordering.natural().isOrdered(imports(file, STATIC_IMPORT)))).isEmpty();
    assertThat(files(all, file -> !Ordering.natural().isOrdered(imports(file, IMPORT)))).isEmpty();
  }

  private static List<String> imports(SourceFile file, Pattern form) {
    return file.lines().stream()
        .map(form::matcher)
        .filter(Matcher::matches)
        .map(match -> match.group(1))
        .toList();
  }

  @Test
  void nothingIsLeftUnfinished() {
    assertThat(lines(main, UNFINISHED.asPredicate())).isEmpty();
  }

  @Test
  void everyImportIsUsed() {
    assertThat(names(all, SourceFile::unusedImports)).isEmpty();
  }

  @Test
  void everyTypeSaysWhatItIs() {
    assertThat(names(main, SourceFile::undocumentedTypes)).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    ImmutableSet.Builder<Path> silent = ImmutableSet.builder();
    for (Path folder : ImmutableSet.copyOf(main.stream().map(file -> file.path().getParent()).iterator())) {
      Path info = folder.resolve("package-info.java");
      if (!Files.exists(info) || !DOCUMENTED_PACKAGE.matcher(Files.readString(info)).find()) {
        silent.add(folder);
      }
    }
    assertThat(silent.build()).as("packages without a doc comment").isEmpty();
  }

  private static ImmutableSet<String> files(ImmutableList<SourceFile> files, Predicate<SourceFile> condition) {
    return files.stream()
        .filter(condition)
        .map(file -> file.path().getFileName().toString())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableSet<String> methods(ImmutableList<SourceFile> files, Predicate<SourceFile.Method> condition) {
    return files.stream()
        .flatMap(file -> file.methods().stream())
        .filter(condition)
        .map(SourceFile.Method::name)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableList<String> names(
      ImmutableList<SourceFile> files, Function<SourceFile, ImmutableList<String>> namesOfFile) {
    return files.stream()
        .flatMap(file -> namesOfFile.apply(file).stream().map(name -> file.path() + ": " + name))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<String> lines(ImmutableList<SourceFile> files, Predicate<String> condition) {
    return files.stream().flatMap(file -> lines(file, condition)).collect(ImmutableList.toImmutableList());
  }

  private static Stream<String> lines(SourceFile file, Predicate<String> condition) {
    return IntStream.range(0, file.lines().size())
        .filter(index -> condition.test(file.lines().get(index)))
        .mapToObj(index -> file.path() + ":" + (index + 1) + ": " + file.lines().get(index));
  }
}
