package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SyntaxException;
import dev.heddle.ir.PlusCalLabel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides for each module with an algorithm whether the translation in its file is read, as TLC does, or one made in
 * memory; and collects the labels.
 */
final class PlusCalModules {
  private final TranslateMode mode;
  private final PlusCalTranslations translations;
  private final Map<String, PlusCalLabel> labels = new LinkedHashMap<>();
  private final List<Diagnostic> warnings = new ArrayList<>();

  PlusCalModules(TranslateMode mode, PlusCalTranslations translations) {
    this.mode = mode;
    this.translations = translations;
  }

  /** {@return the labels of all modules, by the name of their action; of equal names the first} */
  ImmutableMap<String, PlusCalLabel> labels() {
    return ImmutableMap.copyOf(labels);
  }

  /** {@return what is doubtful about translations} */
  ImmutableList<Diagnostic> warnings() {
    return ImmutableList.copyOf(warnings);
  }

  /**
   * Returns the translation to read in place of the file, if the file itself is not to be read.
   *
   * @throws SyntaxException if an algorithm that has to be translated cannot be
   */
  Optional<PlusCalTranslation> translation(Path file, String source) {
    Optional<PlusCalText> text = PlusCalText.of(source);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean hasTranslation = text.get().hasTranslation();
    boolean isNeeded =
        switch (mode) {
          case AUTO -> !hasTranslation || checksums(text.get()).algorithm().isPresent();
          case ALWAYS -> true;
          case NEVER -> false;
        };
    if (!isNeeded && !hasTranslation) {
      return Optional.empty();
    }
    Optional<PlusCalTranslation> made = make(text.get(), file, isNeeded);
    made.ifPresent(translation -> PlusCalLabels.of(translation).forEach(labels::putIfAbsent));
    return made.filter(translation -> isNeeded && isRead(translation, file));
  }

  /** Translates; a translation that is wanted for its labels alone may fail. */
  private Optional<PlusCalTranslation> make(PlusCalText text, Path file, boolean isNeeded) {
    try {
      return Optional.of(translations.of(text, file));
    } catch (SyntaxException e) {
      if (isNeeded) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private static TranslationChecksums checksums(PlusCalText text) {
    return TranslationChecksums.parse(text.lines().get(text.begin()));
  }

  /** Returns whether the new translation is read rather than the one in the file. */
  private boolean isRead(PlusCalTranslation made, Path file) {
    PlusCalText text = made.text();
    if (mode == TranslateMode.ALWAYS || !text.hasTranslation()) {
      return true;
    }
    TranslationChecksums inFile = checksums(text);
    if (!inFile.algorithm().equals(made.checksums().algorithm())) {
      warn(
          DiagnosticCode.TRANSLATION_STALE,
          text,
          file,
          "the algorithm has changed since it was translated; it is translated anew, in memory");
      return true;
    }
    String actual = TranslationChecksums.ofTranslation(text.lines().subList(text.begin() + 1, text.end()));
    if (inFile.translation().isPresent() && !inFile.translation().get().equals(actual)) {
      warn(
          DiagnosticCode.TRANSLATION_EDITED,
          text,
          file,
          "the translation was edited by hand; it is read as it stands");
    }
    return false;
  }

  private void warn(DiagnosticCode code, PlusCalText text, Path file, String message) {
    int line = text.begin() + 1;
    Span span = new Span(file.toString(), line, 1, line, Math.max(1, text.lines().get(text.begin()).length()));
    warnings.add(Diagnostic.of(code, span, message));
  }
}
