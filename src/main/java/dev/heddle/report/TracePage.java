package dev.heddle.report;

import com.google.common.html.HtmlEscapers;
import com.google.common.io.Resources;
import dev.heddle.diagnostic.DiagnosticRenderer.SourceLines;
import dev.heddle.trace.JsonText;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.VisibleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A trace as one web page that needs nothing beside it. What comes from the trace is data of its script, which puts it
 * into the page as text; so no string of a model can become markup.
 */
public final class TracePage {
  private TracePage() {}

  /** Returns the page. */
  public static String of(RecordedTrace trace, SourceLines sources) {
    return resource("trace-page.html")
        .replace("{{style}}\n", resource("trace-page.css"))
        .replace("{{script}}\n", resource("trace-page.js"))
        .replace("{{trace}}", json(trace, sources))
        .replace("{{title}}", HtmlEscapers.htmlEscaper().escape(VisibleText.of(TraceText.title(trace))));
  }

  /** Returns the data, in which nothing is left that a parser of HTML or the template would take for its own. */
  private static String json(RecordedTrace trace, SourceLines sources) {
    return JsonText.compact(new TracePageContent(trace, sources).build())
        .replace("<", "\\u003c")
        .replace("{{", "\\u007b{")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static String resource(String name) {
    try {
      return Resources.toString(Resources.getResource(TracePage.class, name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
