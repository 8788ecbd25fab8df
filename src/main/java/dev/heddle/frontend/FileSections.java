package dev.heddle.frontend;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a file that holds several modules one after the other, and perhaps configurations: {@code ---- MODULE M
 * ----} or {@code ---- CONFIG M ----}, each up to its line of {@code =}.
 */
final class FileSections {
  private static final Pattern HEAD = Pattern.compile("^\\s*-{4,}\\s*(MODULE|CONFIG)\\s+(\\w+)\\s*-{4,}");
  private static final Pattern END = Pattern.compile("^\\s*={4,}");

  private final ImmutableList<Section> sections;

  private FileSections(ImmutableList<Section> sections) {
    this.sections = sections;
  }

  /** What a section is. */
  enum Kind {
    MODULE,
    CONFIG
  }

  /**
   * A section of a file.
   *
   * @param text its text, after as many empty lines as there are lines before it, so that places in it are those in the
   *     file; a configuration's is without head and end
   */
  private record Section(Kind kind, String name, String text) {}

  /** Returns the sections of {@code source}; modules within modules are part of these. */
  static FileSections of(String source) {
    ImmutableList<String> lines = PlusCalText.linesOf(source);
    ImmutableList.Builder<Section> sections = ImmutableList.builder();
    int start = 0;
    int depth = 0;
    Kind kind = Kind.MODULE;
    String name = "";
    for (int i = 0; i < lines.size(); i++) {
      Matcher head = HEAD.matcher(lines.get(i));
      if (head.find() && depth++ == 0) {
        kind = Kind.valueOf(head.group(1));
        name = head.group(2);
        start = i;
      } else if (depth > 0 && END.matcher(lines.get(i)).find() && --depth == 0) {
        int skipped = kind == Kind.CONFIG ? 1 : 0;
        String text = String.join("\n", lines.subList(start + skipped, i + 1 - skipped));
        sections.add(new Section(kind, name, Strings.repeat("\n", start + skipped) + text + "\n"));
      }
    }
    return new FileSections(sections.build());
  }

  /** Returns the text of the module or configuration {@code name}. */
  Optional<String> text(Kind kind, String name) {
    return sections.stream()
        .filter(section -> section.kind() == kind && section.name().equals(name))
        .map(Section::text)
        .findFirst();
  }
}
