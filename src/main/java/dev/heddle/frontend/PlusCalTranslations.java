package dev.heddle.frontend;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import java.nio.file.Path;

/**
 * The translations made so far, so that the cells of a suite, which load one file again and again, translate it once.
 * The caller holds the lock of {@link SpecLoader}.
 */
final class PlusCalTranslations {
  private static final int MAX_KEPT = 16;

  private final Cache<Source, PlusCalTranslation> known = CacheBuilder.newBuilder().maximumSize(MAX_KEPT).build();

  /** A text and the path under which messages show it. */
  private record Source(ImmutableList<String> lines, Path file) {}

  /**
   * Returns the translation of the algorithm in a text.
   *
   * @throws dev.heddle.diagnostic.SyntaxException if the algorithm does not translate
   */
  PlusCalTranslation of(PlusCalText text, Path file) {
    Source source = new Source(text.lines(), file);
    PlusCalTranslation translation = known.getIfPresent(source);
    if (translation == null) {
      translation = PlusCalTranslator.translate(text, file);
      known.put(source, translation);
    }
    return translation;
  }
}
