package dev.heddle.frontend;

import dev.heddle.diagnostic.Span;
import tla2sany.semantic.SemanticNode;
import tla2sany.st.Location;

/** Turns the parser's places into the user's: the path as given, and the lines before a translation in memory. */
final class Places {
  private final ModuleFiles files;

  Places(ModuleFiles files) {
    this.files = files;
  }

  /** Returns where {@code node} stands. */
  Span span(SemanticNode node) {
    return node.getTreeNode() == null ? Span.NONE : span(node.getLocation());
  }

  /** Returns the span of a parser's location. */
  Span span(Location location) {
    if (location == null || location.beginLine() <= 0) {
      return location == null || location.source() == null || !files.knows(location.source())
          ? Span.NONE
          : Span.ofFile(files.shownPath(location.source()));
    }
    Span span =
        new Span(
            files.shownPath(location.source()),
            location.beginLine(),
            location.beginColumn(),
            location.endLine(),
            location.endColumn());
    return files.translation(location.source()).map(translation -> translation.inFile(span)).orElse(span);
  }
}
