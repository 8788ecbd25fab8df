package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what ARCHITECTURE.md and the packages' own comments say of the code to what it is. */
final class ArchitectureDocumentTest {

  private static final Path DOCUMENT = Path.of("ARCHITECTURE.md");
  private static final Path PACKAGES = Path.of("src/main/java/dev/heddle");

  /** A type in back-quotes, with or without its package, followed by a member or not. */
  private static final Pattern TYPE = Pattern.compile("`(?:[a-z]+\\.)*([A-Z]\\w*[a-z]\\w*)(?:\\.\\w+)?`");

  /** Words in back-quotes that look like types: operators of TLA+, the end of some names, what is of the JDK. */
  private static final ImmutableSet<String> NO_TYPES =
      ImmutableSet.of("Append", "Assert", "Code", "Comparator", "Head", "Len", "TLCGet", "Tail");

  private static final Pattern MAY_USE = Pattern.compile("May use ([^.;]*)[.;]");
  private static final Pattern CODE = Pattern.compile("\\{@code (\\w+)}");

  static Stream<String> rooms() {
    return Rooms.MAY_USE.keySet().stream();
  }

  @Test
  void theTableOfPackagesSaysWhatClassesAreHeldTo() throws IOException {
    Map<String, ImmutableSet<String>> table = new LinkedHashMap<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      List<String> cells = Splitter.on('|').trimResults().splitToList(line);
      if (cells.size() == 5 && (cells.get(1).startsWith("`") || cells.get(1).equals("root"))) {
        table.put(room(cells.get(1).replace("`", "")), used(cells.get(3), ImmutableSet.copyOf(table.keySet())));
      }
    }
    assertThat(table).containsExactlyInAnyOrderEntriesOf(Rooms.MAY_USE);
  }

  private static ImmutableSet<String> used(String cell, ImmutableSet<String> above) {
    return switch (cell) {
      case "all", "all of the above" -> above;
      default ->
          Splitter.on(',')
              .trimResults()
              .omitEmptyStrings()
              .splitToStream(cell)
              .map(ArchitectureDocumentTest::room)
              .collect(ImmutableSet.toImmutableSet());
    };
  }

  private static String room(String name) {
    return name.equals("root") ? Rooms.FACADE : name;
  }

  @Test
  void everyTypeThatTheDocumentNamesExists() throws IOException {
    ImmutableSet<String> types;
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      types = files.map(file -> file.getFileName().toString()).collect(ImmutableSet.toImmutableSet());
    }
    ImmutableSet<String> named =
        TYPE.matcher(Files.readString(DOCUMENT))
            .results()
            .map(match -> match.group(1))
            .filter(name -> !NO_TYPES.contains(name))
            .collect(ImmutableSet.toImmutableSet());
    assertThat(named).isNotEmpty().allMatch(name -> types.contains(name + ".java"));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aPackageSaysWhatItMayUse(String room) throws IOException {
    Path folder = room.equals(Rooms.FACADE) ? PACKAGES : PACKAGES.resolve(room);
    String comment = Files.readString(folder.resolve("package-info.java")).replaceAll("\\s+\\*?\\s*", " ");
    String used = MAY_USE.matcher(comment).results().map(match -> match.group(1)).findFirst().orElse("nothing");
    ImmutableSet.Builder<String> rooms = ImmutableSet.builder();
    if (used.equals("every package")) {
      rooms.addAll(Rooms.MAY_USE.keySet().stream().filter(other -> !other.equals(room)).iterator());
    }
    if (used.startsWith("the facade")) {
      rooms.add(Rooms.FACADE);
    }
    CODE.matcher(used).results().map(match -> match.group(1)).forEach(rooms::add);
    assertThat(rooms.build()).containsExactlyInAnyOrderElementsOf(Rooms.MAY_USE.get(room));
  }
}
