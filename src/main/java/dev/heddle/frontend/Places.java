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

  /** Returns whether a module is a file of the user. */
  boolean isUsers(String module) {
    return files.isUsers(module);
  }

  /** Returns the span of a parser's location. */
  Span span(Location location) {
    if (location == null || location.beginLine() <= 0) {
      return location == null || location.source() == null || !files.knows(location.source())
          ? Span.NONE
          : Span.ofFile(files.shownPath(location.source()));
    }
    return span(
        location.source(),
        new Span(
            location.source(),
            location.beginLine(),
            location.beginColumn(),
            location.endLine(),
            location.endColumn()));
  }

  /** Returns the user's place of a stretch of a module as it was parsed; the file of {@code inModule} is not read. */
  Span span(String module, Span inModule) {
    Span span =
        new Span(
            files.shownPath(module), inModule.line(), inModule.column(), inModule.endLine(), inModule.endColumn());
    return TabColumns.inCharacters(files.inFile(module, span), files.tabbedLines(module));
  }
}
