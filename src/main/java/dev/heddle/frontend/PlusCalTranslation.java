package dev.heddle.frontend;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import pcal.PCalLocation;
import pcal.Region;
import pcal.TLAtoPCalMapping;

/** A module with the translation that was just made of its algorithm, and the way back to the lines of the file. */
final class PlusCalTranslation {
  // The module as translated has the lines of the file up to the line that begins the translation, the translation, and
  // the rest of the file. A place in the translation is a place in the algorithm if the translator knows which; the
  // others, such as the definition of ProcSet, become the line on which the algorithm begins.

  // The translator looks a place up by walking along all of its tokens. Half of a translation is lists of unchanged
  // variables, which stand for the whole step alike, so each list is looked up once; and what the translator writes of
  // itself at the end, where it would search longest, is not looked up.

  private static final ImmutableList<String> AFTER_STEPS =
      ImmutableList.of("(* Allow infinite stuttering", "Next == (\\E ", "Spec == ");
  private static final CharMatcher QUOTE = CharMatcher.is('"');
  private static final String UNCHANGED = "/\\ UNCHANGED <<";

  private final PlusCalText text;
  private final ImmutableList<String> lines;
  private final TLAtoPCalMapping mapping;
  private final String file;
  private final int begin;
  private final int end;
  private final int shift;
  private final int lastOfAlgorithm;
  private final ImmutableMap<Integer, Integer> unchangedBlocks;
  private final Map<Span, Optional<Span>> places = new HashMap<>();

  PlusCalTranslation(PlusCalText text, ImmutableList<String> lines, TLAtoPCalMapping mapping, String file) {
    this.text = text;
    this.lines = lines;
    this.mapping = mapping;
    this.file = file;
    this.begin = mapping.tlaStartLine - 1;
    this.end = endMarker();
    int endInFile = text.begin() < 0 ? begin - 1 : text.end();
    this.shift = end - endInFile;
    this.unchangedBlocks = unchangedBlocks();
    this.lastOfAlgorithm = lastOfAlgorithm();
  }

  /** Returns the first line of the {@code UNCHANGED << ... >>} that each line of one belongs to. */
  private ImmutableMap<Integer, Integer> unchangedBlocks() {
    ImmutableMap.Builder<Integer, Integer> blocks = ImmutableMap.builder();
    int open = -1;
    for (int i = begin + 1; i < end; i++) {
      String line = lines.get(i);
      if (line.contains(UNCHANGED)) {
        open = i;
      }
      if (open >= 0) {
        blocks.put(i, open);
      }
      if (line.endsWith(">>")) {
        open = -1;
      }
    }
    return blocks.buildOrThrow();
  }

  private int lastOfAlgorithm() {
    for (int i = begin + 1; i < end; i++) {
      if (AFTER_STEPS.stream().anyMatch(lines.get(i)::startsWith)) {
        return i;
      }
    }
    return end;
  }

  private int endMarker() {
    for (int i = begin + 1; i < lines.size(); i++) {
      if (lines.get(i).contains("END TRANSLATION")) {
        return i;
      }
    }
    throw new IllegalStateException("the translator left out the end of its translation");
  }

  /** {@return the text of the module with the translation} */
  String module() {
    return String.join("\n", lines);
  }

  /** {@return the lines of the translation alone} */
  ImmutableList<String> translation() {
    return lines.subList(begin + 1, end);
  }

  /** {@return the checksums that go with the translation} */
  TranslationChecksums checksums() {
    return TranslationChecksums.parse(lines.get(begin));
  }

  /** {@return the text of the file} */
  PlusCalText text() {
    return text;
  }

  /** Returns the place in the file of a place in the module with the translation. */
  Span inFile(Span span) {
    int first = span.line() - 1;
    if (first < begin) {
      return span;
    }
    if (first > end) {
      return new Span(span.file(), span.line() - shift, span.column(), span.endLine() - shift, span.endColumn());
    }
    return inAlgorithm(span).orElseGet(this::algorithm);
  }

  /** Returns the place in the algorithm of columns of a line of the translation, the line counted from 0 within it. */
  Optional<Span> inAlgorithm(int line, int column, int endColumn) {
    int shown = begin + 1 + line + 1;
    return inAlgorithm(new Span(file, shown, column, shown, endColumn));
  }

  private Optional<Span> inAlgorithm(Span span) {
    if (span.line() > lastOfAlgorithm) {
      return Optional.empty();
    }
    int block = unchangedBlocks.getOrDefault(span.line() - 1, -1);
    if (block < 0 || unchangedBlocks.getOrDefault(span.endLine() - 1, -1) != block) {
      return mapped(span);
    }
    String line = lines.get(block);
    Span whole = new Span(file, block + 1, line.indexOf(UNCHANGED) + 1, block + 1, line.length());
    return mapped(whole);
  }

  private Optional<Span> mapped(Span span) {
    return places.computeIfAbsent(span, this::lookUp);
  }

  private Optional<Span> lookUp(Span span) {
    Region asked =
        new Region(
            new PCalLocation(span.line() - 1, span.column() - 1),
            new PCalLocation(span.endLine() - 1, span.endColumn()));
    Region region = mapping.mapTLAtoPCalRegion(asked, mapping.algLine);
    if (region == null) {
      return Optional.empty();
    }
    PCalLocation from = region.getBegin();
    PCalLocation to = region.getEnd();
    int endColumn = Math.max(1, endOfString(text.lines().get(to.getLine()), to.getColumn()));
    return Optional.of(new Span(file, from.getLine() + 1, from.getColumn() + 1, to.getLine() + 1, endColumn));
  }

  /** Returns the column after the string in which a column lies: the translator counts no quotes of a string. */
  private static int endOfString(String line, int column) {
    if (line.indexOf('\t') >= 0) {
      return column;
    }
    int close = line.indexOf('"', column);
    return close >= 0 && QUOTE.countIn(line.substring(0, column)) % 2 == 1 ? close + 1 : column;
  }

  private Span algorithm() {
    String line = text.lines().get(text.algorithm());
    int column = line.indexOf("--") + 1;
    return new Span(file, text.algorithm() + 1, column, text.algorithm() + 1, Math.max(column, line.length()));
  }
}
